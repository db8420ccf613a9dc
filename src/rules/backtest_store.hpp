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
  Instant from{};
  Instant until{};    // Of entries.
  Instant reached{};  // The provider is walked forwards, from `from` to now.
  JobId job;          // That does the next step.
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
  // Progress, state and what was seen. False, and nothing changed, when it has ended or is further
  // already: a worker that slept through its lease changes nothing (case E12).
  [[nodiscard]] virtual bool save(ports::Tx& tx, const BacktestRun& run) = 0;
  [[nodiscard]] virtual std::optional<BacktestRun> find(ports::Tx& tx, const BacktestId& id) = 0;
  // Newest first, at most so many; also every_org.
  [[nodiscard]] virtual std::vector<BacktestRun> of_rule(ports::Tx& tx, const RuleId& rule,
                                                         std::size_t limit) = 0;
  // Under way, of any rule of the connection.
  [[nodiscard]] virtual std::vector<BacktestRun> running(ports::Tx& tx,
                                                         const ConnectionId& connection) = 0;
};

}  // namespace bascule::rules
