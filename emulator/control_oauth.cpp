// What Lever's partner team and its settings page do for OAuth: applications are registered, what
// was accepted is seen and revoked.

#include "emulator/control.hpp"
#include "emulator/oauth_apps.hpp"
#include "emulator/oauth_grants.hpp"

namespace bascule::emulator {
namespace {

// ?app= narrows to one application.
JsonArray grants_for_page(const World& world, const http::Request& request) {
  const auto app = request.query_value("app");
  JsonArray out;
  for (const auto& grant : world.oauth_grants)
    if (!app || text_of(grant, "app") == *app) out.push_back(grant_for_page(world, grant));
  return out;
}

Result<Record*> grant_of(World& world, const http::Request& request) {
  auto* grant = world.oauth_grants.find(request.path_value("grant"));
  if (!grant) return fail(ErrorCode::NotFound, "no such grant");
  return grant;
}

}  // namespace

void Control::add_oauth_routes(http::Router& router) {
  add(router, "GET", "/emulator/oauth/apps",
      [](World& world, const http::Request&, const JsonReader&) -> Result<Json> {
        return Json(world.oauth_apps.to_json());
      });
  add(router, "POST", "/emulator/oauth/apps",
      [](World& world, const http::Request&, const JsonReader& body) -> Result<Json> {
        return Json(*TRY(register_app(world, body)));
      });
  add(router, "DELETE", "/emulator/oauth/apps/{app}",
      [](World& world, const http::Request& request, const JsonReader&) -> Result<Json> {
        if (!remove_app(world, request.path_value("app")))
          return fail(ErrorCode::NotFound, "no such application");
        return Json(JsonObject());
      });
  add(router, "GET", "/emulator/oauth/grants",
      [](World& world, const http::Request& request, const JsonReader&) -> Result<Json> {
        return Json(grants_for_page(world, request));
      });
  add(router, "DELETE", "/emulator/oauth/grants/{grant}",
      [](World& world, const http::Request& request, const JsonReader&) -> Result<Json> {
        auto* grant = TRY(grant_of(world, request));
        revoke(world, *grant, "a super admin revoked it");
        return Json(grant_for_page(world, *grant));
      });
  add(router, "POST", "/emulator/oauth/grants/{grant}/expire",
      [](World& world, const http::Request& request, const JsonReader&) -> Result<Json> {
        auto* grant = TRY(grant_of(world, request));
        expire_access(world, *grant);
        return Json(grant_for_page(world, *grant));
      });
}

}  // namespace bascule::emulator
