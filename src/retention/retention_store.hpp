#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "orders/order.hpp"
#include "ports/database.hpp"
#include "retention/rows.hpp"
#include "retention/standing.hpp"

namespace bascule::retention {

// Where a walk over rows in the order of their age has come to.
struct Place {
  Instant at{};
  std::string id;
};

// Some rows of a walk: those that may be deleted, and where the next step begins.
template <class I>
struct Some {
  std::vector<I> ids;
  Place next;
  bool is_last = false;
};

// What is deleted, and what stands in the way. Methods without another word are about the
// organisation of `tx`; those marked * want OrgScope::every_org().
class RetentionStore {
 public:
  virtual ~RetentionStore() = default;

  // Orders that are not purged, made before `before`, after `from` in the order of their age.
  [[nodiscard]] virtual Some<OrderId> orders_before(ports::Tx& tx, Instant before,
                                                    const Place& from, std::size_t rows_max) = 0;
  // Orders that have ended and whose purge was asked for, after `after`.  *
  [[nodiscard]] virtual std::vector<std::pair<OrgId, OrderId>> orders_to_purge(
      ports::Tx& tx, const OrderId& after, std::size_t rows_max) = 0;
  // `now` decides whether late copies of an effect are still watched for.
  [[nodiscard]] virtual Standing standing(ports::Tx& tx, const orders::Order& order,
                                          Instant now) = 0;
  // Deletes what the order knows about a person: answers, result, letters, timeline, ids of the
  // ATS. With the last one of an invitation its seats and letters; with the last one of a subject
  // the name and the address. Parked jobs of it are closed. What stays is the order's row with
  // `purge`, and the keys of the ledger.
  [[nodiscard]] virtual Rows purge_order(ports::Tx& tx, const orders::Order& order,
                                         const orders::Purge& purge) = 0;

  // Whether another order about the same opportunity still needs what is known about it.
  [[nodiscard]] virtual bool has_other_orders(ports::Tx& tx, const orders::Order& order) = 0;
  // All that is kept about the order's opportunity and no worker is at. May take long: in a read
  // transaction.
  [[nodiscard]] virtual std::vector<EventId> events_about(ports::Tx& tx,
                                                          const orders::Order& order) = 0;
  [[nodiscard]] virtual std::vector<DecisionId> decisions_about(ports::Tx& tx,
                                                                const orders::Order& order) = 0;

  // By age. Without those of an order that is not purged, or that a worker still has to look at.
  [[nodiscard]] virtual Some<EventId> events_before(ports::Tx& tx, Instant before,
                                                    const Place& from, std::size_t rows_max) = 0;
  [[nodiscard]] virtual Some<DecisionId> decisions_before(ports::Tx& tx, Instant before,
                                                          const Place& from,
                                                          std::size_t rows_max) = 0;
  virtual std::size_t purge_events(ports::Tx& tx, const std::vector<EventId>& ids, Instant now) = 0;
  virtual std::size_t purge_decisions(ports::Tx& tx, const std::vector<DecisionId>& ids,
                                      Instant now) = 0;

  // What has had its time: idempotency keys, one-time links, sessions; at most so many of each.  *
  [[nodiscard]] virtual Rows delete_expired(ports::Tx& tx, Instant now, std::size_t rows_max) = 0;
};

}  // namespace bascule::retention
