#include "crypto/vault.hpp"

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <stdexcept>

#include <sodium.h>

#include "base/text.hpp"
#include "crypto/hash.hpp"

namespace bascule::crypto {
namespace {

using Bytes = std::vector<std::byte>;

constexpr std::byte kVersion{1};
constexpr std::size_t kNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kTagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t kHeadBytes = 1 + kNonceBytes;
static_assert(crypto_aead_xchacha20poly1305_ietf_KEYBYTES == 32 && kNonceBytes == 24);

const unsigned char* raw(const std::byte* bytes) {
  return reinterpret_cast<const unsigned char*>(bytes);
}
unsigned char* raw(std::byte* bytes) { return reinterpret_cast<unsigned char*>(bytes); }

// Each part with its length in front, so that no two lists of parts read the same.
Bytes associated(std::initializer_list<std::string_view> parts) {
  Bytes out{kVersion};
  for (const std::string_view part : parts) {
    for (int shift = 0; shift < 32; shift += 8)
      out.push_back(static_cast<std::byte>(part.size() >> shift & 0xff));
    const auto bytes = bytes_of(part);
    out.insert(out.end(), bytes.begin(), bytes.end());
  }
  return out;
}

Bytes associated(const SealedPlace& place) {
  return associated({place.org.text(), place.table, place.column, place.row});
}

Bytes encrypt(const Key& key, std::span<const std::byte> plain, const Bytes& ad,
              ports::Random& random) {
  Bytes sealed(kHeadBytes + plain.size() + kTagBytes);
  sealed[0] = kVersion;
  const auto nonce = std::span(sealed).subspan(1, kNonceBytes);
  random.fill(nonce);
  crypto_aead_xchacha20poly1305_ietf_encrypt(
      raw(sealed.data() + kHeadBytes), nullptr, raw(plain.data()), plain.size(), raw(ad.data()),
      ad.size(), nullptr, raw(nonce.data()), raw(key.bytes().data()));
  return sealed;
}

// False when the tag does not fit; `plain` has exactly the right size.
bool decrypt(const Key& key, std::span<const std::byte> sealed, const Bytes& ad,
             std::span<std::byte> plain) {
  return sealed[0] == kVersion &&
         crypto_aead_xchacha20poly1305_ietf_decrypt(
             raw(plain.data()), nullptr, nullptr, raw(sealed.data() + kHeadBytes),
             sealed.size() - kHeadBytes, raw(ad.data()), ad.size(), raw(sealed.data() + 1),
             raw(key.bytes().data())) == 0;
}

Failure not_ours(std::string_view what) {
  return fail(ErrorCode::Internal, std::string(what) +
                                       " cannot be opened: it was sealed by another key, for "
                                       "another place, or is damaged");
}

}  // namespace

Key::~Key() { sodium_memzero(bytes_.data(), bytes_.size()); }
Key::Key(Key&& other) noexcept : bytes_(other.bytes_) {
  sodium_memzero(other.bytes_.data(), other.bytes_.size());
}
Key& Key::operator=(Key&& other) noexcept {
  if (this != &other) {
    bytes_ = other.bytes_;
    sodium_memzero(other.bytes_.data(), other.bytes_.size());
  }
  return *this;
}

MasterKey MasterKey::make(ports::Random& random) {
  MasterKey master;
  random.fill(master.key_.bytes());
  return master;
}

Result<MasterKey> MasterKey::parse(const Secret& text) {
  std::string_view line = text.reveal();
  if (line.ends_with('\n')) line.remove_suffix(1);
  auto bytes = from_lower_hex(line);
  if (!bytes || bytes->size() != 32)
    return fail(ErrorCode::InvalidInput, "a master key is 64 characters of lower-case hex");
  MasterKey master;
  std::ranges::copy(*bytes, master.key_.bytes().begin());
  sodium_memzero(bytes->data(), bytes->size());
  return master;
}

Secret MasterKey::text() const { return Secret(to_hex(key_.bytes())); }

std::string MasterKey::fingerprint() const {
  return sha256_hex(derive("fingerprint").reveal()).substr(0, 16);
}

Secret MasterKey::derive(std::string_view purpose) const {
  // HKDF-Expand (RFC 5869) for one block: the master key is already uniform, so nothing is
  // extracted.
  return Secret(to_hex(HmacKey(key_.bytes()).sign({"bascule ", purpose, "\x01"})));
}

Vault::Vault(const MasterKey& master, DataKeyStore& keys, ports::Random& random)
    : keys_(keys), random_(random) {
  if (sodium_init() < 0) throw std::runtime_error("libsodium cannot be used on this machine");
  wrapping_ = std::move(MasterKey::parse(master.derive("wrapping"))->key_);
}

Result<Key> Vault::data_key(ports::Tx& tx, const OrgId& org) {
  const auto wrapped = keys_.find(tx, org);
  if (!wrapped) return fail(ErrorCode::NotFound, "the organisation has no data key");
  Key key;
  if (wrapped->size() != kHeadBytes + key.bytes().size() + kTagBytes ||
      !decrypt(wrapping_, *wrapped, associated({"data_keys", org.text()}), key.bytes()))
    return not_ours("the organisation's data key");
  return key;
}

std::vector<std::byte> Vault::seal(ports::Tx& tx, const Secret& secret, const SealedPlace& place) {
  auto key = data_key(tx, place.org);
  if (!key && key.error().code == ErrorCode::NotFound) {
    Key fresh;
    random_.fill(fresh.bytes());
    keys_.add(
        tx, place.org,
        encrypt(wrapping_, fresh.bytes(), associated({"data_keys", place.org.text()}), random_));
    key = data_key(tx, place.org);
  }
  // Another master key than the one checked at the start: the machine is broken, not the request.
  if (!key) throw std::runtime_error(key.error().message);
  return encrypt(*key, bytes_of(secret.reveal()), associated(place), random_);
}

Result<Secret> Vault::open(ports::Tx& tx, std::span<const std::byte> sealed,
                           const SealedPlace& place) {
  const Key key = TRY(data_key(tx, place.org));
  if (sealed.size() < kHeadBytes + kTagBytes) return not_ours("a sealed value");
  std::string plain(sealed.size() - kHeadBytes - kTagBytes, '\0');
  if (!decrypt(key, sealed, associated(place), std::as_writable_bytes(std::span(plain))))
    return not_ours("a sealed value");
  return Secret(std::move(plain));
}

}  // namespace bascule::crypto
