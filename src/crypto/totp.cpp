#include "crypto/totp.hpp"

#include <array>
#include <stdexcept>

#include <fmt/format.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include "crypto/hash.hpp"

namespace bascule::crypto {
namespace {

constexpr std::uint32_t kModulus = 1'000'000;  // Ten to the power of kTotpDigits.

}  // namespace

std::int64_t totp_step(Instant at) {
  using Steps = std::chrono::duration<std::int64_t, std::ratio<30>>;
  static_assert(Steps{1} == kTotpStep);
  return std::chrono::floor<Steps>(at.time_since_epoch()).count();
}

std::string totp_code(const Secret& secret, std::int64_t step) {
  std::array<unsigned char, 8> counter{};  // Big-endian, RFC 4226 section 5.1.
  auto rest = static_cast<std::uint64_t>(step);
  for (auto digit = counter.rbegin(); digit != counter.rend(); ++digit, rest >>= 8)
    *digit = static_cast<unsigned char>(rest & 0xffU);
  std::array<unsigned char, 20> digest{};
  unsigned int length = 0;
  const auto& key = secret.reveal();
  if (HMAC(EVP_sha1(), key.data(), static_cast<int>(key.size()), counter.data(), counter.size(),
           digest.data(), &length) == nullptr ||
      length != digest.size())
    throw std::runtime_error("OpenSSL failed: HMAC-SHA-1");
  // RFC 4226 section 5.3: 31 bits from where the last four bits say.
  const std::size_t at = digest.back() & 0x0fU;
  const std::uint32_t bits = (digest[at] & 0x7fU) << 24U | std::uint32_t{digest[at + 1]} << 16U |
                             std::uint32_t{digest[at + 2]} << 8U | digest[at + 3];
  return fmt::format("{:06}", bits % kModulus);
}

std::optional<std::int64_t> totp_match(const Secret& secret, std::string_view code, Instant now,
                                       std::int64_t used_until) {
  const std::int64_t middle = totp_step(now);
  const Digest wanted = sha256(code);
  std::optional<std::int64_t> match;
  for (std::int64_t step = middle - 1; step <= middle + 1; ++step)  // All three, whichever it is.
    if (equal_constant_time(sha256(totp_code(secret, step)), wanted) && step > used_until && !match)
      match = step;
  return match;
}

}  // namespace bascule::crypto
