#pragma once

#include "api/doorkeeper.hpp"
#include "api/upstream_turns.hpp"
#include "health/watch_health.hpp"
#include "http/router.hpp"

namespace bascule::api {

// /api/v1/connections/{id}/health
void add_health_routes(http::Router& router, UpstreamTurns& upstream, health::WatchHealth& health,
                       const Doorkeeper& doorkeeper);

}  // namespace bascule::api
