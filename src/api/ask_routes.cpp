#include "api/ask_routes.hpp"

#include "api/decision_json.hpp"
#include "api/guarded_routes.hpp"
#include "api/idempotent.hpp"
#include "api/person_json.hpp"
#include "orders/try_rule.hpp"
#include "rules/rule_json.hpp"

namespace bascule::api {
namespace {

using http::Request;
using http::Response;

constexpr std::size_t kAddressBytesMax = 500;

Result<ConnectionId> known_connection(const AskDoor& door, const Request& request,
                                      const Caller& caller) {
  const auto id = ConnectionId::parse(request.path_value("id"));
  const auto is_there = [&](ports::Tx& tx) -> Result<bool> {
    return door.connections.find(tx, *id).has_value();
  };
  if (!id || !TRY(door.database.read(caller.scope, is_there)))
    return fail(ErrorCode::NotFound, "there is no such connection");
  return *id;
}

Result<std::string> opportunity_of(const JsonReader& reader) {
  return orders::opportunity_in(TRY(reader.text("opportunity", kAddressBytesMax)));
}

JsonObject candidate_json(const orders::AskCandidate::Candidate& candidate) {
  JsonArray asked;
  bool may_be_asked = true;
  for (const auto& condition : candidate.conditions) may_be_asked &= condition.holds;
  for (const auto& [assessment, last] : candidate.asked)
    asked.push_back(JsonObject{
        {"assessment", assessment}, {"at", to_rfc3339(last.at)}, {"is_open", last.is_open}});
  return {{"opportunity", full_person_json(candidate.opportunity)},
          {"may_be_asked", may_be_asked},
          {"conditions", conditions_json(candidate.conditions)},
          {"asked", std::move(asked)}};
}

Result<JsonObject> look(const AskDoor& door, const Request& request, const Caller& caller) {
  const auto connection = TRY(known_connection(door, request, caller));
  const Json body = TRY(body_of(request));
  const auto reader = TRY(JsonReader::of(body));
  TRY_VOID(reader.only({"opportunity"}));
  const auto opportunity = TRY(opportunity_of(reader));
  const auto turn = TRY(door.upstream.take(caller.scope.org()));
  return candidate_json(TRY(at_the_provider(door.ask.look(caller.scope, connection, opportunity))));
}

Result<orders::CandidateWish> wish_of(const JsonReader& reader) {
  rules::RuleBody body;  // The fields are those of a rule, with the same limits.
  TRY_VOID(rules::read_plain(reader, body));
  const bool again = TRY(reader.boolean_or("again", false));
  return orders::CandidateWish{body.assessments, body.optional_assessments, body.language,
                               body.due_days,    body.reminder_days,        again};
}

Result<ports::RememberedAnswer> asked(const AskDoor& door, const Request& request,
                                      const Caller& caller) {
  const auto connection = TRY(known_connection(door, request, caller));
  const Json body = TRY(body_of(request));
  const auto reader = TRY(JsonReader::of(body));
  TRY_VOID(reader.only({"opportunity", "assessments", "optional_assessments", "language",
                        "due_days", "reminder_days", "again"}));
  const auto opportunity = TRY(opportunity_of(reader));
  const auto wish = TRY(wish_of(reader));
  const auto once = TRY(Idempotent::of(request));
  using Earlier = std::optional<ports::RememberedAnswer>;
  const auto before = TRY(door.database.read(caller.scope, [&](ports::Tx& tx) -> Result<Earlier> {
    return once.earlier(tx, door.idempotency, door.clock);
  }));
  if (before) return *before;
  const auto turn = TRY(door.upstream.take(caller.scope.org()));
  const auto candidate = TRY(at_the_provider(door.ask.look(caller.scope, connection, opportunity)));
  using Answer = ports::RememberedAnswer;
  return door.database.write(caller.scope, [&](ports::Tx& tx) -> Result<Answer> {
    if (auto earlier = TRY(once.earlier(tx, door.idempotency, door.clock))) return *earlier;
    JsonArray data;
    for (const auto& order : TRY(door.ask.ask(tx, candidate, wish, caller.actor)))
      data.push_back(door.json.summary(tx, order));
    Answer answer{"", 201, to_text(list_json(std::move(data), std::nullopt)), {}};
    once.remember(tx, door.idempotency, door.clock, answer.status, answer.body);
    return answer;
  });
}

Response ask(const AskDoor& door, const Request& request, const Caller& caller) {
  const auto answer = asked(door, request, caller);
  return answer ? http::json_response(answer->status, answer->body)
                : http::problem(answer.error(), request);
}

}  // namespace

void add_ask_routes(http::Router& router, AskDoor door, const Doorkeeper& doorkeeper) {
  using enum orgs::Permission;
  GuardedRoutes<AskDoor> routes(router, door, doorkeeper);
  routes.add("POST", "/api/v1/connections/{id}/orders/try", WriteOrders, look);
  routes.add_raw("POST", "/api/v1/connections/{id}/orders", WriteOrders, ask);
}

}  // namespace bascule::api
