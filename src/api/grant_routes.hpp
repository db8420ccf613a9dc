#pragma once

#include "api/doorkeeper.hpp"
#include "api/upstream_turns.hpp"
#include "base/json.hpp"
#include "grants/ask_for_grant.hpp"
#include "grants/receive_grant.hpp"
#include "http/router.hpp"

namespace bascule::api {

// What these routes work with. References: `main` owns them all.
struct GrantDoor {
  UpstreamTurns& upstream;
  grants::AskForGrant& ask;
  grants::ReceiveGrant& receive;
  ports::Database& database;
  grants::GrantStore& store;
};

// Without its secrets and tokens.
[[nodiscard]] JsonObject to_json(const grants::Grant& grant);

// /api/v1/grants…
void add_grant_routes(http::Router& router, GrantDoor door, const Doorkeeper& doorkeeper);

}  // namespace bascule::api
