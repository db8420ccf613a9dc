#pragma once

#include "orders/kept.hpp"
#include "orders/order.hpp"

namespace bascule::orders {

// Whether the person may know that this was asked of them. An order that was withdrawn before its
// letter had left, and whose link nobody was given, never reached anybody.
[[nodiscard]] bool was_told(ports::Tx& tx, const Kept& kept, const Order& order);

// The letters of an invitation that are planned, when none of them has left, or may have.
[[nodiscard]] std::vector<EffectId> letters_waiting(ports::Tx& tx, const Kept& kept,
                                                    const InvitationId& invitation);

}  // namespace bascule::orders
