#include "lever/signature.hpp"

#include <algorithm>
#include <string>

#include "base/text.hpp"
#include "crypto/hash.hpp"

namespace bascule::lever {

std::array<std::byte, 32> signature_of(const Secret& signing_token, std::string_view token,
                                       Instant triggered_at) {
  return crypto::hmac_sha256(signing_token.reveal(),
                             std::string(token) + std::to_string(to_millis(triggered_at)));
}

bool is_shaped_as_signature(std::string_view text) {
  return text.size() == 64 && from_lower_hex(text).has_value();
}

bool is_signature_of(std::string_view signature, const Secret& signing_token,
                     std::string_view token, Instant triggered_at) {
  if (signing_token.empty() || signature.size() != 64) return false;
  const auto bytes = from_lower_hex(signature);
  if (!bytes) return false;
  crypto::Digest claimed{};
  std::ranges::copy(*bytes, claimed.begin());
  return crypto::equal_constant_time(claimed, signature_of(signing_token, token, triggered_at));
}

}  // namespace bascule::lever
