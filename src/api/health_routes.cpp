#include "api/health_routes.hpp"

#include "api/guarded_routes.hpp"

namespace bascule::api {
namespace {

using http::Request;

struct HealthDoor {
  UpstreamTurns& upstream;
  health::WatchHealth& health;
};

JsonObject to_json(const health::WatchHealth::Health& health) {
  return {{"findings", health::to_json(health.findings)},
          {"asked_at", health.asked_at ? Json(to_rfc3339(*health.asked_at)) : Json(nullptr)}};
}

Result<ConnectionId> connection_of(const Request& request) {
  auto id = ConnectionId::parse(request.path_value("id"));
  if (!id) return fail(ErrorCode::NotFound, "there is no such connection");
  return id;
}

Result<JsonObject> read(const HealthDoor& door, const Request& request, const Caller& caller) {
  return to_json(TRY(door.health.of(caller.scope, TRY(connection_of(request)))));
}

Result<JsonObject> check(const HealthDoor& door, const Request& request, const Caller& caller) {
  const auto id = TRY(connection_of(request));
  const Json body = TRY(body_of(request, Empty::Allowed));
  TRY_VOID(TRY(JsonReader::of(body)).only({}));
  // What is unknown takes nobody's turn.
  TRY_VOID(door.health.of(caller.scope, id));
  const auto turn = TRY(door.upstream.take(caller.scope.org()));
  return to_json(TRY(at_the_provider(door.health.check(caller.scope, id))));
}

}  // namespace

void add_health_routes(http::Router& router, UpstreamTurns& upstream, health::WatchHealth& health,
                       const Doorkeeper& doorkeeper) {
  using enum orgs::Permission;
  GuardedRoutes<HealthDoor> routes(router, {upstream, health}, doorkeeper);
  routes.add("GET", "/api/v1/connections/{id}/health", ReadSetup, read);
  routes.add("POST", "/api/v1/connections/{id}/health", WriteSetup, check);
}

}  // namespace bascule::api
