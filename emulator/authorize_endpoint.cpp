#include "emulator/authorize_endpoint.hpp"

#include "base/text.hpp"
#include "emulator/consent_page.hpp"
#include "emulator/control.hpp"
#include "emulator/oauth_grants.hpp"

namespace bascule::emulator {
namespace {

constexpr std::size_t kFormBytesMax = 16 * 1024;  // Two short fields.
constexpr std::string_view kFormType = "application/x-www-form-urlencoded";
constexpr std::string_view kCannotShow = "This request cannot be accepted";

http::Response redirect(std::string location) {
  http::Response response;
  response.status = 302;
  response.headers.set("Location", std::move(location));
  response.headers.set("Cache-Control", "no-store");
  return response;
}

// The answer to a request that is not to be shown; nullopt: it is.
std::optional<http::Response> answer_without_asking(
    const std::variant<Authorization, RefusedHere, SentBack>& read) {
  if (const auto* refused = std::get_if<RefusedHere>(&read))
    return refusal_page(400, kCannotShow, refused->why);
  if (const auto* sent = std::get_if<SentBack>(&read)) return redirect(sent->location);
  return std::nullopt;
}

struct Decision {
  std::string user;
  bool is_accepted = false;
};

Result<Decision> read_decision(const http::Request& request) {
  const auto type = request.headers.find("content-type").value_or("");
  if (!ascii_lower(type).starts_with(kFormType))
    return fail(ErrorCode::InvalidInput, "The answer must be sent as a form.");
  const auto pairs = http::decoded_query(request.body);
  if (!pairs) return fail(ErrorCode::InvalidInput, "The answer cannot be read.");
  std::string user, decision;
  for (const auto& [name, value] : *pairs) {
    if (name == "user") user = value;
    if (name == "decision") decision = value;
  }
  if (decision != "accept" && decision != "deny")
    return fail(ErrorCode::InvalidInput, "The decision must be accept or deny.");
  return Decision{user, decision == "accept"};
}

// Why this user may not accept; empty: they may.
std::string objection_to(const World& world, const std::string& user_id) {
  const auto* user = world.users.find(user_id);
  if (!user) return "There is no such user.";
  if (has(*user, "deactivatedAt")) return text_of(*user, "name") + " is deactivated.";
  if (text_of(*user, "accessRole") == "super admin") return {};
  return text_of(*user, "name") + " is no super admin (" + text_of(*user, "accessRole") +
         "). Only a super admin can give an application access.";
}

}  // namespace

http::Response AuthorizeEndpoint::show(const http::Request& request) {
  return world_.with([&](World& world) {
    const auto read = read_authorization(world, request);
    if (auto answer = answer_without_asking(read)) return std::move(*answer);
    return consent_page(world, std::get<Authorization>(read));
  });
}

http::Response AuthorizeEndpoint::decide(const http::Request& request) {
  if (is_from_elsewhere(request))
    return refusal_page(403, kCannotShow, "The form came from another site.");
  return world_.with([&](World& world) {
    const auto read = read_authorization(world, request);
    if (auto answer = answer_without_asking(read)) return std::move(*answer);
    const auto& asked = std::get<Authorization>(read);
    const auto decision = read_decision(request);
    if (!decision) return refusal_page(400, kCannotShow, decision.error().message, request.target);
    if (!decision->is_accepted) return redirect(location_when_denied(asked));
    if (const auto why = objection_to(world, decision->user); !why.empty())
      return refusal_page(403, "This user cannot accept", why, request.target);
    const auto code = accept(world, {.app_id = text_of(*asked.app, "id"),
                                     .user_id = decision->user,
                                     .scopes = asked.scopes,
                                     .audience = asked.audience,
                                     .redirect_uri = asked.redirect_uri,
                                     .code_challenge = asked.code_challenge});
    return redirect(location_with_code(asked, code));
  });
}

void AuthorizeEndpoint::add_routes(http::Router& router) {
  const http::RouteLimits limits{.body_bytes_max = kFormBytesMax, .content_type = ""};
  router.add("GET", "/authorize", [this](const http::Request& request) { return show(request); });
  router.add(
      "POST", "/authorize", [this](const http::Request& request) { return decide(request); },
      limits);
}

}  // namespace bascule::emulator
