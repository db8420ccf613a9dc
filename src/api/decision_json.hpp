#pragma once

#include <vector>

#include "base/json.hpp"
#include "orders/order_store.hpp"
#include "rules/decision.hpp"

namespace bascule::api {

// Decisions as the console shows them, each with the orders it led to.
[[nodiscard]] JsonArray decisions_json(ports::Tx& tx, orders::OrderStore& orders,
                                       const std::vector<rules::Decision>& decisions);

}  // namespace bascule::api
