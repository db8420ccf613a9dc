#include "api/member_routes.hpp"

#include "api/answers.hpp"
#include "api/people_json.hpp"

namespace bascule::api {
namespace {

using http::Request;

Result<MemberId> member_of(const Request& request) {
  auto id = MemberId::parse(request.path_value("id"));
  if (!id) return fail(ErrorCode::NotFound, "there is no such member");
  return id;
}

Result<JsonObject> list_members(const MemberDoor& door, const Request&, const Caller& caller) {
  return door.database.read(caller.scope, [&](ports::Tx& tx) -> Result<JsonObject> {
    JsonArray data;
    for (const auto& member : door.orgs.members(tx)) {
      const auto sessions = door.orgs.sessions_of(tx, member.id);
      std::optional<Instant> seen;
      for (const auto& session : sessions)
        seen = std::max(seen, std::optional(session.last_seen_at));
      data.push_back(to_json(member, seen));
    }
    return list_json(std::move(data), std::nullopt);
  });
}

Result<orgs::Role> role_of(const JsonReader& reader) {
  const auto role = orgs::parse_role(TRY(reader.text("role", 32)));
  if (!role) return reader.wrong("role", "is owner, admin, recruiter, viewer or interviewer");
  return *role;
}

Result<JsonObject> set_role(const MemberDoor& door, const Request& request, const Caller& caller) {
  const Json body = TRY(body_of(request));
  const auto reader = TRY(JsonReader::of(body));
  TRY_VOID(reader.only({"role"}));
  const auto role = TRY(role_of(reader));
  return to_json(
      TRY(door.change_member.set_role(caller.scope, TRY(member_of(request)), role, caller.who)),
      std::nullopt);
}

Result<JsonObject> deactivate(const MemberDoor& door, const Request& request,
                              const Caller& caller) {
  return to_json(
      TRY(door.change_member.deactivate(caller.scope, TRY(member_of(request)), caller.who)),
      std::nullopt);
}

Result<JsonObject> reactivate(const MemberDoor& door, const Request& request,
                              const Caller& caller) {
  return to_json(
      TRY(door.change_member.reactivate(caller.scope, TRY(member_of(request)), caller.who)),
      std::nullopt);
}

// With how its letter fares: nothing fails in silence.
JsonObject with_letter(const MemberDoor& door, ports::Tx& tx, const orgs::Invite& invite) {
  auto json = to_json(invite);
  const auto letters = door.effects.of_group(tx, invite.id.text());
  json["letter"] = letters.empty()
                       ? Json(nullptr)
                       : Json(JsonObject{{"state", effects::to_string(letters.back().state)},
                                         {"reason", text_or_null(letters.back().reason)}});
  return json;
}

Result<JsonObject> list_invites(const MemberDoor& door, const Request&, const Caller& caller) {
  return door.database.read(caller.scope, [&](ports::Tx& tx) -> Result<JsonObject> {
    JsonArray data;
    for (const auto& invite : door.invites.list(tx)) data.push_back(with_letter(door, tx, invite));
    return list_json(std::move(data), std::nullopt);
  });
}

Result<JsonObject> invite(const MemberDoor& door, const Request& request, const Caller& caller) {
  const Json body = TRY(body_of(request));
  const auto reader = TRY(JsonReader::of(body));
  TRY_VOID(reader.only({"email", "role"}));
  const auto made = TRY(door.invite_member.run(caller.scope, TRY(reader.text("email", 320)),
                                               TRY(role_of(reader)), caller.who));
  return door.database.read(caller.scope, [&](ports::Tx& tx) -> Result<JsonObject> {
    return with_letter(door, tx, made);
  });
}

Result<JsonObject> withdraw(const MemberDoor& door, const Request& request, const Caller& caller) {
  const auto id = InviteId::parse(request.path_value("id"));
  if (!id) return fail(ErrorCode::NotFound, "there is no such invite, or it was answered");
  return to_json(TRY(door.invite_member.withdraw(caller.scope, *id, caller.who)));
}

// A key has no sessions, not even its maker's.
Result<orgs::Session> own_session(const Caller& caller) {
  if (!caller.session)
    return fail(ErrorCode::Forbidden, "an API key has no sessions; sign in in a browser");
  return *caller.session;
}

Result<JsonObject> list_sessions(const MemberDoor& door, const Request&, const Caller& caller) {
  const auto own = TRY(own_session(caller));
  return door.database.read(caller.scope, [&](ports::Tx& tx) -> Result<JsonObject> {
    JsonArray data;
    for (const auto& session : door.orgs.sessions_of(tx, own.member))
      data.push_back(to_json(session, session.token_hash == own.token_hash));
    return list_json(std::move(data), std::nullopt);
  });
}

Result<JsonObject> end_session(const MemberDoor& door, const Request& request,
                               const Caller& caller) {
  const auto own = TRY(own_session(caller));
  const auto id = SessionId::parse(request.path_value("id"));
  if (!id) return fail(ErrorCode::NotFound, "there is no such session");
  TRY_VOID(door.sign_out.end(caller.scope, own.member, *id));
  return JsonObject{{"ended", 1}};
}

Result<JsonObject> end_others(const MemberDoor& door, const Request&, const Caller& caller) {
  return JsonObject{
      {"ended", TRY(door.sign_out.end_others(caller.scope, TRY(own_session(caller))))}};
}

}  // namespace

void add_member_routes(http::Router& router, MemberDoor door, const Doorkeeper& doorkeeper) {
  using enum orgs::Permission;
  using Route = Result<JsonObject> (*)(const MemberDoor&, const Request&, const Caller&);
  const auto inner = [door](Route route, int status) {
    return [door, route, status](const Request& request, const Caller& caller) {
      const auto result = route(door, request, caller);
      return result ? ok(*result, status) : http::problem(result.error(), request);
    };
  };
  const auto add = [&](std::string_view method, std::string_view path, orgs::Permission needed,
                       Route route, int status = 200) {
    router.add(method, path, doorkeeper.guard(needed, inner(route, status)));
  };
  add("GET", "/api/v1/members", ReadPeople, list_members);
  add("POST", "/api/v1/members/{id}/role", WritePeople, set_role);
  add("POST", "/api/v1/members/{id}/deactivate", WritePeople, deactivate);
  add("POST", "/api/v1/members/{id}/reactivate", WritePeople, reactivate);
  add("GET", "/api/v1/invites", ReadPeople, list_invites);
  add("POST", "/api/v1/invites", WritePeople, invite, 201);
  add("POST", "/api/v1/invites/{id}/withdraw", WritePeople, withdraw);
  router.add("GET", "/api/v1/sessions", doorkeeper.guard_own(inner(list_sessions, 200)));
  router.add("POST", "/api/v1/sessions/{id}/end", doorkeeper.guard_own(inner(end_session, 200)));
  router.add("POST", "/api/v1/sessions/end-others", doorkeeper.guard_own(inner(end_others, 200)));
}

}  // namespace bascule::api
