// What a page of orders costs beside a million of them in one organisation: the stores and the JSON
// that the console and REST are answered with. The slow ones of many calls, not their mean.
#include <algorithm>
#include <chrono>

#include <benchmark/benchmark.h>

#include "base/log.hpp"
#include "bench/filled.hpp"
#include "orders/order_json.hpp"

namespace bascule::product {
namespace {

constexpr std::int64_t kOrders = 1'000'000;

class World : public Filled {
 public:
  World() : Filled(kOrders) {
    set_log_level(LogLevel::Error);
    // Most have long been delivered; one needs somebody, and one person has another name.
    write([](ports::Tx& tx) {
      auto& sql = storage::sql(tx);
      sql.execute("UPDATE orders SET state = 'delivered' WHERE substr(id, -1) <> '7'");
      sql.execute(
          "UPDATE orders SET state = 'needs_attention' WHERE opportunity_id = 'opp-000000500'");
      sql.execute("UPDATE subjects SET name = 'Zoe Rarely' WHERE opportunity_id = 'opp-000000900'");
      sql.execute(
          "UPDATE subjects SET external_id = 'staff-1' WHERE opportunity_id = 'opp-000000800'");
    });
  }

  // How many rows a page had; its JSON is made and thrown away.
  std::size_t page(const orders::OrderFilter& filter, const std::string& after = {}) {
    return read([&](ports::Tx& tx) {
      const auto found = orders.list(tx, filter, {50, after});
      JsonArray data;
      for (const auto& order : found.items) data.push_back(json.summary(tx, order));
      benchmark::DoNotOptimize(to_text(data));
      return found.items.size();
    });
  }
  std::size_t counts() {
    return read([&](ports::Tx& tx) { return orders.count(tx).by_state.size(); });
  }

 private:
  const orders::OrderJson json{kept, catalogue};
};

World& world() {
  static World one;
  return one;
}

void slow_ones(benchmark::State& state, const std::function<std::size_t()>& call,
               std::size_t expected) {
  (void)world();
  std::vector<double> took;
  for (auto _ : state) {
    const auto begun = std::chrono::steady_clock::now();
    if (call() != expected) return state.SkipWithError("another number of rows");
    took.push_back(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun)
            .count());
  }
  std::ranges::sort(took);
  state.counters["p95_ms"] = took[took.size() * 95 / 100];
}

const char* kMiddle = "ord_00000000000000000000500000";

#define BASCULE_LIST(name, expected, ...)             \
  void name(benchmark::State& state) {                \
    slow_ones(                                        \
        state, [] { return __VA_ARGS__; }, expected); \
  }                                                   \
  BENCHMARK(name)->Iterations(40)->UseRealTime()->Unit(benchmark::kMillisecond)

BASCULE_LIST(the_newest, 50, world().page({}));
BASCULE_LIST(in_the_middle, 50, world().page({}, kMiddle));
BASCULE_LIST(of_a_usual_state, 50, world().page({.states = {orders::OrderState::Delivered}}));
BASCULE_LIST(of_a_rare_state, 1, world().page({.states = {orders::OrderState::NeedsAttention}}));
BASCULE_LIST(of_a_state_nobody_is_in, 0, world().page({.states = {orders::OrderState::Opened}}));
BASCULE_LIST(of_one_opportunity, 1, world().page({.opportunity_id = "opp-000000123"}));
BASCULE_LIST(of_one_external_id, 1, world().page({.external_id = "staff-1"}));
BASCULE_LIST(the_counts, 3, world().counts());
BASCULE_LIST(a_usual_name, 50, world().page({.search = "robin"}));
BASCULE_LIST(a_rare_name, 1, world().page({.search = "zoe r"}));

}  // namespace
}  // namespace bascule::product
