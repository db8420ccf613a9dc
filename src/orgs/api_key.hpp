#pragma once

#include <string_view>

#include "base/secret.hpp"
#include "ports/random.hpp"

namespace bascule::orgs {

// "bsk_" and 256 random bits in base64url: known at sight, by people and by scanners for leaked
// secrets (case F16).
inline constexpr std::string_view kApiKeyPrefix = "bsk_";
inline constexpr std::size_t kApiKeyBytes = 4 + 43;

[[nodiscard]] Secret new_api_key(ports::Random& random);

// Whether it can be one at all; says nothing about whether there is such a key.
[[nodiscard]] bool looks_like_api_key(std::string_view text);

}  // namespace bascule::orgs
