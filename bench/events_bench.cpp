// What one delivery costs from its row in the inbox to the accepted letter, beside few and beside a
// million orders: the real use cases over the real stores on SQLite; only Lever and the mail server
// are in memory. CPU of the whole process; nothing is synced, because the disk is not what is
// asked.
#include <benchmark/benchmark.h>

#include "base/log.hpp"
#include "bench/filled.hpp"

namespace bascule::product {
namespace {

class World : public Filled {
 public:
  explicit World(std::int64_t there) : Filled(there) {
    set_log_level(LogLevel::Error);
    add_rule();
  }

  // `count` candidates enter the stage, each told by a webhook.
  void invite(int count) {
    for (int i = 0; i < count; ++i) {
      auto candidate = opportunity();
      candidate.id = "new-" + std::to_string(++entered_);
      candidate.contact_id = "contact of " + candidate.id;
      candidate.emails = {Personal(candidate.id + "@example.org")};
      ats.put(candidate);
      tell(bascule::ats::EventKind::StageChanged, candidate.id);
      run_due();
    }
  }
  [[nodiscard]] std::size_t letters() { return mailer.arrived().size(); }

 private:
  int entered_ = 0;
};

// The argument is how many orders are there already, each with its event, decision, letter and job.
void from_a_delivery_to_its_letter(benchmark::State& state) {
  World world(state.range(0));
  world.invite(50);
  constexpr int kEach = 500;
  std::size_t told = 50;
  for (auto _ : state) {
    world.invite(kEach);
    told += kEach;
  }
  if (world.letters() != told) state.SkipWithError("not everybody was invited");
  state.SetItemsProcessed(state.iterations() * kEach);
}
BENCHMARK(from_a_delivery_to_its_letter)
    ->Arg(1'000)
    ->Arg(1'000'000)
    ->Iterations(3)
    ->MeasureProcessCPUTime()
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace bascule::product
