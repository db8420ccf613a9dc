#include "emulator/signature.hpp"

#include <array>

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include "base/check.hpp"
#include "base/text.hpp"

namespace bascule::emulator {

std::string signature_of(std::string_view signature_token, std::string_view token,
                         std::int64_t triggered_at_ms) {
  const std::string message = std::string(token) + std::to_string(triggered_at_ms);
  std::array<std::byte, 32> digest{};
  unsigned length = 0;
  const auto* done =
      HMAC(EVP_sha256(), signature_token.data(), static_cast<int>(signature_token.size()),
           reinterpret_cast<const unsigned char*>(message.data()), message.size(),
           reinterpret_cast<unsigned char*>(digest.data()), &length);
  check(done != nullptr && length == digest.size(), "HMAC-SHA256 gives 32 bytes");
  return to_hex(digest);
}

}  // namespace bascule::emulator
