#pragma once

#include "crypto/pseudonym.hpp"
#include "retention/retention_store.hpp"

namespace bascule::storage {

// Ids of an ATS become pseudonyms, so that the stores beside this one still find what was purged.
class SqlRetentionStore final : public retention::RetentionStore {
 public:
  explicit SqlRetentionStore(const crypto::Pseudonyms& pseudonyms) : pseudonyms_(pseudonyms) {}

  [[nodiscard]] retention::Some<OrderId> orders_before(ports::Tx& tx, Instant before,
                                                       const retention::Place& from,
                                                       std::size_t rows_max) override;
  [[nodiscard]] std::vector<std::pair<OrgId, OrderId>> orders_to_purge(
      ports::Tx& tx, const OrderId& after, std::size_t rows_max) override;
  [[nodiscard]] retention::Standing standing(ports::Tx& tx, const orders::Order& order,
                                             Instant now) override;
  [[nodiscard]] retention::Rows purge_order(ports::Tx& tx, const orders::Order& order,
                                            const orders::Purge& purge) override;
  [[nodiscard]] bool has_other_orders(ports::Tx& tx, const orders::Order& order) override;
  [[nodiscard]] std::vector<EventId> events_about(ports::Tx& tx,
                                                  const orders::Order& order) override;
  [[nodiscard]] std::vector<DecisionId> decisions_about(ports::Tx& tx,
                                                        const orders::Order& order) override;
  [[nodiscard]] retention::Some<EventId> events_before(ports::Tx& tx, Instant before,
                                                       const retention::Place& from,
                                                       std::size_t rows_max) override;
  [[nodiscard]] retention::Some<DecisionId> decisions_before(ports::Tx& tx, Instant before,
                                                             const retention::Place& from,
                                                             std::size_t rows_max) override;
  std::size_t purge_events(ports::Tx& tx, const std::vector<EventId>& ids, Instant now) override;
  std::size_t purge_decisions(ports::Tx& tx, const std::vector<DecisionId>& ids,
                              Instant now) override;
  [[nodiscard]] retention::Rows delete_expired(ports::Tx& tx, Instant now,
                                               std::size_t rows_max) override;

 private:
  void purge_shared(ports::Tx& tx, const orders::Order& order, Instant now, retention::Rows& rows);
  const crypto::Pseudonyms& pseudonyms_;
};

}  // namespace bascule::storage
