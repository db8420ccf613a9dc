#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "emulator/world.hpp"

namespace bascule::emulator {

// What somebody accepted for an application: {id, app, user, scopes, audience, createdAt,
// revokedAt, revokedBecause}. Codes, access tokens and refresh tokens are rows of `oauth_tokens`,
// whose id is the secret itself: {id, kind, grant, expiresAt, endedAt}.

// A Super Admin's yes.
struct Consent {
  std::string app_id, user_id;
  std::vector<std::string> scopes;
  std::string audience;
  std::string redirect_uri;
  std::string code_challenge;  // PKCE, S256; empty: none was sent.
};

// Keeps the grant; returns the code for it.
std::string accept(World& world, const Consent& consent);

// What a code is exchanged with.
struct CodeClaim {
  std::string code, redirect_uri, code_verifier;
};

// The answer's body of the token endpoint. Every failure is an `invalid_grant`, its message the
// error_description. A code that comes twice ends what it gave, as at Auth0.
[[nodiscard]] Result<Record> redeem_code(World& world, const Record& app, const CodeClaim& claim);
[[nodiscard]] Result<Record> refresh(World& world, const Record& app, std::string_view token);

// Ends a grant with all its tokens. False: it had ended before.
bool revoke(World& world, Record& grant, std::string_view because);
// The access tokens of a grant are over now; its refresh token stays.
void expire_access(World& world, const Record& grant);

// The credential behind an access token, shaped as an API key: its id is the application's, so that
// webhooks and the budget of calls belong to that. nullopt: unknown, over or revoked.
[[nodiscard]] std::optional<Record> bearer_of(const World& world, std::string_view token);

// The grant as the control API shows it.
[[nodiscard]] Record grant_for_page(const World& world, const Record& grant);

}  // namespace bascule::emulator
