#pragma once

#include <string>

#include "ats/writing.hpp"
#include "orders/kept.hpp"
#include "orders/order.hpp"

namespace bascule::orders {

// Plans status tags on the profile of an order that came from an ATS, as one effect of its
// invitation: younger than all of that so far, whatever the clocks of several processes say.
// Planned already by this key: nothing.
void plan_tags(ports::Tx& tx, Kept& kept, const Order& order, const std::string& kind,
               const std::string& key, ats::Tags tags, const ports::Clock& clock,
               ports::Random& random);

}  // namespace bascule::orders
