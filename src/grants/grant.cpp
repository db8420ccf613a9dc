#include "grants/grant.hpp"

#include <algorithm>

#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>

#include "base/text.hpp"
#include "crypto/hash.hpp"

namespace bascule::grants {

std::string_view to_string(GrantState state) {
  switch (state) {
    case GrantState::Asked:
      return "asked";
    case GrantState::Given:
      return "given";
    case GrantState::Ended:
      return "ended";
  }
  return "ended";
}

std::optional<GrantState> parse_grant_state(std::string_view text) {
  for (const auto state : {GrantState::Asked, GrantState::Given, GrantState::Ended})
    if (text == to_string(state)) return state;
  return std::nullopt;
}

Grant without_secrets(Grant grant) {
  for (auto* secret : {&grant.app.client_secret, &grant.verifier, &grant.access_token,
                       &grant.refresh_token, &grant.refresh_token_before})
    *secret = Secret{};
  grant.state_hash.clear();
  return grant;
}

std::optional<Instant> ends_at(const Grant& grant) {
  if (!grant.given_at) return std::nullopt;
  return *grant.given_at + kConsentFor;
}

bool is_due_for_renewal(const Grant& grant, Instant now) {
  constexpr std::chrono::milliseconds kMargin = 5min;
  const auto life = std::max(grant.expires_at - grant.renewed_at, std::chrono::milliseconds{0});
  return now + std::min<std::chrono::milliseconds>(kMargin, life / 5) >= grant.expires_at;
}

std::string consent_url(const OauthApp& app, const std::string& redirect_uri,
                        const std::vector<std::string>& scopes, const Secret& state,
                        const Secret& verifier) {
  std::string scope;
  for (const auto& one : scopes) scope += (scope.empty() ? "" : " ") + one;
  const auto challenge = to_base64url(crypto::sha256(verifier.reveal()));
  std::string url = app.authorize_url;
  char separator = '?';
  const auto add = [&](std::string_view name, std::string_view value) {
    url += separator;
    url += name;
    url += '=' + percent_encoded(value);
    separator = '&';
  };
  add("response_type", "code");
  add("client_id", app.client_id);
  add("redirect_uri", redirect_uri);
  add("audience", app.audience);
  add("scope", scope);
  add("state", state.reveal());
  add("code_challenge", challenge);
  add("code_challenge_method", "S256");
  return url;
}

std::string redirect_uri(const std::string& public_url) {
  return public_url + "/console/connections/consent";
}

Result<std::string> checked_endpoint(std::string_view url, Plain plain, std::string_view pointer) {
  constexpr std::size_t kBytesMax = 500;  // A host and a short path.
  const auto refuse = [&](const char* why) {
    return fail(ErrorCode::InvalidInput, why, std::string(pointer));
  };
  constexpr const char* kNoUrl =
      "this is not an address like https://auth.example.org/path, without user, query or fragment";
  if (url.size() > kBytesMax) return refuse(kNoUrl);
  const auto parsed =
      boost::urls::parse_absolute_uri(boost::core::string_view(url.data(), url.size()));
  if (!parsed) return refuse(kNoUrl);
  const std::string scheme = ascii_lower(std::string_view(parsed->scheme()));
  if ((scheme != "https" && scheme != "http") || !parsed->has_authority() ||
      parsed->encoded_host().empty() || parsed->has_userinfo() || parsed->has_query() ||
      (parsed->has_port() && parsed->port_number() == 0))
    return refuse(kNoUrl);
  for (const std::string_view segment : split(std::string_view(parsed->encoded_path()), '/'))
    if (segment == "." || segment == "..") return refuse(kNoUrl);
  if (scheme != "https" && plain == Plain::No)
    return refuse("this address must begin with https://");
  return std::string(url);
}

}  // namespace bascule::grants
