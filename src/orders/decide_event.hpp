#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <string>

#include "ats/find_provider.hpp"
#include "ats/provider.hpp"
#include "jobs/job.hpp"
#include "orders/order_by_rule.hpp"
#include "ports/database.hpp"

namespace bascule::orders {

// What the decision is made about, as the inbox tells it. `orders` may not include `webhooks`, so
// `main` hands in a reader.
struct EventHint {
  EventId id;
  ConnectionId connection;
  ats::EventKind kind = ats::EventKind::Other;
  std::string opportunity_id;
  std::string to_stage_id;
  std::string provider_event;
  Instant at{};  // When it happened.
};

// Job `decide_event`: the event was only a hint, so the opportunity is read again; then the rules
// decide, every decision is kept, and each "yes" becomes one invitation.
class DecideEvent {
 public:
  static constexpr const char* kKind = "decide_event";
  using ReadHint = std::function<std::optional<EventHint>(ports::Tx&, const EventId&)>;

  DecideEvent(ports::Database& database, Kept kept, OrderByRule& order_by_rule,
              ats::FindProvider find_provider, ReadHint read_hint, const ports::Clock& clock,
              ports::Random& random);

  [[nodiscard]] Result<void> run(const jobs::Job& job);

  // Events that were decided, whatever the decisions were.
  [[nodiscard]] std::uint64_t decided() const { return decided_; }

 private:
  // What decisions are made on, read before the transaction.
  struct Ground {
    EventHint hint;
    connections::Connection connection;
  };
  [[nodiscard]] Result<void> decide(ports::Tx& tx, const Ground& ground,
                                    const ats::Opportunity& opportunity);
  void let_finish(ports::Tx& tx, const Ground& ground, const Order& order, PurgeWhy why);
  // The opportunity is gone, or nobody any more: what nobody is answering ends, and says why. What
  // the orders know about the person is to be deleted, after the sitting of who is answering (case
  // B21).
  [[nodiscard]] Result<void> close_orders(ports::Tx& tx, const Ground& ground, PurgeWhy why);

  ports::Database& database_;
  Kept kept_;
  OrderByRule& order_by_rule_;
  ats::FindProvider find_provider_;
  ReadHint read_hint_;
  const ports::Clock& clock_;
  ports::Random& random_;
  std::atomic<std::uint64_t> decided_{0};
};

}  // namespace bascule::orders
