#include "api/member_routes.hpp"

#include "api/guarded_routes.hpp"
#include "api/people_json.hpp"

namespace bascule::api {
namespace {

using http::Request;

Result<MemberId> member_of(const Request& request) {
  auto id = MemberId::parse(request.path_value("id"));
  if (!id) return fail(ErrorCode::NotFound, "there is no such member");
  return id;
}

// With when one of their browsers was last here.
JsonObject shown(const MemberDoor& door, ports::Tx& tx, const orgs::Member& member) {
  std::optional<Instant> seen;
  for (const auto& session : door.orgs.sessions_of(tx, member.id))
    seen = std::max(seen, std::optional(session.last_seen_at));
  const auto factor = door.second_factors.find(tx, member.id);
  return to_json(member, seen, factor && factor->confirmed_at);
}

Result<JsonObject> list_members(const MemberDoor& door, const Request&, const Caller& caller) {
  return door.database.read(caller.scope, [&](ports::Tx& tx) -> Result<JsonObject> {
    JsonArray data;
    for (const auto& member : door.orgs.members(tx)) data.push_back(shown(door, tx, member));
    return list_json(std::move(data), std::nullopt);
  });
}

// As the list shows it.
Result<JsonObject> changed(const MemberDoor& door, const Caller& caller,
                           const Result<orgs::Member>& member) {
  if (!member) return fail(member.error());
  return door.database.read(
      caller.scope, [&](ports::Tx& tx) -> Result<JsonObject> { return shown(door, tx, *member); });
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
  return changed(
      door, caller,
      door.change_member.set_role(caller.scope, TRY(member_of(request)), role, caller.who));
}

Result<JsonObject> deactivate(const MemberDoor& door, const Request& request,
                              const Caller& caller) {
  return changed(door, caller,
                 door.change_member.deactivate(caller.scope, TRY(member_of(request)), caller.who));
}

Result<JsonObject> reactivate(const MemberDoor& door, const Request& request,
                              const Caller& caller) {
  return changed(door, caller,
                 door.change_member.reactivate(caller.scope, TRY(member_of(request)), caller.who));
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

Result<JsonObject> reset_second_factor(const MemberDoor& door, const Request& request,
                                       const Caller& caller) {
  const auto id = TRY(member_of(request));
  TRY_VOID(door.set_second_factor.reset(caller.scope, id, caller.who));
  return changed(door, caller,
                 door.database.read(caller.scope, [&](ports::Tx& tx) -> Result<orgs::Member> {
                   auto member = door.orgs.find_member(tx, id);
                   if (!member) return fail(ErrorCode::NotFound, "there is no such member");
                   return std::move(*member);
                 }));
}

}  // namespace

void add_member_routes(http::Router& router, MemberDoor door, const Doorkeeper& doorkeeper) {
  using enum orgs::Permission;
  GuardedRoutes<MemberDoor> routes(router, door, doorkeeper);
  routes.add("GET", "/api/v1/members", ReadPeople, list_members);
  routes.add("POST", "/api/v1/members/{id}/role", WritePeople, set_role);
  routes.add("POST", "/api/v1/members/{id}/deactivate", WritePeople, deactivate);
  routes.add("POST", "/api/v1/members/{id}/reactivate", WritePeople, reactivate);
  routes.add("GET", "/api/v1/invites", ReadPeople, list_invites);
  routes.add("POST", "/api/v1/invites", WritePeople, invite, 201);
  routes.add("POST", "/api/v1/invites/{id}/withdraw", WritePeople, withdraw);
  routes.add("POST", "/api/v1/members/{id}/reset-second-factor", WritePeople, reset_second_factor);
}

}  // namespace bascule::api
