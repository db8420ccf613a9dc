#pragma once

#include <vector>

#include "base/json.hpp"
#include "orders/order_store.hpp"
#include "rules/rule_store.hpp"

namespace bascule::api {

[[nodiscard]] JsonArray conditions_json(const std::vector<rules::Condition>& conditions);

// Decisions as the console shows them, each with its rule’s name and the orders it led to.
[[nodiscard]] JsonArray decisions_json(ports::Tx& tx, orders::OrderStore& orders,
                                       rules::RuleStore& rules,
                                       const std::vector<rules::Decision>& decisions);

}  // namespace bascule::api
