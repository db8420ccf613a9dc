#include "api/account_routes.hpp"

#include "api/guarded_routes.hpp"
#include "api/people_json.hpp"

namespace bascule::api {
namespace {

using http::Request;

constexpr std::size_t kPasswordBytesMax = 1024;
constexpr std::size_t kCodeBytesMax = 64;
const http::RouteLimits kSmallBody{.body_bytes_max = 8192, .content_type = "application/json"};

// Whoever is at the browser. A key has no account, not even its maker's.
struct Self {
  orgs::Session session;
  orgs::Member member;
  OrgScope scope;
};

Result<Self> self_of(const AccountDoor& door, const Caller& caller) {
  if (!caller.session)
    return fail(ErrorCode::Forbidden, "an API key has no account; sign in in a browser");
  return door.database.read(caller.scope, [&](ports::Tx& tx) -> Result<Self> {
    auto member = door.orgs.find_member(tx, caller.session->member);
    if (!member) return fail(ErrorCode::Unauthenticated, "this member is gone");
    return Self{*caller.session, std::move(*member), caller.scope};
  });
}

// What is wrong is a field of this form, not the session.
Result<void> in_this_form(Result<void> shown) {
  if (shown || shown.error().code != ErrorCode::Unauthenticated) return shown;
  if (shown.error().pointer == "/code")
    return fail(ErrorCode::InvalidInput, shown.error().message, "/code");
  return fail(ErrorCode::InvalidInput, "the password is wrong", "/password");
}

// They show once more who they are.
Result<void> shown_again(const AccountDoor& door, const Request& request, const JsonReader& reader,
                         const Self& self) {
  const Secret password(TRY(reader.text("password", kPasswordBytesMax)));
  const auto code = TRY(reader.optional_text("code", kCodeBytesMax)).value_or("");
  return in_this_form(
      door.sign_in.again(self.member, password, code, {request.remote_address, ""}));
}

Result<JsonObject> show_second_factor(const AccountDoor& door, const Request&,
                                      const Caller& caller) {
  const auto self = TRY(self_of(door, caller));
  return door.database.read(self.scope, [&](ports::Tx& tx) -> Result<JsonObject> {
    const auto factor = door.second_factors.find(tx, self.member.id);
    const bool is_on = factor && factor->confirmed_at;
    return JsonObject{
        {"is_on", is_on},
        {"since", is_on ? Json(to_rfc3339(*factor->confirmed_at)) : Json(nullptr)},
        {"recovery_codes_left", is_on ? factor->recovery_hashes.size() : std::size_t{0}}};
  });
}

Result<JsonObject> begin(const AccountDoor& door, const Request& request, const Caller& caller) {
  const auto self = TRY(self_of(door, caller));
  const Json body = TRY(body_of(request));
  const auto reader = TRY(JsonReader::of(body));
  TRY_VOID(reader.only({"password", "code"}));
  TRY_VOID(shown_again(door, request, reader, self));
  const auto begun = TRY(door.set_second_factor.begin(self.scope, self.member.id));
  return JsonObject{{"secret", begun.secret.reveal()}, {"uri", begun.uri.reveal()}};
}

JsonObject codes_json(const std::vector<Secret>& codes) {
  JsonArray array;
  for (const auto& code : codes) array.emplace_back(code.reveal());
  return {{"recovery_codes", std::move(array)}};
}

Result<JsonObject> confirm(const AccountDoor& door, const Request& request, const Caller& caller) {
  const auto self = TRY(self_of(door, caller));
  const Json body = TRY(body_of(request));
  const auto reader = TRY(JsonReader::of(body));
  TRY_VOID(reader.only({"password", "code"}));
  const auto code = TRY(reader.text("code", kCodeBytesMax));
  // The password once more: who finds a set-up half done must not be able to guess its code.
  const Secret password(TRY(reader.text("password", kPasswordBytesMax)));
  TRY_VOID(
      in_this_form(door.sign_in.again(self.member, password, "", {request.remote_address, ""})));
  return codes_json(TRY(door.set_second_factor.confirm(self.scope, self.member.id, code)));
}

Result<JsonObject> renew_codes(const AccountDoor& door, const Request& request,
                               const Caller& caller) {
  const auto self = TRY(self_of(door, caller));
  const Json body = TRY(body_of(request));
  const auto reader = TRY(JsonReader::of(body));
  TRY_VOID(reader.only({"password", "code"}));
  TRY_VOID(shown_again(door, request, reader, self));
  return codes_json(TRY(door.set_second_factor.renew_codes(self.scope, self.member.id)));
}

Result<JsonObject> remove(const AccountDoor& door, const Request& request, const Caller& caller) {
  const auto self = TRY(self_of(door, caller));
  const Json body = TRY(body_of(request));
  const auto reader = TRY(JsonReader::of(body));
  TRY_VOID(reader.only({"password", "code"}));
  TRY_VOID(shown_again(door, request, reader, self));
  TRY_VOID(door.set_second_factor.remove(self.scope, self.member.id));
  return show_second_factor(door, request, caller);
}

Result<JsonObject> change_password(const AccountDoor& door, const Request& request,
                                   const Caller& caller) {
  const auto self = TRY(self_of(door, caller));
  const Json body = TRY(body_of(request));
  const auto reader = TRY(JsonReader::of(body));
  TRY_VOID(reader.only({"password", "code", "new_password"}));
  const Secret wanted(TRY(reader.text("new_password", kPasswordBytesMax)));
  // A weak one is said before a code is used up for it.
  if (auto checked = orgs::checked_password(wanted.reveal(), self.member.email); !checked)
    return fail(checked.error().code, checked.error().message, "/new_password");
  TRY_VOID(shown_again(door, request, reader, self));
  return JsonObject{{"ended", TRY(door.change_password.run(self.session, self.member, wanted))}};
}

Result<JsonObject> list_sessions(const AccountDoor& door, const Request&, const Caller& caller) {
  const auto self = TRY(self_of(door, caller));
  return door.database.read(self.scope, [&](ports::Tx& tx) -> Result<JsonObject> {
    JsonArray data;
    for (const auto& session : door.orgs.sessions_of(tx, self.member.id))
      data.push_back(to_json(session, session.token_hash == self.session.token_hash));
    return list_json(std::move(data), std::nullopt);
  });
}

Result<JsonObject> end_session(const AccountDoor& door, const Request& request,
                               const Caller& caller) {
  const auto self = TRY(self_of(door, caller));
  const auto id = SessionId::parse(request.path_value("id"));
  if (!id) return fail(ErrorCode::NotFound, "there is no such session");
  TRY_VOID(door.sign_out.end(self.scope, self.member.id, *id));
  return JsonObject{{"ended", 1}};
}

Result<JsonObject> end_others(const AccountDoor& door, const Request&, const Caller& caller) {
  const auto self = TRY(self_of(door, caller));
  return JsonObject{{"ended", TRY(door.sign_out.end_others(self.scope, self.session))}};
}

}  // namespace

void add_account_routes(http::Router& router, AccountDoor door, const Doorkeeper& doorkeeper) {
  GuardedRoutes<AccountDoor> routes(router, door, doorkeeper);
  routes.add_own("GET", "/api/v1/account/second-factor", show_second_factor);
  routes.add_own("POST", "/api/v1/account/second-factor/begin", begin, kSmallBody);
  routes.add_own("POST", "/api/v1/account/second-factor/confirm", confirm, kSmallBody);
  routes.add_own("POST", "/api/v1/account/second-factor/recovery-codes", renew_codes, kSmallBody);
  routes.add_own("POST", "/api/v1/account/second-factor/remove", remove, kSmallBody);
  routes.add_own("POST", "/api/v1/account/password", change_password, kSmallBody);
  routes.add_own("GET", "/api/v1/sessions", list_sessions);
  routes.add_own("POST", "/api/v1/sessions/{id}/end", end_session, kSmallBody);
  routes.add_own("POST", "/api/v1/sessions/end-others", end_others, kSmallBody);
}

}  // namespace bascule::api
