#pragma once

#include <functional>
#include <string>

#include "orders/place.hpp"
#include "ports/database.hpp"

namespace bascule::orders {

// What a person may do to an order that runs. Each is one transaction; NotFound for an id of
// another organisation as for an unknown one; Conflict, in words, when the order's state does not
// allow it. `actor` is for the timeline: "operator", "api", "member:mem_…".
class TendOrder {
 public:
  TendOrder(ports::Database& database, Kept kept, Placing& placing, const InvitationLinks& links,
            const ports::Clock& clock, ports::Random& random);

  // The same link once more. Conflict while the letter before is still on its way.
  [[nodiscard]] Result<Order> resend(const OrgScope& scope, const OrderId& id,
                                     const std::string& actor);

  struct NewLink {
    Order order;
    std::string url;  // For passing on by hand; nothing is mailed.
  };
  // A new link; the old one and every browser that came by it are dead.
  [[nodiscard]] Result<NewLink> new_link(const OrgScope& scope, const OrderId& id,
                                         const std::string& actor);

  // More time: the later of now and the present due date, plus `days` (1–90). Revives an expired
  // order.
  [[nodiscard]] Result<Order> extend(const OrgScope& scope, const OrderId& id, int days,
                                     const std::string& actor);

  [[nodiscard]] Result<Order> cancel(const OrgScope& scope, const OrderId& id,
                                     const std::string& reason, const std::string& actor);

  // The same in the caller's transaction.
  [[nodiscard]] Result<Order> cancel_in(ports::Tx& tx, Order order, const std::string& reason,
                                        const std::string& actor);

  // Called in the same transaction with each invitation whose link was replaced; seats belong to
  // `sittings`, which this folder may not know.
  using EndSeats = std::function<void(ports::Tx&, const InvitationId&)>;
  void on_new_link(EndSeats end_seats) { end_seats_ = std::move(end_seats); }

 private:
  [[nodiscard]] Result<Order> find(ports::Tx& tx, const OrderId& id);
  void note(ports::Tx& tx, const Order& order, const std::string& actor, const std::string& kind,
            const std::string& text);

  ports::Database& database_;
  Kept kept_;
  Placing& placing_;
  const InvitationLinks& links_;
  const ports::Clock& clock_;
  ports::Random& random_;
  EndSeats end_seats_;
};

}  // namespace bascule::orders
