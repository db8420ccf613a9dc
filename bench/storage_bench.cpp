// What the storage itself carries, without HTTP: deliveries kept with their job (64 in flight, as
// from an event loop), and jobs claimed and finished. Every answer is on disk (synchronous=FULL).
// On PostgreSQL where scripts/with_postgres.sh started one; with DURABLE=1 its answers are on disk,
// too.
#include <chrono>
#include <filesystem>
#include <fstream>
#include <map>
#include <semaphore>

#include <benchmark/benchmark.h>

#include "app/system.hpp"
#include "storage/sqlite/database.hpp"
#include "storage/stores/inbox_store.hpp"
#include "storage/stores/job_store.hpp"
#include "testing/temporary_directory.hpp"
#include "testing/temporary_postgres.hpp"

namespace bascule::storage {
namespace {

constexpr int kInFlight = 64;

class Storage {
 public:
  Storage() {
    if (testing::TemporaryPostgres::server().empty()) {
      database = std::move(*SqliteDatabase::open({.path = directory.path() / "bascule.db"}, clock));
    } else {
      postgres.emplace();
      database = std::move(*PostgresDatabase::open({.url = Secret(postgres->url())}, clock));
    }
    writer.emplace(*database, inbox, jobs);
    raw = R"({"event":"candidateStageChange","data":{"padding":")" + std::string(500, 'x') + "\"}}";
  }

  [[nodiscard]] webhooks::InboxEvent delivery() {
    webhooks::InboxEvent event;
    event.id = ports::new_id<EventId>(clock, random);
    event.org = org;
    event.connection = connection;
    event.hook = hook;
    event.event.kind = ats::EventKind::StageChanged;
    event.event.provider_event = "candidateStageChange";
    event.event.delivery_token = ports::new_token(random).reveal();
    event.event.triggered_at = clock.now();
    event.event.opportunity_id = event.id.text().substr(4);
    event.event.to_stage_id = "stage";
    event.raw = raw;
    event.received_at = clock.now();
    return event;
  }

  // Returns once every one of them is on disk.
  void keep(int count) {
    std::counting_semaphore<kInFlight> free(kInFlight);
    for (int i = 0; i < count; ++i) {
      free.acquire();
      writer->append(delivery(), ports::new_id<JobId>(clock, random), [&](auto kept) {
        failures += kept ? 0 : 1;
        free.release();
      });
    }
    for (int i = 0; i < kInFlight; ++i) free.acquire();
  }

  // Claims as many as one worker may, finishes each by itself.
  std::size_t work_off() {
    const auto began = std::chrono::steady_clock::now();
    const auto claimed = database->write(OrgScope::every_org(), [&](ports::Tx& tx) {
      return Result<std::vector<jobs::Job>>(jobs.claim(
          tx, clock.now(), 60s, {.jobs_max = 64, .per_lane_max = 64, .per_org_max = 64}));
    });
    claiming += std::chrono::steady_clock::now() - began;
    ++claims;
    std::counting_semaphore<kInFlight> done(0);
    for (const jobs::Job& job : *claimed)
      database->write_async(
          OrgScope(job.org),
          [this, &job](ports::Tx& tx) { return jobs.finish(tx, job, clock.now()); },
          [&](Result<void> finished) {
            failures += finished ? 0 : 1;
            done.release();
          });
    for (std::size_t i = 0; i < claimed->size(); ++i) done.acquire();
    return claimed->size();
  }

  testing::TemporaryDirectory directory;
  app::SystemClock clock;
  app::SystemRandom random;
  std::optional<testing::TemporaryPostgres> postgres;
  std::unique_ptr<Engine> database;
  crypto::Pseudonyms pseudonyms{Secret("a key for pseudonyms")};
  SqlInboxStore inbox{pseudonyms};
  SqlJobStore jobs;
  std::optional<SqlInboxWriter> writer;
  std::atomic<int> failures = 0;
  std::chrono::duration<double, std::milli> claiming{0};
  int claims = 0;

 private:
  OrgId org = ports::new_id<OrgId>(clock, random);
  ConnectionId connection = ports::new_id<ConnectionId>(clock, random);
  HookId hook = ports::new_id<HookId>(clock, random);
  std::string raw;
};

// With so many rows there already; filled once, because that takes far longer than what is timed.
Storage& storage_with(std::int64_t rows) {
  static std::map<std::int64_t, std::unique_ptr<Storage>> filled;
  auto& storage = filled[rows];
  if (!storage) {
    storage = std::make_unique<Storage>();
    storage->keep(static_cast<int>(rows));
  }
  return *storage;
}

double resident_megabytes() {
  std::ifstream statm("/proc/self/statm");
  std::int64_t all = 0, resident = 0;
  statm >> all >> resident;
  return static_cast<double>(resident) * 4096 / 1e6;
}

void report(benchmark::State& state, const Storage& storage, std::int64_t items) {
  state.SetItemsProcessed(items);
  if (storage.failures > 0) state.SkipWithError("something was not kept");
}

// The argument is how many jobs wait.
void claiming_and_finishing_jobs(benchmark::State& state) {
  Storage& storage = storage_with(state.range(0));
  std::int64_t finished = 0;
  for (auto _ : state) finished += static_cast<std::int64_t>(storage.work_off());
  report(state, storage, finished);
  state.counters["claim_ms"] = storage.claiming.count() / storage.claims;
  state.counters["resident_mb"] = resident_megabytes();
}
BENCHMARK(claiming_and_finishing_jobs)
    ->Arg(100'000)
    ->Arg(1'000'000)
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

// The argument is how many are there already.
void keeping_deliveries_with_their_jobs(benchmark::State& state) {
  Storage& storage = storage_with(state.range(0));
  constexpr int kEach = 10'000;
  for (auto _ : state) storage.keep(kEach);
  report(state, storage, state.iterations() * kEach);
}
BENCHMARK(keeping_deliveries_with_their_jobs)
    ->Arg(1'000)
    ->Arg(1'000'000)
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace bascule::storage
