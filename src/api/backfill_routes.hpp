#pragma once

#include "api/doorkeeper.hpp"
#include "http/router.hpp"
#include "orders/backfill.hpp"

namespace bascule::api {

// /api/v1/rules/{id}/backfills, /api/v1/backfills/{id}/…
void add_backfill_routes(http::Router& router, orders::Backfill& backfill,
                         const Doorkeeper& doorkeeper);

}  // namespace bascule::api
