#include "emulator/authorization.hpp"

#include <map>
#include <optional>

#include "base/text.hpp"
#include "emulator/oauth_apps.hpp"

namespace bascule::emulator {
namespace {

constexpr std::size_t kChallengeChars = 43;  // SHA-256 in base64url, RFC 7636 section 4.2.

std::string with_query(const std::string& address,
                       const std::vector<std::pair<std::string_view, std::string_view>>& pairs) {
  auto out = address;
  char before = out.find('?') == out.npos ? '?' : '&';
  for (const auto& [name, value] : pairs) {
    out += before;
    out += percent_encoded(name) + "=" + percent_encoded(value);
    before = '&';
  }
  return out;
}

std::string location_of_error(const std::string& address, std::string_view state,
                              std::string_view error, std::string_view description) {
  if (state.empty())  // RFC 6749 section 4.1.2.1: only if there was one.
    return with_query(address, {{"error", error}, {"error_description", description}});
  return with_query(address,
                    {{"error", error}, {"error_description", description}, {"state", state}});
}

// Lever's audience is the Data API with a slash at the end. The host is nobody's business here: the
// emulator may be reached by many names.
bool is_audience(std::string_view text) {
  return (text.starts_with("https://") || text.starts_with("http://")) && text.ends_with("/v1/") &&
         text.find_first_of(" ?#") == text.npos;
}

void choose_scopes(Authorization& asked, std::string_view wanted, bool is_strict) {
  asked.is_audience_right = !is_strict || is_audience(asked.audience);
  for (const auto part : split(wanted, ' ')) {
    const std::string scope(part);
    if (scope.empty() || holds(asked.scopes, scope) || holds(asked.left_out, scope)) continue;
    if (!may_ask_for(*asked.app, scope))
      asked.left_out.push_back(scope);
    else if (asked.is_audience_right || scope == kOfflineAccess)
      asked.scopes.push_back(scope);
  }
}

struct Mistake {
  std::string_view error, description;  // RFC 6749 section 4.1.2.1.
};

// Why a known application's request cannot be shown.
std::optional<Mistake> mistake_in(const std::map<std::string, std::string>& fields) {
  const auto value = [&](const char* name) {
    const auto found = fields.find(name);
    return found == fields.end() ? std::string() : found->second;
  };
  const auto invalid = [](std::string_view why) { return Mistake{"invalid_request", why}; };
  if (value("response_type").empty()) return invalid("Missing required parameter: response_type");
  if (value("response_type") != "code")
    return Mistake{"unsupported_response_type", "response_type must be code"};
  if (value("state").empty()) return invalid("Missing required parameter: state");
  if (value("scope").empty()) return invalid("Missing required parameter: scope");
  const auto challenge = value("code_challenge"), method = value("code_challenge_method");
  if (challenge.empty() && method.empty()) return std::nullopt;
  if (method != "S256") return invalid("code_challenge_method must be S256");
  if (challenge.size() != kChallengeChars || !from_base64url(challenge))
    return invalid("code_challenge must be 43 characters of base64url");
  return std::nullopt;
}

}  // namespace

std::variant<Authorization, RefusedHere, SentBack> read_authorization(
    World& world, const http::Request& request) {
  std::map<std::string, std::string> fields;
  for (const auto& [name, value] : request.query)
    if (!fields.emplace(name, value).second) return RefusedHere{"A parameter came twice."};
  Authorization asked;
  asked.app = app_of(world, fields["client_id"]);
  if (!asked.app) return RefusedHere{"No application is registered with this client_id."};
  asked.redirect_uri = fields["redirect_uri"];
  if (!holds(texts_of(*asked.app, "redirect_uris"), asked.redirect_uri))
    return RefusedHere{
        "The redirect_uri is not registered for this application. It must be the same, byte for "
        "byte."};
  asked.state = fields["state"];
  asked.audience = fields["audience"];
  asked.code_challenge = fields["code_challenge"];
  if (const auto mistake = mistake_in(fields))
    return SentBack{
        location_of_error(asked.redirect_uri, asked.state, mistake->error, mistake->description)};
  choose_scopes(asked, fields["scope"], world.switches.oauth_strict_audience);
  return asked;
}

std::string location_with_code(const Authorization& asked, std::string_view code) {
  return with_query(asked.redirect_uri, {{"code", code}, {"state", asked.state}});
}

std::string location_when_denied(const Authorization& asked) {
  return location_of_error(asked.redirect_uri, asked.state, "access_denied",
                           "User did not authorize the request");
}

}  // namespace bascule::emulator
