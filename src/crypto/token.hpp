#pragma once

#include <cstddef>
#include <string_view>

#include "base/secret.hpp"
#include "crypto/hash.hpp"

namespace bascule::crypto {

// Whoever holds such a token may do the one thing it stands for; only its `sha256_hex` is kept. (A
// fresh one, of random bits, is `ports::new_token`.)
// Base64url, so that it goes into an URL as it is. ASVS 5.0 V7.2 and case D1 ask for 128 bits.
inline constexpr std::size_t kTokenBytes = 32;
inline constexpr std::size_t kTokenBytesMin = 16;

// The token of `context` under `key`: always the same one, so that it can be sent again though only
// its hash is kept. `context` names what it is for, and its generation where it can be renewed.
[[nodiscard]] Secret derive_token(const HmacKey& key, std::string_view context,
                                  std::size_t size_bytes = kTokenBytes);

}  // namespace bascule::crypto
