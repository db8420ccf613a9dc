#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.hpp"
#include "base/result.hpp"
#include "base/secret.hpp"
#include "ports/database.hpp"
#include "ports/random.hpp"

namespace bascule::crypto {

// 256 bits that are wiped when they go. Moved, never copied.
class Key {
 public:
  Key() = default;
  ~Key();
  Key(Key&& other) noexcept;
  Key& operator=(Key&& other) noexcept;
  [[nodiscard]] std::span<std::byte, 32> bytes() { return bytes_; }
  [[nodiscard]] std::span<const std::byte, 32> bytes() const { return bytes_; }

 private:
  std::array<std::byte, 32> bytes_{};
};

// The key outside the database: without it, what the database seals is noise (case H1). Kept as 64
// characters of lower-case hex in `secrets.master_key_file`.
class MasterKey {
 public:
  [[nodiscard]] static MasterKey make(ports::Random& random);
  // InvalidInput unless it is 64 characters of lower-case hex (one line feed may follow).
  [[nodiscard]] static Result<MasterKey> parse(const Secret& text);

  [[nodiscard]] Secret text() const;
  // Tells keys apart and reveals nothing: 16 characters of hex.
  [[nodiscard]] std::string fingerprint() const;
  // A key for another purpose: learning one says nothing about this key or another's. The same
  // purpose always gives the same key.
  [[nodiscard]] Secret derive(std::string_view purpose) const;

 private:
  friend class Vault;
  Key key_;
};

// Where each organisation's data key is kept, wrapped: table data_keys.
class DataKeyStore {
 public:
  virtual ~DataKeyStore() = default;
  [[nodiscard]] virtual std::optional<std::vector<std::byte>> find(ports::Tx& tx,
                                                                   const OrgId& org) = 0;
  // Keeps the one that is there already, if there is one.
  virtual void add(ports::Tx& tx, const OrgId& org, std::span<const std::byte> wrapped) = 0;
};

// The place of one sealed value. A value moved to another row, column or organisation does not
// open.
struct SealedPlace {
  const OrgId& org;
  std::string_view table;
  std::string_view column;
  std::string_view row;
};

// Keeps secrets unreadable at rest by envelope encryption: each value under its organisation's data
// key, each data key under the master key. XChaCha20-Poly1305 with random 192-bit nonces
// (libsodium; draft-irtf-cfrg-xchacha), so that no nonce can meet itself (case H3). Any thread.
//
// Sealed: one byte of version (1), 24 of nonce, the text's length, 16 of tag.
class Vault {
 public:
  // All three outlive the vault.
  Vault(const MasterKey& master, DataKeyStore& keys, ports::Random& random);

  // Makes the organisation's data key when this is its first secret; so `tx` must be a write.
  [[nodiscard]] std::vector<std::byte> seal(ports::Tx& tx, const Secret& secret,
                                            const SealedPlace& place);

  // Internal, in words for the operator, when it was not sealed by this key for this place: never
  // anything half-opened.
  [[nodiscard]] Result<Secret> open(ports::Tx& tx, std::span<const std::byte> sealed,
                                    const SealedPlace& place);

 private:
  [[nodiscard]] Result<Key> data_key(ports::Tx& tx, const OrgId& org);

  Key wrapping_;
  DataKeyStore& keys_;
  ports::Random& random_;
};

}  // namespace bascule::crypto
