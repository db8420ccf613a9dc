#pragma once

#include "api/doorkeeper.hpp"
#include "api/upstream_turns.hpp"
#include "http/router.hpp"
#include "orders/ask_candidate.hpp"
#include "orders/order_json.hpp"
#include "ports/idempotency.hpp"

namespace bascule::api {

// What these routes work with. References: `main` owns them all.
struct AskDoor {
  UpstreamTurns& upstream;
  ports::Database& database;
  connections::ConnectionStore& connections;
  ports::IdempotencyStore& idempotency;
  orders::AskCandidate& ask;
  const ports::Clock& clock;
  const orders::OrderJson& json;
};

// One candidate of an applicant tracking system, asked by hand: /api/v1/connections/{id}/orders and
// …/orders/try.
void add_ask_routes(http::Router& router, AskDoor door, const Doorkeeper& doorkeeper);

}  // namespace bascule::api
