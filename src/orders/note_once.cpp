#include "orders/note_once.hpp"

namespace bascule::orders {

bool note_once(OrderStore& orders, ports::Tx& tx, const Order& order, const TimelineEntry& entry) {
  if (is_purged(order)) return false;
  for (const auto& earlier : orders.timeline(tx, order.id))
    if (earlier.kind == entry.kind && earlier.evidence == entry.evidence) return false;
  orders.add_to_timeline(tx, order.id, entry);
  return true;
}

}  // namespace bascule::orders
