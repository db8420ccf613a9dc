#pragma once

#include "api/order_routes.hpp"

namespace bascule::api {

// POST /api/v1/orders, with its Idempotency-Key: the same key and body give the first answer again
// for 24 h, another body is refused (case F17). Order and key are kept in one transaction.
[[nodiscard]] http::Response place_order(const OrderDoor& door, const http::Request& request,
                                         const Caller& caller);

}  // namespace bascule::api
