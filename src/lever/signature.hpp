#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "base/secret.hpp"
#include "base/time.hpp"

namespace bascule::lever {

// Lever developer documentation, "Webhooks", on securing them: the signature stands in the body and
// is the lower-case hex HMAC-SHA256, under the webhook's signature token, of `token` followed by
// `triggeredAt` in decimal milliseconds. The key is the signature token's text as it stands (it
// looks like hex; it is not decoded). Neither the event nor its data is covered: they are hints.
[[nodiscard]] std::array<std::byte, 32> signature_of(const Secret& signing_token,
                                                     std::string_view token, Instant triggered_at);

// Whether it could be one at all: 64 digits of lower-case hex.
[[nodiscard]] bool is_shaped_as_signature(std::string_view text);

// Compares in constant time. False for an empty signing token, for upper-case hex (case A4) and for
// anything else that is not shaped as one.
[[nodiscard]] bool is_signature_of(std::string_view signature, const Secret& signing_token,
                                   std::string_view token, Instant triggered_at);

}  // namespace bascule::lever
