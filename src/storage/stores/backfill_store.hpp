#pragma once

#include "orders/backfill_store.hpp"
#include "storage/sql.hpp"

namespace bascule::storage {

// Tables backfills and backfill_candidates.
class SqlBackfillStore final : public orders::BackfillStore {
 public:
  void insert(ports::Tx& tx, const orders::BackfillRun& run) override;
  void save(ports::Tx& tx, const orders::BackfillRun& run) override;
  [[nodiscard]] std::optional<orders::BackfillRun> find(ports::Tx& tx,
                                                        const BackfillId& id) override;
  [[nodiscard]] std::vector<orders::BackfillRun> of_rule(ports::Tx& tx, const RuleId& rule,
                                                         std::size_t limit) override;
  [[nodiscard]] std::vector<orders::BackfillRun> open_of(ports::Tx& tx,
                                                         const ConnectionId& connection) override;
  void add_candidate(ports::Tx& tx, const orders::BackfillRun& run, const std::string& opportunity,
                     const std::string& kept_out) override;
  [[nodiscard]] std::vector<std::string> next_to_invite(ports::Tx& tx, const BackfillId& id,
                                                        std::size_t limit) override;
  void settle(ports::Tx& tx, const BackfillId& id, const std::string& opportunity,
              const std::string& kept_out) override;
  [[nodiscard]] orders::BackfillCounts count(ports::Tx& tx, const BackfillId& id) override;
};

}  // namespace bascule::storage
