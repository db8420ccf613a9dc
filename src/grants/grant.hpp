#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/environment.hpp"
#include "base/ids.hpp"
#include "base/result.hpp"
#include "base/secret.hpp"
#include "base/time.hpp"

namespace bascule::grants {

// Asked: somebody was sent to the provider's consent page. Given: we have tokens. Ended: denied
// there, withdrawn, or run out; asking again makes another grant.
enum class GrantState { Asked, Given, Ended };
[[nodiscard]] std::string_view to_string(GrantState state);
[[nodiscard]] std::optional<GrantState> parse_grant_state(std::string_view text);

// This installation as the provider knows it: an application registered with it, and where it asks.
struct OauthApp {
  std::string client_id;
  Secret client_secret;  // Sealed at rest.
  std::string authorize_url;
  std::string token_url;
  std::string audience;
};

// One organisation's consent that we call its account at a provider (RFC 6749, section 4.1), from
// the question to its end, with the tokens that it gave us.
struct Grant {
  GrantId id;
  OrgId org;
  std::string provider;  // "lever"
  Environment environment = Environment::Production;
  std::string base_url;
  OauthApp app;

  GrantState state = GrantState::Asked;
  std::string reason;  // Why it ended, for a person.

  // The question. Bound to who asked: nobody else can bring its answer (case B18).
  std::string asked_by;    // mem_…, key_…
  std::string state_hash;  // SHA-256 of the `state` in the URL; empty once it was used.
  Secret verifier;         // RFC 7636; sealed at rest, forgotten once it was used.
  Instant asked_at{};

  // The answer.
  std::optional<Instant> given_at = std::nullopt;
  std::optional<ConnectionId> connection = std::nullopt;  // Which works with it.
  std::string scope = {};                                 // As the provider gave it.
  Secret access_token = {}, refresh_token = {};           // Sealed at rest.
  Secret refresh_token_before = {};  // Until the new pair has worked once (case B16).
  Instant renewed_at{};              // When the pair was received.
  Instant expires_at{};              // The access token.
};

// How long a question may stay open, and what was given but never used is kept.
inline constexpr std::chrono::minutes kAskedFor{10};
inline constexpr std::chrono::hours kUnusedFor{24};

// Lever developer documentation, "Authentication": a refresh token lives a year, however often it
// is renewed.
inline constexpr std::chrono::days kConsentFor{365};
// None before it was given.
[[nodiscard]] std::optional<Instant> ends_at(const Grant& grant);

// What may be shown of it: everything but secrets and tokens.
[[nodiscard]] Grant without_secrets(Grant grant);

// Whether the access token should be renewed before it is used: five minutes before its end, or in
// the last fifth of a shorter life.
[[nodiscard]] bool is_due_for_renewal(const Grant& grant, Instant now);

// "https://…/authorize?…" with every parameter, RFC 6749 section 4.1.1 and RFC 7636 section 4.3.
// `state` and `verifier` in the clear.
[[nodiscard]] std::string consent_url(const OauthApp& app, const std::string& redirect_uri,
                                      const std::vector<std::string>& scopes, const Secret& state,
                                      const Secret& verifier);

// Where the provider sends the browser back to. `public_url` without a trailing slash.
[[nodiscard]] std::string redirect_uri(const std::string& public_url);

// Whether an address may be http://: where the operator allows internal ones (case B20).
enum class Plain { No, Yes };

// InvalidInput with the pointer unless it is an absolute http(s) URL without user, query or
// fragment, and without a dot segment, which would make the answer depend on who resolves it.
[[nodiscard]] Result<std::string> checked_endpoint(std::string_view url, Plain plain,
                                                   std::string_view pointer);

}  // namespace bascule::grants
