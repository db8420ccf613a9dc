#pragma once

#include "rules/backtest_store.hpp"

namespace bascule::storage {

// Table backtests.
class SqlBacktestStore final : public rules::BacktestStore {
 public:
  void insert(ports::Tx& tx, const rules::BacktestRun& run) override;
  [[nodiscard]] bool save(ports::Tx& tx, const rules::BacktestRun& run) override;
  [[nodiscard]] std::optional<rules::BacktestRun> find(ports::Tx& tx,
                                                       const BacktestId& id) override;
  [[nodiscard]] std::vector<rules::BacktestRun> of_rule(ports::Tx& tx, const RuleId& rule,
                                                        std::size_t limit) override;
  [[nodiscard]] std::vector<rules::BacktestRun> running(ports::Tx& tx,
                                                        const ConnectionId& connection) override;
};

}  // namespace bascule::storage
