#include "crypto/hash.hpp"

#include <stdexcept>

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/params.h>

namespace bascule::crypto {
namespace {

void must(bool ok, const char* what) {
  if (!ok) throw std::runtime_error(std::string("OpenSSL failed: ") + what);
}

// Fetching an algorithm costs more than hashing a webhook, so it is done once and kept for the life
// of the process. OpenSSL's method objects are immutable and counted atomically.
const EVP_MD* sha256_method() {
  static const EVP_MD* const method = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  must(method != nullptr, "SHA256 is not available");
  return method;
}

EVP_MAC* hmac_method() {
  static EVP_MAC* const method = EVP_MAC_fetch(nullptr, "HMAC", nullptr);
  must(method != nullptr, "HMAC is not available");
  return method;
}

struct FreeMac {
  void operator()(EVP_MAC_CTX* context) const { EVP_MAC_CTX_free(context); }
};
using MacContext = std::unique_ptr<EVP_MAC_CTX, FreeMac>;

const unsigned char* raw(const std::byte* bytes) {
  return reinterpret_cast<const unsigned char*>(bytes);
}
unsigned char* raw(std::byte* bytes) { return reinterpret_cast<unsigned char*>(bytes); }

}  // namespace

Digest sha256(std::span<const std::byte> data) {
  Digest digest;
  unsigned int length = 0;
  must(EVP_Digest(data.data(), data.size(), raw(digest.data()), &length, sha256_method(),
                  nullptr) == 1 &&
           length == digest.size(),
       "SHA-256");
  return digest;
}

bool equal_constant_time(const Digest& a, const Digest& b) {
  return CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

struct HmacKey::State {
  MacContext keyed;
};

HmacKey::HmacKey(std::span<const std::byte> key) : state_(std::make_unique<State>()) {
  state_->keyed.reset(EVP_MAC_CTX_new(hmac_method()));
  must(state_->keyed != nullptr, "HMAC context");
  char digest_name[] = "SHA256";
  const OSSL_PARAM params[] = {
      OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest_name, 0),
      OSSL_PARAM_construct_end()};
  // A null pointer would mean "keep the key of before": an empty key is a key, too.
  const std::byte none{};
  must(EVP_MAC_init(state_->keyed.get(), raw(key.empty() ? &none : key.data()), key.size(),
                    params) == 1,
       "HMAC key");
}

HmacKey::~HmacKey() = default;
HmacKey::HmacKey(HmacKey&&) noexcept = default;
HmacKey& HmacKey::operator=(HmacKey&&) noexcept = default;

Digest HmacKey::sign(std::initializer_list<std::string_view> parts) const {
  const MacContext context(EVP_MAC_CTX_dup(state_->keyed.get()));
  must(context != nullptr, "HMAC copy");
  for (const std::string_view part : parts)
    must(EVP_MAC_update(context.get(), raw(bytes_of(part).data()), part.size()) == 1, "HMAC data");
  Digest digest;
  std::size_t length = 0;
  must(EVP_MAC_final(context.get(), raw(digest.data()), &length, digest.size()) == 1 &&
           length == digest.size(),
       "HMAC end");
  return digest;
}

Digest hmac_sha256(std::string_view key, std::string_view text) { return HmacKey(key).sign(text); }

}  // namespace bascule::crypto
