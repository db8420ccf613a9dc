#include "api/grant_routes.hpp"

#include "api/guarded_routes.hpp"
#include "base/text.hpp"

namespace bascule::api {
namespace {

using http::Request;

constexpr std::size_t kUrlBytesMax = 500;
constexpr std::size_t kWordBytesMax = 512;
constexpr std::size_t kCodeBytesMax = 4096;

Json time_or_null(const std::optional<Instant>& at) {
  return at ? Json(to_rfc3339(*at)) : Json(nullptr);
}

Result<JsonObject> ask(const GrantDoor& door, const Request& request, const Caller& caller) {
  const Json body = TRY(body_of(request));
  const auto reader = TRY(JsonReader::of(body));
  TRY_VOID(reader.only({"provider", "environment", "client_id", "client_secret", "base_url",
                        "authorize_url", "token_url", "audience"}));
  grants::AskForGrant::Wish wish;
  const auto text = [&](std::string_view key, std::size_t bytes_max) -> Result<std::string> {
    return TRY(reader.optional_text(key, bytes_max)).value_or("");
  };
  wish.provider = TRY(reader.text("provider", 32));
  const auto environment = parse_environment(TRY(reader.text("environment", 16)));
  if (!environment) return reader.wrong("environment", "is production or sandbox");
  wish.environment = *environment;
  wish.client_id = TRY(reader.text("client_id", kWordBytesMax));
  wish.client_secret = Secret(TRY(text("client_secret", kWordBytesMax)));
  wish.base_url = TRY(text("base_url", kUrlBytesMax));
  wish.authorize_url = TRY(text("authorize_url", kUrlBytesMax));
  wish.token_url = TRY(text("token_url", kUrlBytesMax));
  wish.audience = TRY(text("audience", kUrlBytesMax));
  const auto asked = TRY(door.ask.run(caller.scope, wish, caller.who));
  auto json = to_json(asked.grant);
  json["url"] = asked.url.reveal();
  return json;
}

Result<JsonObject> answer(const GrantDoor& door, const Request& request, const Caller& caller) {
  const Json body = TRY(body_of(request));
  const auto reader = TRY(JsonReader::of(body));
  TRY_VOID(reader.only({"state", "code", "error"}));
  grants::ReceiveGrant::Answer given;
  given.state = Secret(TRY(reader.text("state", kWordBytesMax)));
  given.code = Secret(TRY(reader.optional_text("code", kCodeBytesMax)).value_or(""));
  given.error = TRY(reader.optional_text("error", kWordBytesMax)).value_or("");
  if (given.code.empty() == given.error.empty())
    return reader.wrong("code", "or an error, one of the two, is what a provider sends");
  TRY_VOID(door.receive.look(caller.scope, given.state, caller.who));  // Takes nobody's turn.
  const auto turn = TRY(door.upstream.take(caller.scope.org()));
  return to_json(TRY(door.receive.run(caller.scope, given, caller.who)));
}

Result<JsonObject> read_grant(const GrantDoor& door, const Request& request, const Caller& caller) {
  const auto id = GrantId::parse(request.path_value("id"));
  if (!id) return fail(ErrorCode::NotFound, "there is no such consent");
  return to_json(TRY(door.database.read(caller.scope, [&](ports::Tx& tx) -> Result<grants::Grant> {
    auto grant = door.store.find(tx, *id);
    if (!grant) return fail(ErrorCode::NotFound, "there is no such consent");
    return std::move(*grant);
  })));
}

}  // namespace

JsonObject to_json(const grants::Grant& grant) {
  JsonArray scopes;
  for (const auto scope : split(grant.scope, ' '))
    if (!scope.empty()) scopes.emplace_back(scope);
  return {{"id", grant.id.text()},
          {"provider", grant.provider},
          {"environment", to_string(grant.environment)},
          {"base_url", grant.base_url},
          {"client_id", grant.app.client_id},
          {"authorize_url", grant.app.authorize_url},
          {"token_url", grant.app.token_url},
          {"audience", grant.app.audience},
          {"state", grants::to_string(grant.state)},
          {"reason", text_or_null(grant.reason)},
          {"scopes", std::move(scopes)},
          {"asked_at", to_rfc3339(grant.asked_at)},
          {"given_at", time_or_null(grant.given_at)},
          {"ends_at", time_or_null(grants::ends_at(grant))},
          {"renewed_at", grant.given_at ? Json(to_rfc3339(grant.renewed_at)) : Json(nullptr)},
          {"connection_id", grant.connection ? Json(grant.connection->text()) : Json(nullptr)}};
}

void add_grant_routes(http::Router& router, GrantDoor door, const Doorkeeper& doorkeeper) {
  using enum orgs::Permission;
  GuardedRoutes<GrantDoor> routes(router, door, doorkeeper);
  routes.add("POST", "/api/v1/grants", WriteSetup, ask, 201);
  routes.add("POST", "/api/v1/grants/answer", WriteSetup, answer);
  routes.add("GET", "/api/v1/grants/{id}", ReadSetup, read_grant);
}

}  // namespace bascule::api
