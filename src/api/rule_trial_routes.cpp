#include <algorithm>
#include <set>

#include "api/decision_json.hpp"
#include "api/guarded_routes.hpp"
#include "api/person_json.hpp"
#include "api/rule_routes.hpp"
#include "api/rule_wish_json.hpp"
#include "orders/offered_languages.hpp"
#include "orders/posting_words.hpp"

namespace bascule::api {
namespace {

using http::Request;

constexpr std::size_t kAddressBytesMax = 500;
constexpr std::size_t kBacktestsShown = 5;

template <class Named>
JsonArray named(const std::vector<Named>& things) {
  JsonArray array;
  for (const auto& thing : things)
    array.push_back(JsonObject{{"id", thing.id}, {"text", shown(thing.text)}});
  return array;
}

JsonArray words(const std::vector<std::string>& list) {
  return JsonArray(list.begin(), list.end());
}

// What may not be read with this credential is not chosen from.
Result<JsonArray> owners_of(ats::Provider& provider, const ats::Account& account) {
  auto users = provider.users(account);
  if (!users && users.error().code == ErrorCode::Forbidden) users = std::vector<ats::User>{};
  users = TRY(at_the_provider(std::move(users)));
  JsonArray array;
  for (const auto& user : *users)
    array.push_back(JsonObject{{"id", user.id}, {"text", shown(user.name)}});
  return array;
}

// Without the permission: those of the postings, at least.
Result<std::vector<std::string>> tags_of(ats::Provider& provider, const ats::Account& account,
                                         const std::vector<ats::Posting>& postings) {
  auto tags = provider.tags(account);
  if (!tags && tags.error().code == ErrorCode::Forbidden) tags = std::vector<std::string>{};
  tags = TRY(at_the_provider(std::move(tags)));
  std::set<std::string> all(tags->begin(), tags->end());
  for (const auto& posting : postings) all.insert(posting.tags.begin(), posting.tags.end());
  std::erase_if(all, [](const std::string& tag) { return tag.empty() || one_line(tag) != tag; });
  return std::vector(all.begin(), all.end());
}

Result<ConnectionId> connection_of(const Request& request) {
  auto id = ConnectionId::parse(request.path_value("id"));
  if (!id) return fail(ErrorCode::NotFound, "there is no such connection");
  return id;
}

// What Lever has now, so that nobody has to type a name.
Result<JsonObject> choices(const RuleDoor& door, const Request& request, const Caller& caller) {
  const auto id = TRY(connection_of(request));
  using connections::Connection;
  const auto connection =
      TRY(door.database.read(caller.scope, [&](ports::Tx& tx) -> Result<std::optional<Connection>> {
        return door.connections.find(tx, id);
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
  return JsonObject{{"stages", named(stages)},
                    {"postings", named(postings)},
                    {"teams", words(orders::words_of(postings, &ats::Posting::team))},
                    {"locations", words(orders::words_of(postings, &ats::Posting::location))},
                    {"origins", words(provider->origins())},
                    {"languages", words(orders::letter_languages())},
                    {"owners", TRY(owners_of(*provider, account))},
                    {"tags", words(TRY(tags_of(*provider, account, postings)))}};
}

Result<JsonObject> candidates(const RuleDoor& door, const Request& request, const Caller& caller) {
  const auto id = TRY(connection_of(request));
  const std::string stage(request.query_value("stage").value_or(""));
  const auto is_there = [&](ports::Tx& tx) -> Result<bool> {
    return door.connections.find(tx, id).has_value();
  };
  if (!TRY(door.database.read(caller.scope, is_there)))
    return fail(ErrorCode::NotFound, "there is no such connection");
  const auto turn = TRY(door.upstream.take(caller.scope.org()));
  const auto found = TRY(at_the_provider(door.try_rule.candidates(caller.scope, id, stage)));
  JsonArray data;
  for (const auto& one : found) data.push_back(person_json(one));
  return list_json(std::move(data), std::nullopt);
}

JsonObject tried_json(const orders::Tried& tried) {
  const auto& decision = tried.decision;
  const auto& stage = tried.supposed_stage;
  return {{"opportunity", full_person_json(tried.opportunity)},
          {"supposed_stage", stage.id.empty()
                                 ? Json(nullptr)
                                 : Json(JsonObject{{"id", stage.id}, {"text", shown(stage.text)}})},
          {"is_there", tried.is_there},
          {"outcome", rules::to_string(decision.verdict)},
          {"reason", rules::summary(decision)},
          {"assessments", JsonArray(decision.assessments.begin(), decision.assessments.end())},
          {"optional_assessments", words(decision.optional_assessments)},
          {"due_days", decision.due_days},
          {"conditions", conditions_json(decision.conditions)}};
}

Result<std::string> opportunity_of(const JsonReader& reader) {
  return orders::opportunity_in(TRY(reader.text("opportunity", kAddressBytesMax)));
}

Result<JsonObject> answered(Result<orders::Tried> tried) {
  tried = at_the_provider(std::move(tried));
  if (tried) return tried_json(*tried);
  return Failure(tried.error());
}

Result<JsonObject> try_wish(const RuleDoor& door, const Request& request, const Caller& caller) {
  const Json body = TRY(body_of(request));
  const auto reader = TRY(JsonReader::of(body));
  TRY_VOID(only_wish_and(reader, {"connection_id", "opportunity"}));
  const auto connection = TRY(connection_in(door, reader, caller));
  const auto wish = TRY(wish_of(reader));
  const auto opportunity = TRY(opportunity_of(reader));
  const auto turn = TRY(door.upstream.take(caller.scope.org()));
  return answered(door.try_rule.run(caller.scope, connection, wish, opportunity));
}

Result<JsonObject> try_rule(const RuleDoor& door, const Request& request, const Caller& caller) {
  const auto id = TRY(known_rule(door, request, caller));
  const Json body = TRY(body_of(request));
  const auto reader = TRY(JsonReader::of(body));
  TRY_VOID(reader.only({"opportunity"}));
  const auto opportunity = TRY(opportunity_of(reader));
  const auto turn = TRY(door.upstream.take(caller.scope.org()));
  return answered(door.try_rule.run(caller.scope, id, opportunity));
}

JsonObject to_json(const rules::BacktestRun& run) {
  JsonArray kept_out, samples;
  for (const auto& [why, entries] : run.seen.kept_out)
    kept_out.push_back(JsonObject{{"condition", why}, {"entries", entries}});
  for (const auto& sample : run.seen.samples)
    samples.push_back(JsonObject{{"opportunity_id", sample.opportunity_id},
                                 {"stage_id", sample.stage_id},
                                 {"at", to_rfc3339(sample.at)}});
  // It goes on to now, a little past `until`.
  const auto whole = static_cast<double>((run.until - run.from).count());
  const auto walked = static_cast<double>((std::min(run.reached, run.until) - run.from).count());
  return {{"id", run.id.text()},
          {"rule_id", run.rule.text()},
          {"rule_version", run.rule_version},
          {"from", to_rfc3339(run.from)},
          {"until", to_rfc3339(run.until)},
          {"state", rules::to_string(run.state)},
          {"reason", text_or_null(run.reason)},
          {"progress", whole > 0 ? walked / whole : 1.0},
          {"opportunities", run.seen.opportunities},
          {"entries", run.seen.entries},
          {"invitations", run.seen.invitations},
          {"people", run.seen.people},
          {"people_twice", run.seen.twice},
          {"kept_out", std::move(kept_out)},
          {"samples", std::move(samples)},
          {"made_at", to_rfc3339(run.made_at)},
          {"made_by", run.made_by}};
}

Result<JsonObject> list_backtests(const RuleDoor& door, const Request& request,
                                  const Caller& caller) {
  const auto id = RuleId::parse(request.path_value("id"));
  if (!id) return fail(ErrorCode::NotFound, "there is no such rule");
  return door.database.read(caller.scope, [&](ports::Tx& tx) -> Result<JsonObject> {
    if (!door.rules.find(tx, *id)) return fail(ErrorCode::NotFound, "there is no such rule");
    JsonArray data;
    for (const auto& run : door.backtests.of_rule(tx, *id, kBacktestsShown))
      data.push_back(to_json(door.look_back.as_it_is(tx, run)));
    return list_json(std::move(data), std::nullopt);
  });
}

Result<JsonObject> begin_backtest(const RuleDoor& door, const Request& request,
                                  const Caller& caller) {
  const auto id = RuleId::parse(request.path_value("id"));
  if (!id) return fail(ErrorCode::NotFound, "there is no such rule");
  const Json body = TRY(body_of(request));
  const auto reader = TRY(JsonReader::of(body));
  TRY_VOID(reader.only({"days"}));
  const auto days = TRY(reader.integer("days"));
  if (days < 1 || days > orders::LookBack::kDaysMax) return reader.wrong("days", "is 1 to 365");
  return to_json(TRY(door.look_back.begin(caller.scope, *id, static_cast<int>(days), caller.who)));
}

}  // namespace

void add_rule_trial_routes(http::Router& router, RuleDoor door, const Doorkeeper& doorkeeper) {
  using enum orgs::Permission;
  GuardedRoutes<RuleDoor> routes(router, door, doorkeeper);
  routes.add("GET", "/api/v1/connections/{id}/choices", ReadSetup, choices);
  routes.add("GET", "/api/v1/connections/{id}/candidates", WriteOrders, candidates);
  routes.add("POST", "/api/v1/rules/try", WriteSetup, try_wish);
  routes.add("POST", "/api/v1/rules/{id}/try", WriteSetup, try_rule);
  routes.add("GET", "/api/v1/rules/{id}/backtests", ReadSetup, list_backtests);
  routes.add("POST", "/api/v1/rules/{id}/backtests", WriteSetup, begin_backtest, 202);
}

}  // namespace bascule::api
