// The settings page of webhooks: its list, its deliveries, "Verify connection" and "Run again".

#include "emulator/control.hpp"
#include "emulator/events.hpp"
#include "emulator/webhooks.hpp"

namespace bascule::emulator {
namespace {

// With the token: the settings page shows it.
Record webhook_for_page(const World& world, const Record& webhook) {
  auto out = shown(webhook);
  out["signatureToken"] = text_of(webhook, "_signatureToken");
  const auto* key = world.keys.find(text_of(webhook, "_key"));
  const auto* app = world.oauth_apps.find(text_of(webhook, "_key"));
  out["createdBy"] = key   ? "API key “" + text_of(*key, "name") + "”"
                     : app ? "application “" + text_of(*app, "name") + "”"
                           : std::string("settings page");
  out["enabled"] = world.switches.webhook_groups_off.count(text_of(webhook, "event")) == 0;
  return out;
}

// The newest first; ?webhook= and ?state= narrow.
JsonArray deliveries_for_page(const World& world, const http::Request& request) {
  const auto webhook = request.query_value("webhook"), state = request.query_value("state");
  JsonArray out;
  for (const auto& delivery : world.deliveries) {
    if (webhook && text_of(delivery, "webhook") != *webhook) continue;
    if (state && text_of(delivery, "state") != *state) continue;
    out.insert(out.begin(), Json(delivery));
  }
  return out;
}

}  // namespace

void Control::add_webhook_routes(http::Router& router) {
  add(router, "GET", "/emulator/webhooks",
      [](World& world, const http::Request&, const JsonReader&) -> Result<Json> {
        JsonArray out;
        for (const auto& webhook : world.webhooks) out.push_back(webhook_for_page(world, webhook));
        return Json(std::move(out));
      });
  add(router, "POST", "/emulator/webhooks",
      [](World& world, const http::Request&, const JsonReader& body) -> Result<Json> {
        return Json(webhook_for_page(world, *TRY(add_webhook(world, body, ""))));
      });
  add(router, "DELETE", "/emulator/webhooks/{webhook}",
      [](World& world, const http::Request& request, const JsonReader&) -> Result<Json> {
        if (!world.webhooks.remove(request.path_value("webhook")))
          return fail(ErrorCode::NotFound, "no such webhook");
        world.changed();
        return Json(JsonObject());
      });
  add(router, "GET", "/emulator/deliveries",
      [](World& world, const http::Request& request, const JsonReader&) -> Result<Json> {
        return Json(deliveries_for_page(world, request));
      });
  // These two wait for an answer from outside, so they are made without the world's lock.
  const auto try_now = [this](const http::Request& request, const std::string& id) {
    const auto delivery = id.empty() ? std::nullopt : courier_.deliver_now(id);
    if (delivery) return http::json_response(200, to_text(Json(*delivery)));
    return http::problem(409, "Not now", "no such thing, or a try is under way", request);
  };
  router.add("POST", "/emulator/webhooks/{webhook}/verify",
             [this, try_now](const http::Request& request) {
               if (is_from_elsewhere(request)) return http::problem(403, "Forbidden", "", request);
               return try_now(request, world_.with([&](World& world) {
                 const auto* webhook = world.webhooks.find(request.path_value("webhook"));
                 return webhook ? plan_test_delivery(world, *webhook) : std::string();
               }));
             });
  router.add("POST", "/emulator/deliveries/{delivery}/run-again",
             [try_now](const http::Request& request) {
               if (is_from_elsewhere(request)) return http::problem(403, "Forbidden", "", request);
               return try_now(request, request.path_value("delivery"));
             });
}

}  // namespace bascule::emulator
