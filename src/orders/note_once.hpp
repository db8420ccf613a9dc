#pragma once

#include "orders/order_store.hpp"

namespace bascule::orders {

// Adds what changes nothing about the order, but is to be seen there. False, and nothing added,
// when an entry of this kind and evidence is there already or the order's data is deleted.
bool note_once(OrderStore& orders, ports::Tx& tx, const Order& order, const TimelineEntry& entry);

}  // namespace bascule::orders
