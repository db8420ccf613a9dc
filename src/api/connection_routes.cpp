#include "api/connection_routes.hpp"

#include "api/guarded_routes.hpp"
#include "api/setup_json.hpp"
#include "connections/checked_account.hpp"

namespace bascule::api {
namespace {

using http::Request;

constexpr std::size_t kKeyBytesMax = 600;
constexpr std::size_t kUrlBytesMax = 500;
constexpr std::size_t kEmailBytesMax = 320;

Result<ConnectionId> id_of(const Request& request) {
  auto id = ConnectionId::parse(request.path_value("id"));
  if (!id) return fail(ErrorCode::NotFound, "there is no such connection");
  return id;
}

// A URL that holds a hook's key is shown to those who set hooks up, and to nobody else.
bool may_see_urls(const Caller& caller) { return caller.who.may.has(orgs::Permission::WriteSetup); }

Result<JsonObject> shown(const ConnectionDoor& door, const Caller& caller, const ConnectionId& id) {
  return to_json(TRY(door.list.run(caller.scope, id)).at(0), may_see_urls(caller));
}

Result<JsonObject> list_connections(const ConnectionDoor& door, const Request&,
                                    const Caller& caller) {
  JsonArray data;
  for (const auto& view : TRY(door.list.run(caller.scope)))
    data.push_back(to_json(view, may_see_urls(caller)));
  return list_json(std::move(data), std::nullopt);
}

Result<JsonObject> read_connection(const ConnectionDoor& door, const Request& request,
                                   const Caller& caller) {
  return shown(door, caller, TRY(id_of(request)));
}

// What the provider says about the credential is about a field of this form; our caller may do what
// they do.
template <class T>
Result<T> of_the_key(Result<T> result, bool is_grant = false) {
  if (result) return result;
  Error error = result.error();
  if (error.code == ErrorCode::Unauthenticated || error.code == ErrorCode::Forbidden) {
    error.code = ErrorCode::InvalidInput;
    error.pointer = is_grant ? "/grant" : "/api_key";
  }
  return fail(std::move(error));
}

JsonArray permissions_json(const std::vector<ats::MissingPermission>& permissions) {
  JsonArray array;
  for (const auto& permission : permissions)
    array.push_back(JsonObject{{"name", permission.name}, {"feature", permission.feature}});
  return array;
}

Result<JsonObject> read_provider(const ConnectionDoor& door, const Request& request,
                                 const Caller&) {
  const auto* provider = door.find_provider(request.path_value("name"));
  if (!provider) return fail(ErrorCode::NotFound, "there is no such provider");
  JsonArray environments;
  for (const auto environment : {Environment::Production, Environment::Sandbox}) {
    const auto places = provider->usual_oauth(environment);
    environments.push_back(JsonObject{{"environment", to_string(environment)},
                                      {"base_url", provider->usual_base_url(environment)},
                                      {"authorize_url", places.authorize_url},
                                      {"token_url", places.token_url},
                                      {"audience", places.audience}});
  }
  JsonArray scopes;
  for (const auto& scope : provider->oauth_scopes()) scopes.emplace_back(scope);
  JsonArray events;
  for (const auto& event : provider->hook_events()) events.emplace_back(event);
  return JsonObject{{"name", provider->name()},
                    {"environments", std::move(environments)},
                    {"permissions", permissions_json(provider->permissions_needed())},
                    {"oauth_scopes", std::move(scopes)},
                    {"redirect_uri", door.redirect_uri},
                    {"hook_events", std::move(events)}};
}

Result<Environment> environment_of(const JsonReader& reader) {
  const auto environment = parse_environment(TRY(reader.text("environment", 16)));
  if (!environment) return reader.wrong("environment", "is production or sandbox");
  return *environment;
}

// An API key or a consent: one of the two.
struct Credential {
  Secret api_key;
  std::optional<GrantId> grant;
};

Result<std::optional<GrantId>> grant_of(const JsonReader& reader) {
  const auto text = TRY(reader.optional_text("grant", 64));
  if (!text) return std::optional<GrantId>{};
  const auto id = GrantId::parse(*text);
  if (!id) return reader.wrong("grant", "is the id of a consent");
  return std::optional<GrantId>(*id);
}

Result<Credential> credential_of(const JsonReader& reader) {
  Credential credential;
  credential.grant = TRY(grant_of(reader));
  if (!credential.grant) {
    credential.api_key =
        TRY(connections::checked_api_key(Secret(TRY(reader.text("api_key", kKeyBytesMax)))));
    return credential;
  }
  for (const auto* key : {"api_key", "environment", "base_url"})
    if (reader.has(key)) return reader.wrong(key, "goes with an API key; the consent has its own");
  return credential;
}

Result<JsonObject> probe(const ConnectionDoor& door, const Request& request, const Caller& caller) {
  const Json body = TRY(body_of(request));
  const auto reader = TRY(JsonReader::of(body));
  TRY_VOID(reader.only({"environment", "base_url", "api_key", "grant"}));
  connections::ProbeAccount::Request wish;
  wish.provider = request.path_value("name");
  const auto credential = TRY(credential_of(reader));  // Takes nobody's turn.
  wish.api_key = credential.api_key;
  wish.grant = credential.grant;
  if (!wish.grant) wish.environment = TRY(environment_of(reader));
  wish.base_url = TRY(reader.optional_text("base_url", kUrlBytesMax)).value_or("");
  if (wish.grant) TRY_VOID(door.probe.look(caller.scope, wish.provider, *wish.grant));
  const auto turn = TRY(door.upstream.take(caller.scope.org()));
  const auto probed = TRY(of_the_key(door.probe.run(caller.scope, wish), wish.grant.has_value()));
  JsonArray users;
  for (const auto& user : probed.users)
    users.push_back(JsonObject{{"name", user.name}, {"email", user.email}});
  return JsonObject{{"base_url", probed.base_url},
                    {"permissions_missing", permissions_json(probed.permissions_missing)},
                    {"users", std::move(users)}};
}

Result<ats::Note::Notify> notify_of(const JsonReader& reader, const std::string& word) {
  if (word == "none") return ats::Note::Notify::NoOne;
  if (word == "followers") return ats::Note::Notify::Followers;
  return reader.wrong("notify", "is none or followers");
}

Result<connections::ConnectRequest> connect_request_of(const JsonReader& reader) {
  TRY_VOID(reader.only({"provider", "environment", "base_url", "api_key", "grant", "perform_as",
                        "notify", "hooks"}));
  connections::ConnectRequest wish;
  wish.provider = TRY(reader.text("provider", 32));
  const auto credential = TRY(credential_of(reader));
  wish.api_key = credential.api_key;
  wish.grant = credential.grant;
  if (!wish.grant) wish.environment = TRY(environment_of(reader));
  wish.base_url = TRY(reader.optional_text("base_url", kUrlBytesMax)).value_or("");
  wish.perform_as_email = TRY(reader.text("perform_as", kEmailBytesMax));
  wish.write_back.notify =
      TRY(notify_of(reader, TRY(reader.optional_text("notify", 16)).value_or("none")));
  const auto hooks = TRY(reader.optional_text("hooks", 16)).value_or("by_api");
  if (hooks != "by_api" && hooks != "by_hand") return reader.wrong("hooks", "is by_api or by_hand");
  using Hooks = connections::ConnectRequest::Hooks;
  wish.hooks = hooks == "by_api" ? Hooks::ByApi : Hooks::ByHand;
  return wish;
}

Result<JsonObject> connect(const ConnectionDoor& door, const Request& request,
                           const Caller& caller) {
  const Json body = TRY(body_of(request));
  const auto reader = TRY(JsonReader::of(body));
  const auto wish = TRY(connect_request_of(reader));
  if (wish.grant) TRY_VOID(door.probe.look(caller.scope, wish.provider, *wish.grant));
  const auto turn = TRY(door.upstream.take(caller.scope.org()));
  const auto connected =
      TRY(of_the_key(door.connect.run(caller.scope, wish, caller.who), wish.grant.has_value()));
  return shown(door, caller, connected.id);
}

Result<JsonObject> mend(const ConnectionDoor& door, const Request& request, const Caller& caller) {
  const auto id = TRY(id_of(request));
  const Json body = TRY(body_of(request));
  const auto reader = TRY(JsonReader::of(body));
  TRY_VOID(reader.only({"api_key", "grant", "perform_as"}));
  connections::MendConnection::Change change;
  if (auto text = TRY(reader.optional_text("api_key", kKeyBytesMax)))
    change.api_key = Secret(*text);
  change.grant = TRY(grant_of(reader));
  change.perform_as_email = TRY(reader.optional_text("perform_as", kEmailBytesMax));
  (void)TRY(door.list.run(caller.scope, id));  // What is unknown takes nobody's turn.
  const auto turn = TRY(door.upstream.take(caller.scope.org()));
  TRY_VOID(
      of_the_key(door.mend.run(caller.scope, id, caller.who, change), change.grant.has_value()));
  return shown(door, caller, id);
}

Result<JsonObject> disable(const ConnectionDoor& door, const Request& request,
                           const Caller& caller) {
  const auto id = TRY(id_of(request));
  TRY_VOID(door.disable.run(caller.scope, id, caller.who));
  return shown(door, caller, id);
}

Result<JsonObject> enable(const ConnectionDoor& door, const Request& request,
                          const Caller& caller) {
  const auto id = TRY(id_of(request));
  TRY_VOID(door.enable.run(caller.scope, id, caller.who));
  return shown(door, caller, id);
}

Result<JsonObject> disconnect(const ConnectionDoor& door, const Request& request,
                              const Caller& caller) {
  const auto id = TRY(id_of(request));
  const Json body = TRY(body_of(request));
  const auto reader = TRY(JsonReader::of(body));
  TRY_VOID(reader.only({"even_if_unreachable"}));
  using If = connections::Disconnect::IfUnreachable;
  const bool is_forced = TRY(reader.boolean_or("even_if_unreachable", false));
  (void)TRY(door.list.run(caller.scope, id));
  const auto turn = TRY(door.upstream.take(caller.scope.org()));
  const auto done = TRY(at_the_provider(door.disconnect.run(
      caller.scope, id, is_forced ? If::ForgetAllTheSame : If::Stop, caller.who)));
  JsonArray left;
  for (const auto& url : done.urls_left) left.emplace_back(url);
  return JsonObject{{"urls_left", std::move(left)}};
}

Result<JsonObject> change_write_back(const ConnectionDoor& door, const Request& request,
                                     const Caller& caller) {
  const auto id = TRY(id_of(request));
  const Json body = TRY(body_of(request));
  const auto reader = TRY(JsonReader::of(body));
  TRY_VOID(reader.only({"notify", "report_file"}));
  connections::ChangeWriteBack::Change change;
  if (const auto word = TRY(reader.optional_text("notify", 16)))
    change.notify = TRY(notify_of(reader, *word));
  if (reader.has("report_file")) change.also_file = TRY(reader.boolean("report_file"));
  TRY_VOID(door.change_write_back.run(caller.scope, id, change, caller.who));
  return shown(door, caller, id);
}

Result<JsonObject> complete_hook(const ConnectionDoor& door, const Request& request,
                                 const Caller& caller) {
  const auto id = HookId::parse(request.path_value("id"));
  if (!id) return fail(ErrorCode::NotFound, "there is no such hook");
  const Json body = TRY(body_of(request));
  const auto reader = TRY(JsonReader::of(body));
  TRY_VOID(reader.only({"token"}));
  const Secret token(TRY(reader.text("token", 512)));
  return to_json(TRY(door.complete_hook.run(caller.scope, *id, token, caller.who)),
                 may_see_urls(caller));
}

}  // namespace

void add_connection_routes(http::Router& router, ConnectionDoor door,
                           const Doorkeeper& doorkeeper) {
  using enum orgs::Permission;
  GuardedRoutes<ConnectionDoor> routes(router, door, doorkeeper);
  routes.add("GET", "/api/v1/providers/{name}", ReadSetup, read_provider);
  routes.add("POST", "/api/v1/providers/{name}/probe", WriteSetup, probe);
  routes.add("GET", "/api/v1/connections", ReadSetup, list_connections);
  routes.add("POST", "/api/v1/connections", WriteSetup, connect, 201);
  routes.add("GET", "/api/v1/connections/{id}", ReadSetup, read_connection);
  routes.add("POST", "/api/v1/connections/{id}/mend", WriteSetup, mend);
  routes.add("POST", "/api/v1/connections/{id}/disable", WriteSetup, disable);
  routes.add("POST", "/api/v1/connections/{id}/enable", WriteSetup, enable);
  routes.add("POST", "/api/v1/connections/{id}/disconnect", WriteSetup, disconnect);
  routes.add("POST", "/api/v1/connections/{id}/write-back", WriteSetup, change_write_back);
  routes.add("POST", "/api/v1/hooks/{id}/token", WriteSetup, complete_hook);
}

}  // namespace bascule::api
