#include "rules/backtest_store.hpp"

namespace bascule::rules {

std::string_view to_string(BacktestState state) {
  switch (state) {
    case BacktestState::Running:
      return "running";
    case BacktestState::Done:
      return "done";
    case BacktestState::Failed:
      return "failed";
  }
  return "failed";
}

std::optional<BacktestState> parse_backtest_state(std::string_view text) {
  for (const auto state : {BacktestState::Running, BacktestState::Done, BacktestState::Failed})
    if (to_string(state) == text) return state;
  return std::nullopt;
}

}  // namespace bascule::rules
