#include "api/backfill_routes.hpp"

#include "api/guarded_routes.hpp"

namespace bascule::api {
namespace {

using http::Request;
using orders::Backfill;

constexpr std::size_t kShown = 5;

struct BackfillDoor {
  Backfill& backfill;
};

JsonObject to_json(const Backfill::View& view) {
  JsonArray kept_out;
  for (const auto& [why, people] : view.counts.kept_out)
    kept_out.push_back(JsonObject{{"condition", why}, {"people", people}});
  const auto& run = view.run;
  return {{"id", run.id.text()},
          {"rule_id", run.rule.text()},
          {"rule_version", run.rule_version},
          {"state", orders::to_string(run.state)},
          {"reason", text_or_null(run.reason)},
          {"waits_for", text_or_null(view.waits_for)},
          {"to_invite", view.counts.to_invite},
          {"invited", view.counts.invited},
          {"kept_out", std::move(kept_out)},
          {"seconds_left", view.left ? Json(view.left->count()) : Json(nullptr)},
          {"made_at", to_rfc3339(run.made_at)},
          {"made_by", run.made_by},
          {"confirmed_by", text_or_null(run.confirmed_by)}};
}

Result<RuleId> rule_of(const Request& request) {
  auto id = RuleId::parse(request.path_value("id"));
  if (!id) return fail(ErrorCode::NotFound, "there is no such rule");
  return id;
}

Result<BackfillId> id_of(const Request& request) {
  auto id = BackfillId::parse(request.path_value("id"));
  if (!id) return fail(ErrorCode::NotFound, "there is no such backfill");
  return id;
}

Result<void> no_fields(const Request& request) {
  const Json body = TRY(body_of(request));
  return TRY(JsonReader::of(body)).only({});
}

Result<JsonObject> list(const BackfillDoor& door, const Request& request, const Caller& caller) {
  JsonArray data;
  for (const auto& view : TRY(door.backfill.of_rule(caller.scope, TRY(rule_of(request)), kShown)))
    data.push_back(to_json(view));
  return list_json(std::move(data), std::nullopt);
}

Result<JsonObject> look(const BackfillDoor& door, const Request& request, const Caller& caller) {
  const auto id = TRY(rule_of(request));
  TRY_VOID(no_fields(request));
  return to_json(TRY(door.backfill.look(caller.scope, id, caller.who)));
}

Result<JsonObject> confirm(const BackfillDoor& door, const Request& request, const Caller& caller) {
  const auto id = TRY(id_of(request));
  const Json body = TRY(body_of(request));
  const auto reader = TRY(JsonReader::of(body));
  TRY_VOID(reader.only({"people"}));
  const auto people = TRY(reader.integer("people"));
  if (people < 0) return reader.wrong("people", "is how many the look found");
  return to_json(
      TRY(door.backfill.confirm(caller.scope, id, static_cast<std::size_t>(people), caller.who)));
}

using Turn = Result<Backfill::View> (Backfill::*)(const OrgScope&, const BackfillId&,
                                                  const orgs::Actor&);
template <Turn turn>
Result<JsonObject> turned(const BackfillDoor& door, const Request& request, const Caller& caller) {
  const auto id = TRY(id_of(request));
  TRY_VOID(no_fields(request));
  return to_json(TRY((door.backfill.*turn)(caller.scope, id, caller.who)));
}

}  // namespace

void add_backfill_routes(http::Router& router, orders::Backfill& backfill,
                         const Doorkeeper& doorkeeper) {
  using enum orgs::Permission;
  GuardedRoutes<BackfillDoor> routes(router, BackfillDoor{backfill}, doorkeeper);
  routes.add("GET", "/api/v1/rules/{id}/backfills", ReadSetup, list);
  routes.add("POST", "/api/v1/rules/{id}/backfills", WriteSetup, look, 202);
  routes.add("POST", "/api/v1/backfills/{id}/confirm", WriteSetup, confirm);
  routes.add("POST", "/api/v1/backfills/{id}/pause", WriteSetup, turned<&Backfill::pause>);
  routes.add("POST", "/api/v1/backfills/{id}/resume", WriteSetup, turned<&Backfill::go_on>);
  routes.add("POST", "/api/v1/backfills/{id}/cancel", WriteSetup, turned<&Backfill::cancel>);
}

}  // namespace bascule::api
