#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.hpp"
#include "base/secret.hpp"
#include "base/time.hpp"

namespace bascule::orgs {

// What a member shows beside the password: codes of an authenticator app (RFC 6238), and for the
// day on which the phone is lost ten recovery codes, each good once.
struct SecondFactor {
  MemberId member;
  OrgId org;
  Secret secret;  // Raw bytes; sealed at rest.
  Instant begun_at{};
  std::optional<Instant> confirmed_at{};       // None: shown to the member, and not asked for yet.
  std::int64_t last_step = 0;                  // Of the newest code that was used (case G6).
  std::vector<std::string> recovery_hashes{};  // SHA-256, lower-case hex; those not used yet.
};
inline constexpr std::size_t kRecoveryCodes = 10;
// 80 bits each: they are hashed without salt and passes, so they must not be guessable.
inline constexpr std::size_t kRecoveryCodeBytes = 10;

// A code as it was meant: without spaces and hyphens, upper case. Apps show "123 456", and a
// recovery code is read off paper.
[[nodiscard]] std::string plain_code(std::string_view typed);

}  // namespace bascule::orgs
