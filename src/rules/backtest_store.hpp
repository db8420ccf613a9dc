#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ports/database.hpp"
#include "rules/backtest.hpp"

namespace bascule::rules {

enum class BacktestState { Running, Done, Failed };
[[nodiscard]] std::string_view to_string(BacktestState state);
[[nodiscard]] std::optional<BacktestState> parse_backtest_state(std::string_view text);

// One look at the past of a rule, while it is under way and for some days after.
struct BacktestRun {
  BacktestId id;
  OrgId org;
  RuleId rule;
  int rule_version = 1;
  Instant from{}, until{};
  Instant reached{};  // The provider is walked from `until` back to `from`.
  BacktestState state = BacktestState::Running;
  std::string reason;  // Why it failed, for a person.
  Backtest::Seen seen;
  Instant made_at{};
  std::string made_by;  // "mem_…", "key_…", "operator".
};

// How long a run is kept: it names candidacies.
inline constexpr std::chrono::hours kBacktestKept{24 * 7};

class BacktestStore {
 public:
  virtual ~BacktestStore() = default;
  virtual void insert(ports::Tx& tx, const BacktestRun& run) = 0;
  // Progress, state and what was seen.
  virtual void save(ports::Tx& tx, const BacktestRun& run) = 0;
  [[nodiscard]] virtual std::optional<BacktestRun> find(ports::Tx& tx, const BacktestId& id) = 0;
  // Newest first, at most so many; also every_org.
  [[nodiscard]] virtual std::vector<BacktestRun> of_rule(ports::Tx& tx, const RuleId& rule,
                                                         std::size_t limit) = 0;
};

}  // namespace bascule::rules
