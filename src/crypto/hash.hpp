#pragma once

#include <array>
#include <cstddef>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/secret.hpp"
#include "base/text.hpp"

namespace bascule::crypto {

// 256 bits: a SHA-256 or an HMAC-SHA256.
using Digest = std::array<std::byte, 32>;

// FIPS 180-4. Any thread; fails only when OpenSSL lacks the algorithm (an exception: the machine is
// broken).
[[nodiscard]] Digest sha256(std::span<const std::byte> data);
[[nodiscard]] inline Digest sha256(std::string_view text) { return sha256(bytes_of(text)); }

// As 64 characters of lower-case hex: how the hash of a token or key is kept and looked up.
[[nodiscard]] inline std::string sha256_hex(std::string_view text) { return to_hex(sha256(text)); }

// Which secret it was, without the secret: to see that two are the same one.
[[nodiscard]] inline std::string fingerprint(const Secret& secret) {
  return sha256_hex(secret.reveal()).substr(0, 16);
}

// Takes the same time wherever the two differ (case G7). Only for values of fixed length: text of
// varying length is hashed first.
[[nodiscard]] bool equal_constant_time(const Digest& a, const Digest& b);

// A key of HMAC-SHA256 (RFC 2104), set up once and used often: signing copies the prepared state,
// which is nearly twice as fast as starting from the key. Any number of threads may sign at once.
class HmacKey {
 public:
  explicit HmacKey(std::span<const std::byte> key);
  explicit HmacKey(std::string_view key) : HmacKey(bytes_of(key)) {}
  ~HmacKey();
  HmacKey(HmacKey&&) noexcept;
  HmacKey& operator=(HmacKey&&) noexcept;

  // Of the parts, one after the other, as if they were one text.
  [[nodiscard]] Digest sign(std::initializer_list<std::string_view> parts) const;
  [[nodiscard]] Digest sign(std::string_view text) const { return sign({text}); }

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// For a key that is used once.
[[nodiscard]] Digest hmac_sha256(std::string_view key, std::string_view text);

}  // namespace bascule::crypto
