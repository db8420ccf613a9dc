#include "api/rule_routes.hpp"

#include "api/answers.hpp"
#include "api/setup_json.hpp"
#include "base/text.hpp"

namespace bascule::api {
namespace {

using http::Request;

constexpr std::size_t kTextBytesMax = 200;

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
  const auto id = RuleId::parse(request.path_value("id"));
  if (!id) return fail(ErrorCode::NotFound, "there is no such rule");
  const auto rule = TRY(
      door.database.read(caller.scope, [&](ports::Tx& tx) -> Result<std::optional<rules::Rule>> {
        return door.rules.find(tx, *id);
      }));
  if (!rule) return fail(ErrorCode::NotFound, "there is no such rule");
  return to_json(*rule);
}

// What Lever has now, so that nobody has to type a name.
template <class Named>
JsonArray named(const std::vector<Named>& things) {
  JsonArray array;
  for (const auto& thing : things)
    array.push_back(
        JsonObject{{"id", thing.id}, {"text", cut(one_line(thing.text), kTextBytesMax)}});
  return array;
}

Result<std::optional<connections::Connection>> find_connection(const RuleDoor& door,
                                                               const Caller& caller,
                                                               const ConnectionId& id) {
  using Found = std::optional<connections::Connection>;
  return door.database.read(
      caller.scope, [&](ports::Tx& tx) -> Result<Found> { return door.connections.find(tx, id); });
}

Result<JsonObject> choices(const RuleDoor& door, const Request& request, const Caller& caller) {
  const auto id = ConnectionId::parse(request.path_value("id"));
  if (!id) return fail(ErrorCode::NotFound, "there is no such connection");
  using connections::Connection;
  const auto connection =
      TRY(door.database.read(caller.scope, [&](ports::Tx& tx) -> Result<std::optional<Connection>> {
        return door.connections.find(tx, *id);
      }));
  if (!connection) return fail(ErrorCode::NotFound, "there is no such connection");
  if (connection->state != connections::ConnectionState::On)
    return fail(ErrorCode::Conflict, "this connection is not on; see to it first");
  auto* provider = door.find_provider(connection->provider);
  if (!provider) return fail(ErrorCode::Internal, "no adapter for " + connection->provider);
  const auto account = connections::account_of(*connection);
  const auto turn = TRY(door.upstream.take(caller.scope.org()));
  const auto stages = TRY(at_the_provider(provider->stages(account)));
  const auto postings = TRY(at_the_provider(provider->postings(account)));
  return JsonObject{{"stages", named(stages)}, {"postings", named(postings)}};
}

Result<orders::NewRule> new_rule_of(const JsonReader& reader) {
  TRY_VOID(reader.only({"connection_id", "trigger", "stages", "postings", "tags", "assessments",
                        "due_days", "allow_leads"}));
  orders::NewRule wish;
  const auto connection = ConnectionId::parse(TRY(reader.text("connection_id", 80)));
  if (!connection) return reader.wrong("connection_id", "is no connection");
  wish.connection = *connection;
  const auto trigger = rules::parse_trigger(TRY(reader.text("trigger", 32)));
  if (!trigger) return reader.wrong("trigger", "is stage or application-created");
  wish.trigger = *trigger;
  wish.stages = TRY(reader.texts("stages", kTextBytesMax));
  wish.postings = TRY(reader.texts("postings", kTextBytesMax));
  wish.tags = TRY(reader.texts("tags", kTextBytesMax));
  wish.assessments = TRY(reader.texts("assessments", kTextBytesMax));
  const auto days = TRY(reader.optional_integer("due_days")).value_or(wish.due_days);
  if (days < 1 || days > rules::kDueDaysMax) return reader.wrong("due_days", "is 1 to 90");
  wish.due_days = static_cast<int>(days);
  using Leads = rules::Rule::Leads;
  wish.leads = TRY(reader.boolean_or("allow_leads", false)) ? Leads::Allow : Leads::Refuse;
  return wish;
}

Result<JsonObject> add_rule(const RuleDoor& door, const Request& request, const Caller& caller) {
  const Json body = TRY(body_of(request));
  const auto reader = TRY(JsonReader::of(body));
  const auto wish = TRY(new_rule_of(reader));
  // Named in the body, not in the address.
  if (!TRY(find_connection(door, caller, wish.connection)))
    return reader.wrong("connection_id", "is no connection");
  const auto turn = TRY(door.upstream.take(caller.scope.org()));
  return to_json(TRY(at_the_provider(door.add_rule.run(caller.scope, wish, caller.who))));
}

Result<JsonObject> turn(const RuleDoor& door, const Request& request, const Caller& caller,
                        rules::RuleState state) {
  const auto id = RuleId::parse(request.path_value("id"));
  if (!id) return fail(ErrorCode::NotFound, "there is no such rule");
  return to_json(TRY(door.switch_rule.run(caller.scope, *id, state, caller.who)));
}

Result<JsonObject> switch_on(const RuleDoor& door, const Request& request, const Caller& caller) {
  return turn(door, request, caller, rules::RuleState::On);
}

Result<JsonObject> switch_off(const RuleDoor& door, const Request& request, const Caller& caller) {
  return turn(door, request, caller, rules::RuleState::Off);
}

}  // namespace

void add_rule_routes(http::Router& router, RuleDoor door, const Doorkeeper& doorkeeper) {
  using enum orgs::Permission;
  using Route = Result<JsonObject> (*)(const RuleDoor&, const Request&, const Caller&);
  const auto add = [&](std::string_view method, std::string_view path, orgs::Permission needed,
                       Route route, int status = 200) {
    router.add(method, path,
               doorkeeper.guard(
                   needed, [door, route, status](const Request& request, const Caller& caller) {
                     const auto result = route(door, request, caller);
                     return result ? ok(*result, status) : http::problem(result.error(), request);
                   }));
  };
  add("GET", "/api/v1/connections/{id}/choices", ReadSetup, choices);
  add("GET", "/api/v1/rules", ReadSetup, list_rules);
  add("POST", "/api/v1/rules", WriteSetup, add_rule, 201);
  add("GET", "/api/v1/rules/{id}", ReadSetup, read_rule);
  add("POST", "/api/v1/rules/{id}/on", WriteSetup, switch_on);
  add("POST", "/api/v1/rules/{id}/off", WriteSetup, switch_off);
}

}  // namespace bascule::api
