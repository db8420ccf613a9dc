#include "api/rule_file_routes.hpp"

#include "api/guarded_routes.hpp"

namespace bascule::api {
namespace {

using http::Request;
using orders::OtherRules;

// The one in the path, which is there; also before it would have to wait for its turn at the
// provider, so that what is unknown is always answered alike.
Result<ConnectionId> connection_of(const RuleFileDoor& door, const Request& request,
                                   const Caller& caller) {
  const auto id = ConnectionId::parse(request.path_value("id"));
  const auto is_there = [&](ports::Tx& tx) -> Result<bool> {
    return door.connections.find(tx, *id).has_value();
  };
  if (!id || !TRY(door.database.read(caller.scope, is_there)))
    return fail(ErrorCode::NotFound, "there is no such connection");
  return *id;
}

struct Asked {
  std::vector<rules::FileRule> file;
  OtherRules others = OtherRules::Leave;
  std::string digest;  // Only where it is applied.
};

Result<Asked> asked_in(const Request& request, bool is_applied) {
  const Json body = TRY(parse_json(request.body, rules::kRuleFileLimits));
  const auto reader = TRY(JsonReader::of(body));
  if (is_applied)
    TRY_VOID(reader.only({"file", "others", "digest"}));
  else
    TRY_VOID(reader.only({"file", "others"}));
  Asked asked;
  const auto* file = reader.find("file");
  if (!file) return reader.wrong("file", "is needed");
  auto rules = rules::read_rule_file(*file);
  if (!rules) {
    auto error = rules.error();
    error.pointer = "/file" + error.pointer;
    return Failure(std::move(error));
  }
  asked.file = std::move(*rules);
  const auto others = TRY(reader.optional_text("others", 16)).value_or("leave");
  if (others != "leave" && others != "switch_off")
    return reader.wrong("others", "is leave or switch_off");
  asked.others = others == "leave" ? OtherRules::Leave : OtherRules::SwitchOff;
  if (is_applied) asked.digest = TRY(reader.text("digest", 64));
  return asked;
}

// Pointers of the file begin in the body's field `file`.
Result<JsonObject> answered(Result<std::vector<orders::RuleChange>> changes) {
  if (changes) return orders::to_json(*changes);
  auto error = std::move(changes).error();
  if (error.pointer.starts_with("/rules/")) error.pointer = "/file" + error.pointer;
  return at_the_provider(Result<JsonObject>(Failure(std::move(error))));
}

Result<JsonObject> file_of(const RuleFileDoor& door, const Request& request, const Caller& caller) {
  return door.apply_rules.file_of(caller.scope, TRY(connection_of(door, request, caller)));
}

Result<JsonObject> compare(const RuleFileDoor& door, const Request& request, const Caller& caller) {
  const auto id = TRY(connection_of(door, request, caller));
  const auto asked = TRY(asked_in(request, false));
  const auto turn = TRY(door.upstream.take(caller.scope.org()));
  return answered(door.apply_rules.compare(caller.scope, id, asked.file, asked.others));
}

Result<JsonObject> apply(const RuleFileDoor& door, const Request& request, const Caller& caller) {
  const auto id = TRY(connection_of(door, request, caller));
  const auto asked = TRY(asked_in(request, true));
  const auto turn = TRY(door.upstream.take(caller.scope.org()));
  return answered(
      door.apply_rules.apply(caller.scope, id, asked.file, asked.others, asked.digest, caller.who));
}

}  // namespace

void add_rule_file_routes(http::Router& router, RuleFileDoor door, const Doorkeeper& doorkeeper) {
  using enum orgs::Permission;
  GuardedRoutes<RuleFileDoor> routes(router, door, doorkeeper);
  routes.add("GET", "/api/v1/connections/{id}/rule-file", ReadSetup, file_of);
  routes.add("POST", "/api/v1/connections/{id}/rule-file/compare", WriteSetup, compare);
  routes.add("POST", "/api/v1/connections/{id}/rule-file/apply", WriteSetup, apply);
}

}  // namespace bascule::api
