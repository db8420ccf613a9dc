#pragma once

#include <optional>
#include <string>
#include <vector>

#include "orders/backfill_run.hpp"
#include "ports/database.hpp"

namespace bascule::orders {

// What is kept of backfills, and of whom each one found.
class BackfillStore {
 public:
  virtual ~BackfillStore() = default;
  virtual void insert(ports::Tx& tx, const BackfillRun& run) = 0;
  virtual void save(ports::Tx& tx, const BackfillRun& run) = 0;
  [[nodiscard]] virtual std::optional<BackfillRun> find(ports::Tx& tx, const BackfillId& id) = 0;
  // Newest first, at most so many.
  [[nodiscard]] virtual std::vector<BackfillRun> of_rule(ports::Tx& tx, const RuleId& rule,
                                                         std::size_t limit) = 0;
  // Those of a connection that are not over.
  [[nodiscard]] virtual std::vector<BackfillRun> open_of(ports::Tx& tx,
                                                         const ConnectionId& connection) = 0;

  // One who is in the stage. An empty `kept_out`: to be invited. Again for the same one: nothing.
  virtual void add_candidate(ports::Tx& tx, const BackfillRun& run, const std::string& opportunity,
                             const std::string& kept_out) = 0;
  // Those who are still to be invited, at most so many.
  [[nodiscard]] virtual std::vector<std::string> next_to_invite(ports::Tx& tx, const BackfillId& id,
                                                                std::size_t limit) = 0;
  // One was invited; or not, and why not.
  virtual void settle(ports::Tx& tx, const BackfillId& id, const std::string& opportunity,
                      const std::string& kept_out) = 0;
  [[nodiscard]] virtual BackfillCounts count(ports::Tx& tx, const BackfillId& id) = 0;
};

}  // namespace bascule::orders
