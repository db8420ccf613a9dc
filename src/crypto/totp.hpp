#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/secret.hpp"
#include "base/time.hpp"

namespace bascule::crypto {

// One-time codes that follow the clock (RFC 6238), in the one form that every authenticator app
// takes: HMAC-SHA-1, 30 s, 6 digits. Pure.
inline constexpr std::chrono::seconds kTotpStep{30};
inline constexpr std::size_t kTotpDigits = 6;
// RFC 4226 section 4, R6 recommends 160 bits.
inline constexpr std::size_t kTotpSecretBytes = 20;

// How many steps of 30 s have passed since 1970.
[[nodiscard]] std::int64_t totp_step(Instant at);

// The six digits of one step. `secret` is raw bytes.
[[nodiscard]] std::string totp_code(const Secret& secret, std::int64_t step);

// The step that `code` belongs to, if that is the one at `now`, the one before or the one after
// (RFC 6238 section 5.2), and later than `used_until`: a code is good once (case G6).
[[nodiscard]] std::optional<std::int64_t> totp_match(const Secret& secret, std::string_view code,
                                                     Instant now, std::int64_t used_until);

}  // namespace bascule::crypto
