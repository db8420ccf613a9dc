#pragma once

#include "orders/kept.hpp"
#include "orders/order.hpp"

namespace bascule::orders {

// Whether the person may know that this was asked of them. An order that was withdrawn, or ran out,
// before its letter had left, and whose link nobody was given, never reached anybody.
[[nodiscard]] bool was_told(ports::Tx& tx, const Kept& kept, const Order& order);

// Whether the invitation's letter is planned and none has left, or may have.
[[nodiscard]] bool is_letter_waiting(ports::Tx& tx, const Kept& kept,
                                     const InvitationId& invitation);

// Once nothing of the invitation is open any more its letters wait for no hold: their jobs run, and
// find that nobody wants them.
void free_letters(ports::Tx& tx, Kept& kept, const InvitationId& invitation);

}  // namespace bascule::orders
