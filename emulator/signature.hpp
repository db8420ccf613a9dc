#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace bascule::emulator {

// What proves that a webhook comes from Lever: lower-case hex of HMAC-SHA256 over the delivery's
// token followed by triggeredAt in decimal milliseconds, under the characters of the webhook's
// signature token (Lever developer documentation, "Webhooks", signature verification). Written here
// a second time on purpose: the product must not be checked with its own arithmetic.
[[nodiscard]] std::string signature_of(std::string_view signature_token, std::string_view token,
                                       std::int64_t triggered_at_ms);

}  // namespace bascule::emulator
