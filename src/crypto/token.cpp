#include "crypto/token.hpp"

#include "base/check.hpp"
#include "base/text.hpp"

namespace bascule::crypto {

Secret derive_token(const HmacKey& key, std::string_view context, std::size_t size_bytes) {
  const Digest digest = key.sign(context);
  check(size_bytes >= kTokenBytesMin && size_bytes <= digest.size(),
        "a derived token has 128 to 256 bits");
  return Secret(to_base64url(std::span(digest).first(size_bytes)));
}

}  // namespace bascule::crypto
