#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ats/provider.hpp"
#include "base/environment.hpp"
#include "base/ids.hpp"
#include "base/secret.hpp"
#include "base/time.hpp"
#include "connections/write_back.hpp"

namespace bascule::connections {

// On: works. Off: somebody switched it off. Broken: the credential was refused; its jobs are parked
// until it is mended. Disconnected: our hooks are gone and the secrets forgotten.
enum class ConnectionState { On, Off, Broken, Disconnected };
[[nodiscard]] std::string_view to_string(ConnectionState state);
[[nodiscard]] std::optional<ConnectionState> parse_connection_state(std::string_view text);

// One ATS account of one organisation.
struct Connection {
  ConnectionId id;
  OrgId org;
  std::string provider;  // "lever"
  Environment environment = Environment::Production;
  std::string base_url;  // With version, without a trailing slash.
  Secret api_key;        // Sealed at rest; empty where there is a grant.
  std::string perform_as_email;
  std::string perform_as_id;
  WriteBack write_back;
  ConnectionState state = ConnectionState::On;
  std::string reason;                                       // Why it is broken, for a person.
  std::vector<ats::MissingPermission> permissions_missing;  // At the last look.
  Instant created_at{};
  // Up to when our own looks have seen every change (case A25); nothing before the first look.
  std::optional<Instant> looked_until = std::nullopt;
  std::optional<GrantId> grant = std::nullopt;  // The provider's consent, instead of a key.
};

// Expecting: made by hand or about to be made at the provider; its token is not known yet.
enum class HookState { Expecting, On, Off };
[[nodiscard]] std::string_view to_string(HookState state);
[[nodiscard]] std::optional<HookState> parse_hook_state(std::string_view text);

// Us: made through the provider's API, so we may delete and make it again. Hand: somebody made it,
// or will, on the provider's settings page and gives us its token; never touched by us there.
enum class MadeBy { Us, Hand };
[[nodiscard]] std::string_view to_string(MadeBy made_by);
[[nodiscard]] std::optional<MadeBy> parse_made_by(std::string_view text);

// One inbound webhook: its own random key in the URL, so that the signing token is known before
// anything is parsed.
struct Hook {
  HookId id;
  OrgId org;
  ConnectionId connection;
  std::string event;      // The provider's word.
  Secret key;             // In the URL; sealed at rest.
  std::string key_hash;   // SHA-256 of the key, lower-case hex; unique.
  Secret signing_token;   // Sealed at rest; empty while Expecting.
  std::string remote_id;  // At the provider; empty when made by hand.
  HookState state = HookState::Expecting;
  MadeBy made_by = MadeBy::Us;
  std::optional<Instant> seen_at;  // Last well-formed call.
  // Last call with another signature than ours; nothing since a token was given.
  std::optional<Instant> refused_at = std::nullopt;
  Instant created_at{};
};

// "https://host/hooks/lever/<key>". `public_url` without a trailing slash.
[[nodiscard]] std::string hook_url(const std::string& public_url, const std::string& provider,
                                   const Hook& hook);

[[nodiscard]] ats::Account account_of(const Connection& connection);

// InvalidInput unless it is an absolute http(s) URL without user, query or fragment. Returns it
// without its trailing slash.
[[nodiscard]] Result<std::string> checked_base_url(std::string_view url);

}  // namespace bascule::connections
