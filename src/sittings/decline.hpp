#pragma once

#include <string>

#include "orders/decline.hpp"
#include "sittings/desk.hpp"

namespace bascule::sittings {

// POST /decline and /take-up: what the candidate does with something optional of their invitation.
// Decided in one transaction with everything else that can happen to it; repeated: the same.
// Errors: Unauthenticated (no such browser), NotFound (nothing of the kind in this invitation),
// Conflict of the kinds seat_elsewhere, required, ended.
class Decline {
 public:
  Decline(Desk desk, orders::DeclineOrder& decline_order)
      : desk_(desk), decline_order_(decline_order) {}

  // `assessment` by its id in the catalogue. Answers that were saved are kept as they are.
  [[nodiscard]] Result<void> decline(const Secret& cookie, const std::string& assessment);
  [[nodiscard]] Result<void> take_up(const Secret& cookie, const std::string& assessment);

 private:
  [[nodiscard]] Result<orders::Order> find(ports::Tx& tx, const Secret& cookie,
                                           const std::string& assessment);
  Desk desk_;
  orders::DeclineOrder& decline_order_;
};

}  // namespace bascule::sittings
