#pragma once

#include <algorithm>
#include <map>
#include <string>

#include "orders/kept.hpp"
#include "orders/was_told.hpp"
#include "rules/decide.hpp"

namespace bascule::orders {

// The assessments that this opportunity was ever asked for, as far as the person may know. Through
// whichever connection: an account that is connected anew has the same candidates.
[[nodiscard]] inline std::map<std::string, rules::History::Asked> asked_before(
    ports::Tx& tx, const Kept& kept, const std::string& opportunity) {
  std::map<std::string, rules::History::Asked> asked;
  for (const auto& connection : kept.connections.list(tx))
    for (const auto& order : kept.orders.orders_about(tx, connection.id, opportunity)) {
      if (!was_told(tx, kept, order)) continue;
      auto& last = asked[order.assessment.id];
      last.at = std::max(last.at, order.created_at);
      last.is_open = last.is_open || !has_ended_for_candidate(order);
    }
  return asked;
}

// What happened to this opportunity before, as `decide` wants to know it.
[[nodiscard]] inline rules::History history_of(ports::Tx& tx, const Kept& kept,
                                               const ConnectionId& connection,
                                               const std::string& opportunity) {
  return {kept.rules.decided(tx, connection, opportunity), asked_before(tx, kept, opportunity)};
}

}  // namespace bascule::orders
