#include "api/setup_routes.hpp"

#include "api/guarded_routes.hpp"
#include "api/setup_json.hpp"

namespace bascule::api {
namespace {

using http::Request;

// These lists are short; they are one page, whatever the limit.
template <class List>
JsonObject one_page(const List& list) {
  JsonArray data;
  for (const auto& item : list) data.push_back(to_json(item));
  return list_json(std::move(data), std::nullopt);
}

Result<JsonObject> list_assessments(const SetupDoor& door, const Request&, const Caller&) {
  return one_page(door.catalogue.all());
}

Result<JsonObject> read_assessment(const SetupDoor& door, const Request& request, const Caller&) {
  const auto* assessment = door.catalogue.newest(request.path_value("id"));
  if (!assessment) return fail(ErrorCode::NotFound, "there is no such assessment");
  return to_json(*assessment);
}

}  // namespace

void add_setup_routes(http::Router& router, SetupDoor door, const Doorkeeper& doorkeeper) {
  using enum orgs::Permission;
  GuardedRoutes<SetupDoor> routes(router, door, doorkeeper);
  routes.add("GET", "/api/v1/assessments", ReadOrders, list_assessments);
  routes.add("GET", "/api/v1/assessments/{id}", ReadOrders, read_assessment);
}

}  // namespace bascule::api
