#pragma once

#include "api/doorkeeper.hpp"
#include "deliveries/replay.hpp"
#include "http/router.hpp"

namespace bascule::api {

// /api/v1/replays…
void add_replay_routes(http::Router& router, deliveries::Replay& replay,
                       const Doorkeeper& doorkeeper);

}  // namespace bascule::api
