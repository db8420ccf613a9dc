#include "api/rule_routes.hpp"

#include <utility>

#include "api/guarded_routes.hpp"
#include "api/rule_wish_json.hpp"
#include "api/setup_json.hpp"

namespace bascule::api {
namespace {

using http::Request;

Result<RuleId> rule_of(const Request& request) {
  auto id = RuleId::parse(request.path_value("id"));
  if (!id) return fail(ErrorCode::NotFound, "there is no such rule");
  return id;
}

Result<JsonObject> list_rules(const RuleDoor& door, const Request&, const Caller& caller) {
  const auto rules =
      TRY(door.database.read(caller.scope, [&](ports::Tx& tx) -> Result<std::vector<rules::Rule>> {
        return door.rules.list(tx);
      }));
  JsonArray data;
  for (const auto& rule : rules) data.push_back(to_json(rule));
  return list_json(std::move(data), std::nullopt);
}

Result<JsonObject> read_rule(const RuleDoor& door, const Request& request, const Caller& caller) {
  const auto id = TRY(rule_of(request));
  const auto rule = TRY(
      door.database.read(caller.scope, [&](ports::Tx& tx) -> Result<std::optional<rules::Rule>> {
        return door.rules.find(tx, id);
      }));
  if (!rule) return fail(ErrorCode::NotFound, "there is no such rule");
  return to_json(*rule);
}

Result<JsonObject> former_versions(const RuleDoor& door, const Request& request,
                                   const Caller& caller) {
  const auto id = TRY(rule_of(request));
  return door.database.read(caller.scope, [&](ports::Tx& tx) -> Result<JsonObject> {
    if (!door.rules.find(tx, id)) return fail(ErrorCode::NotFound, "there is no such rule");
    JsonArray data;
    for (const auto& former : door.rules.former_versions(tx, id)) {
      auto json = asks_json(former.rule);
      json["replaced_at"] = to_rfc3339(former.replaced_at);
      json["replaced_by"] = former.replaced_by;
      data.push_back(std::move(json));
    }
    return list_json(std::move(data), std::nullopt);
  });
}

Result<JsonObject> add_rule(const RuleDoor& door, const Request& request, const Caller& caller) {
  const Json body = TRY(body_of(request));
  const auto reader = TRY(JsonReader::of(body));
  TRY_VOID(only_wish_and(reader, {"connection_id", "state"}));
  const auto connection = TRY(connection_in(door, reader, caller));
  const auto wish = TRY(wish_of(reader));
  const auto word = TRY(reader.optional_text("state", 16)).value_or("on");
  const auto state = rules::parse_rule_state(word);
  if (!state) return reader.wrong("state", "is on, shadow or off");
  const auto turn = TRY(door.upstream.take(caller.scope.org()));
  return to_json(
      TRY(at_the_provider(door.add_rule.run(caller.scope, connection, wish, *state, caller.who))));
}

Result<JsonObject> change_rule(const RuleDoor& door, const Request& request, const Caller& caller) {
  const auto id = TRY(known_rule(door, request, caller));
  const Json body = TRY(body_of(request));
  const auto reader = TRY(JsonReader::of(body));
  TRY_VOID(only_wish_and(reader, {"version"}));
  const auto version = TRY(reader.integer("version"));
  if (!std::in_range<int>(version)) return reader.wrong("version", "is a number from 1 on");
  const auto wish = TRY(wish_of(reader));
  const auto turn = TRY(door.upstream.take(caller.scope.org()));
  return to_json(TRY(at_the_provider(
      door.change_rule.run(caller.scope, id, static_cast<int>(version), wish, caller.who))));
}

Result<JsonObject> begin(const RuleDoor& door, const Request& request, const Caller& caller,
                         rules::RuleState state) {
  const auto id = TRY(rule_of(request));
  const Json body = TRY(body_of(request, Empty::Allowed));
  const auto reader = TRY(JsonReader::of(body));
  TRY_VOID(reader.only({"version"}));
  std::optional<int> seen;
  if (const auto version = TRY(reader.optional_integer("version"))) {
    if (!std::in_range<int>(*version)) return reader.wrong("version", "is a number from 1 on");
    seen = static_cast<int>(*version);
  }
  return to_json(TRY(door.switch_rule.run(caller.scope, id, state, caller.who, seen)));
}

Result<JsonObject> switch_on(const RuleDoor& door, const Request& request, const Caller& caller) {
  return begin(door, request, caller, rules::RuleState::On);
}

Result<JsonObject> only_watch(const RuleDoor& door, const Request& request, const Caller& caller) {
  return begin(door, request, caller, rules::RuleState::Shadow);
}

Result<JsonObject> switch_off(const RuleDoor& door, const Request& request, const Caller& caller) {
  const auto id = TRY(rule_of(request));
  return to_json(TRY(door.switch_rule.run(caller.scope, id, rules::RuleState::Off, caller.who)));
}

}  // namespace

void add_rule_routes(http::Router& router, RuleDoor door, const Doorkeeper& doorkeeper) {
  using enum orgs::Permission;
  GuardedRoutes<RuleDoor> routes(router, door, doorkeeper);
  routes.add("GET", "/api/v1/rules", ReadSetup, list_rules);
  routes.add("POST", "/api/v1/rules", WriteSetup, add_rule, 201);
  routes.add("GET", "/api/v1/rules/{id}", ReadSetup, read_rule);
  routes.add("PUT", "/api/v1/rules/{id}", WriteSetup, change_rule);
  routes.add("GET", "/api/v1/rules/{id}/versions", ReadSetup, former_versions);
  routes.add("POST", "/api/v1/rules/{id}/on", WriteSetup, switch_on);
  routes.add("POST", "/api/v1/rules/{id}/shadow", WriteSetup, only_watch);
  routes.add("POST", "/api/v1/rules/{id}/off", WriteSetup, switch_off);
  add_rule_trial_routes(router, door, doorkeeper);
}

}  // namespace bascule::api
