#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "base/secret.hpp"
#include "grants/grant.hpp"
#include "ports/http_client.hpp"

namespace bascule::grants {

// What a token endpoint gave (RFC 6749, section 5.1).
struct Tokens {
  Secret access_token;
  Secret refresh_token;  // Empty when none was given: the one of before goes on.
  std::string scope;
  std::chrono::seconds life{3600};  // Of the access token.
};

// The pointer of a refusal that is about the application, not about the consent.
inline constexpr std::string_view kAtTheSecret = "/client_secret";

// Speaks with a provider's token endpoint: a form over HTTPS, the application's secret in the body,
// as Lever's documentation has it ("Authentication"). Nothing is repeated here. Any thread.
//
// Failures: Unauthenticated when the provider refuses the code or refresh token (`invalid_grant`)
// or the application itself; then it is final. Unavailable when there was no answer, a 5xx, a 429,
// or one that cannot be read: what was asked may have been done.
class TokenEndpoint {
 public:
  explicit TokenEndpoint(ports::HttpClient& http) : http_(http) {}

  [[nodiscard]] Result<Tokens> redeem(const OauthApp& app, const Secret& code,
                                      const Secret& verifier, const std::string& redirect_uri);
  [[nodiscard]] Result<Tokens> renew(const OauthApp& app, const Secret& refresh_token);

 private:
  using Fields = std::vector<std::pair<std::string_view, std::string>>;
  [[nodiscard]] Result<Tokens> ask(const OauthApp& app, const Fields& fields);

  ports::HttpClient& http_;
};

}  // namespace bascule::grants
