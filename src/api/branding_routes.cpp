#include "api/branding_routes.hpp"

#include <cmath>

#include "api/candidate_json.hpp"
#include "api/guarded_routes.hpp"
#include "api/letter_json.hpp"
#include "base/text.hpp"
#include "orders/sample_letter.hpp"
#include "orgs/branding_json.hpp"
#include "sittings/sample_invitation.hpp"

namespace bascule::api {
namespace {

using http::Request;
using http::Response;
using orgs::Scheme;

constexpr std::size_t kBase64BytesMax = 900'000;  // Too large a picture is to be told so in words.

Result<JsonObject> look(const BrandingDoor& door, const Request&, const Caller& caller) {
  return orgs::branding_json(TRY(door.branding.look(caller.scope)));
}

Result<JsonObject> change(const BrandingDoor& door, const Request& request, const Caller& caller) {
  const Json body = TRY(body_of(request));
  const auto wish = TRY(orgs::read_branding_wish(body));
  return orgs::branding_json(TRY(door.branding.change(caller.scope, wish, caller.who)));
}

Result<JsonObject> set_logo(const BrandingDoor& door, const Request& request,
                            const Caller& caller) {
  const Json body = TRY(body_of(request));
  const auto reader = TRY(JsonReader::of(body));
  TRY_VOID(reader.only({"base64"}));
  const auto bytes = from_base64(TRY(reader.text("base64", kBase64BytesMax)));
  if (!bytes) return reader.wrong("base64", "is no base64");
  const std::string_view picture(reinterpret_cast<const char*>(bytes->data()), bytes->size());
  return orgs::branding_json(TRY(door.branding.set_logo(caller.scope, picture, caller.who)));
}

Result<JsonObject> remove_logo(const BrandingDoor& door, const Request&, const Caller& caller) {
  return orgs::branding_json(TRY(door.branding.remove_logo(caller.scope, caller.who)));
}

// What a colour reaches; one that cannot be read is shown as the nearest that can.
Json judged(std::string& text, Scheme scheme) {
  const auto wanted = orgs::parse_rgb(text);
  if (!wanted) return nullptr;
  const double reached = orgs::least_contrast(*wanted, scheme);
  const auto nearest = orgs::nearest_readable(*wanted, scheme);
  text = orgs::to_string(nearest);
  return JsonObject{{"wanted", orgs::to_string(*wanted)},
                    {"contrast", std::floor(reached * 100) / 100},
                    {"is_readable", reached >= orgs::kTextContrast},
                    {"nearest", text}};
}

Result<JsonObject> preview(const BrandingDoor& door, const Request& request, const Caller& caller) {
  const Json body = TRY(body_of(request));
  auto wish = TRY(orgs::read_branding_wish(body));
  Json light = judged(wish.accent_light, Scheme::Light);
  Json dark = judged(wish.accent_dark, Scheme::Dark);
  auto org = TRY(door.branding.look(caller.scope));
  auto logo = std::move(org.branding.logo);
  org.branding = TRY(orgs::checked_branding(wish));
  org.branding.logo = std::move(logo);
  const Instant now = door.clock.now();
  auto facts = orders::sample_facts_of(org, door.catalogue, door.public_url, now);
  facts.words = TRY(door.letter_words.list(caller.scope)).front().words;
  const auto letter = orders::compose_invitation(orders::sample_subject(), facts);
  return JsonObject{{"light", std::move(light)},
                    {"dark", std::move(dark)},
                    {"page", to_json(sittings::sample_invitation(org, door.catalogue, now))},
                    {"letter", letter_json(letter)}};
}

Response serve_logo(const BrandingDoor& door, const Request& request) {
  const auto logo = door.branding.logo(request.path_value("key"));
  if (!logo) return http::problem(logo.error(), request);
  Response response;
  response.headers.set("Content-Type", logo->picture.content_type);
  response.headers.set("Content-Disposition", "attachment");
  response.headers.set("Cross-Origin-Resource-Policy", "same-origin");
  // Another picture has another address.
  response.headers.set("Cache-Control", "public, max-age=31536000, immutable");
  response.body = logo->bytes;
  return response;
}

}  // namespace

void add_branding_routes(http::Router& router, BrandingDoor door, const Doorkeeper& doorkeeper) {
  using enum orgs::Permission;
  GuardedRoutes<BrandingDoor> routes(router, door, doorkeeper);
  routes.add("GET", "/api/v1/branding", ReadSetup, look);
  routes.add("PUT", "/api/v1/branding", WriteSetup, change);
  routes.add("POST", "/api/v1/branding/preview", ReadSetup, preview);
  routes.add("PUT", "/api/v1/branding/logo", WriteSetup, set_logo);
  routes.add("DELETE", "/api/v1/branding/logo", WriteSetup, remove_logo);
  router.add("GET", "/brand/{key}",
             [door](const Request& request) { return serve_logo(door, request); });
}

}  // namespace bascule::api
