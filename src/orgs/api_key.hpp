#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/ids.hpp"
#include "base/secret.hpp"
#include "base/time.hpp"
#include "orgs/org.hpp"
#include "orgs/permission.hpp"
#include "ports/random.hpp"

namespace bascule::orgs {

// What a script signs in with. The key itself is shown once and never kept.
struct ApiKey {
  ApiKeyId id;
  OrgId org;
  std::string name;      // For people: "Nightly export"; 1–80 bytes, one line.
  std::string key_hash;  // SHA-256 of "bsk_…", lower-case hex.
  std::string hint;      // Its last four characters, to tell keys apart.
  Permissions permissions;
  // Who made it; none: the operator at the machine. It never may more than they may now, and
  // nothing once they are no active member (case F16).
  std::optional<MemberId> made_by;
  Instant created_at{};
  std::optional<Instant> expires_at;    // None: it stays good until it is revoked.
  std::optional<Instant> last_used_at;  // To the hour.
  std::optional<Instant> revoked_at;
};

// Of one organisation, revoked ones not counted: more is a script gone wild.
inline constexpr std::size_t kApiKeysMax = 100;

// Whether it lets anybody in at all.
[[nodiscard]] bool is_good(const ApiKey& key, Instant now);

// InvalidInput "/name" unless it is one line of 1 to 80 bytes.
[[nodiscard]] Result<std::string> checked_key_name(std::string_view name);

// "bsk_" and 256 random bits in base64url: known at sight, by people and by scanners for leaked
// secrets (case F16).
inline constexpr std::string_view kApiKeyPrefix = "bsk_";
inline constexpr std::size_t kApiKeyBytes = 4 + 43;

[[nodiscard]] Secret new_api_key(ports::Random& random);

// Whether it can be one at all; says nothing about whether there is such a key.
[[nodiscard]] bool looks_like_api_key(std::string_view text);

}  // namespace bascule::orgs
