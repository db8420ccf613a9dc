#pragma once

#include <string>
#include <vector>

#include "orders/kept.hpp"
#include "orders/order.hpp"
#include "ports/database.hpp"

namespace bascule::orders {

// What the candidate does with something optional: declines it, or takes it up after all. Each in
// the caller's transaction, safe to repeat: what is so already stays so, and makes no second line
// in the timeline. The status tags in the ATS follow.
class DeclineOrder {
 public:
  DeclineOrder(Kept kept, const ports::Clock& clock, ports::Random& random)
      : kept_(kept), clock_(clock), random_(random) {}

  // Conflict when it is required or has ended.
  [[nodiscard]] Result<Order> decline(ports::Tx& tx, Order order);

  // Back to where it was; what was answered is still there. Conflict when its time is over, or when
  // it has ended in another way.
  [[nodiscard]] Result<Order> take_up(ports::Tx& tx, Order order);

 private:
  void note(ports::Tx& tx, const Order& order, const std::string& kind, const std::string& text);
  void follow_with_tags(ports::Tx& tx, const Order& order, const std::vector<Order>& before);

  Kept kept_;
  const ports::Clock& clock_;
  ports::Random& random_;
};

// The tags by which the ATS tells how far an invitation is, as far as declining changes them.
struct WaitingTags {
  bool invited = false;   // Something is open, and nothing was handed in.
  bool declined = false;  // Something is declined.
};
// Of all orders of one invitation. Pure.
[[nodiscard]] WaitingTags waiting_tags(const std::vector<Order>& orders);

}  // namespace bascule::orders
