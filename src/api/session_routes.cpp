#include "api/session_routes.hpp"

#include "api/answers.hpp"
#include "api/people_json.hpp"

namespace bascule::api {
namespace {

using http::Request;
using http::Response;

const http::RouteLimits kSmallBody{.body_bytes_max = 8192, .content_type = "application/json"};
constexpr std::size_t kTokenBytesMax = 128;

std::string agent_of(const Request& request) {
  return std::string(request.headers.find("User-Agent").value_or(""));
}

Result<JsonObject> session_json(const SessionDoor& door, const orgs::SignedIn& signed_in) {
  const auto org = TRY(door.database.read(OrgScope(signed_in.session.org),
                                          [&](ports::Tx& tx) -> Result<std::optional<orgs::Org>> {
                                            return door.orgs.find(tx, signed_in.session.org);
                                          }));
  if (!org) return fail(ErrorCode::NotFound, "the organisation is gone");
  const auto expires_at = std::min(signed_in.session.created_at + orgs::kSessionAgeMax,
                                   signed_in.session.last_seen_at + orgs::kSessionIdleMax);
  return JsonObject{{"member", JsonObject{{"id", signed_in.member.id.text()},
                                          {"email", signed_in.member.email.reveal()},
                                          {"name", text_or_null(signed_in.member.name.reveal())},
                                          {"role", orgs::to_string(signed_in.member.role)}}},
                    {"permissions", words_of(orgs::permissions_of(signed_in.member.role))},
                    {"org", JsonObject{{"id", org->id.text()}, {"name", org->name}}},
                    {"csrf_token", signed_in.session.csrf_token},
                    {"expires_at", to_rfc3339(expires_at)}};
}

// A fresh session's answer, with its cookie.
Response entered(const SessionDoor& door, const Request& request,
                 const Result<orgs::SignedIn>& signed_in) {
  if (!signed_in) return http::problem(signed_in.error(), request);
  auto response =
      answer(request, session_json(door, *signed_in), [](const JsonObject& json) { return json; });
  if (response.status == 200) door.cookies.set_session(response, signed_in->token);
  return response;
}

Result<orgs::SignedIn> sign_in(const SessionDoor& door, const Request& request) {
  TRY_VOID(door.same_site.check(request));
  const Json body = TRY(body_of(request));
  const auto reader = TRY(JsonReader::of(body));
  TRY_VOID(reader.only({"email", "password", "code"}));
  const orgs::SignIn::Shown shown{.email = TRY(reader.text("email", 320)),
                                  .password = Secret(TRY(reader.text("password", 1024))),
                                  .code = TRY(reader.optional_text("code", 64)).value_or("")};
  return door.sign_in.run(shown, {request.remote_address, agent_of(request)});
}

Result<orgs::SignedIn> set_password(const SessionDoor& door, const Request& request) {
  TRY_VOID(door.same_site.check(request));
  const Json body = TRY(body_of(request));
  const auto reader = TRY(JsonReader::of(body));
  TRY_VOID(reader.only({"token", "password"}));
  return door.redeem_link.run(Secret(TRY(reader.text("token", kTokenBytesMax))),
                              Secret(TRY(reader.text("password", 1024))), agent_of(request));
}

Result<Secret> link_token(const SessionDoor& door, const Request& request) {
  TRY_VOID(door.same_site.check(request));
  const Json body = TRY(body_of(request));
  const auto reader = TRY(JsonReader::of(body));
  TRY_VOID(reader.only({"token"}));
  return Secret(TRY(reader.text("token", kTokenBytesMax)));
}

Result<JsonObject> look_at_invite(const SessionDoor& door, const Request& request) {
  const auto seen = TRY(door.accept_invite.look(TRY(link_token(door, request))));
  return JsonObject{{"email", seen.email.reveal()},
                    {"role", orgs::to_string(seen.role)},
                    {"org", JsonObject{{"name", seen.org_name}}}};
}

Result<orgs::SignedIn> join(const SessionDoor& door, const Request& request) {
  TRY_VOID(door.same_site.check(request));
  const Json body = TRY(body_of(request));
  const auto reader = TRY(JsonReader::of(body));
  TRY_VOID(reader.only({"token", "name", "password"}));
  return door.accept_invite.run(Secret(TRY(reader.text("token", kTokenBytesMax))),
                                TRY(reader.text("name", 400)),
                                Secret(TRY(reader.text("password", 1024))), agent_of(request));
}

// A set-up link is only looked at; a sign-in link is used up and signs in.
Response use_link(const SessionDoor& door, const Request& request) {
  const auto token = link_token(door, request);
  if (!token) return http::problem(token.error(), request);
  const auto seen = door.look_at_link.run(*token);
  if (!seen) return http::problem(seen.error(), request);
  JsonObject json{
      {"purpose", seen->purpose == orgs::LinkPurpose::SetPassword ? "setup" : "sign_in"},
      {"email", seen->email.reveal()},
      {"org", JsonObject{{"name", seen->org_name}}},
      {"session", nullptr}};
  if (seen->purpose == orgs::LinkPurpose::SetPassword) return ok(std::move(json));
  const auto signed_in = door.redeem_link.run(*token, std::nullopt, agent_of(request));
  if (!signed_in) return http::problem(signed_in.error(), request);
  auto session = session_json(door, *signed_in);
  if (!session) return http::problem(session.error(), request);
  json["session"] = std::move(*session);
  auto response = ok(std::move(json));
  door.cookies.set_session(response, signed_in->token);
  return response;
}

Response who_am_i(const SessionDoor& door, const Request& request) {
  const auto cookie = door.cookies.session(request);
  if (!cookie)
    return http::problem(
        {ErrorCode::Unauthenticated, "nobody is signed in in this browser", {}, {}}, request);
  const auto signed_in = door.sessions.run(*cookie);
  if (!signed_in) return http::problem(signed_in.error(), request);
  return answer(request, session_json(door, *signed_in),
                [](const JsonObject& json) { return json; });
}

Response sign_out(const SessionDoor& door, const Request& request) {
  // An API key is no session, and who brings one has shown no token for the cookie beside it (F4).
  if (request.headers.find("authorization"))
    return http::problem(
        {ErrorCode::Forbidden, "an API key has no session to end; leave it out", {}, {}}, request);
  if (const auto cookie = door.cookies.session(request)) {
    const auto done = door.sign_out.run(*cookie);
    if (!done) return http::problem(done.error(), request);
  }
  Response response;
  response.status = 204;
  door.cookies.clear_session(response);
  return response;
}

}  // namespace

void add_session_routes(http::Router& router, SessionDoor door, const Doorkeeper& doorkeeper) {
  router.add("GET", "/api/v1/session",
             [door](const Request& request) { return who_am_i(door, request); });
  router.add(
      "POST", "/api/v1/session",
      [door](const Request& request) { return entered(door, request, sign_in(door, request)); },
      kSmallBody);
  router.add("DELETE", "/api/v1/session",
             doorkeeper.guard_own([door](const Request& request, const Caller&) {
               return sign_out(door, request);
             }));
  router.add(
      "POST", "/api/v1/session/link",
      [door](const Request& request) { return use_link(door, request); }, kSmallBody);
  router.add(
      "POST", "/api/v1/session/invite",
      [door](const Request& request) {
        return answer(request, look_at_invite(door, request),
                      [](const JsonObject& json) { return json; });
      },
      kSmallBody);
  router.add(
      "POST", "/api/v1/session/join",
      [door](const Request& request) { return entered(door, request, join(door, request)); },
      kSmallBody);
  router.add(
      "POST", "/api/v1/session/password",
      [door](const Request& request) {
        return entered(door, request, set_password(door, request));
      },
      kSmallBody);
}

}  // namespace bascule::api
