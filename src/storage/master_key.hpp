#pragma once

#include <filesystem>

#include "crypto/vault.hpp"
#include "ports/clock.hpp"
#include "ports/database.hpp"
#include "ports/random.hpp"

namespace bascule::storage {

// Whether a key may be made when its file is not there: only for a database that is not there
// either. A key made for a database sealed by another one would hide that the right one was lost.
enum class MissingKey { Make, Refuse };

// Reads `secrets.master_key_file`, or makes it (0600) at the first start. Unavailable, in words for
// the operator: missing, readable by others than its owner, of the wrong length or alphabet (H2).
[[nodiscard]] Result<crypto::MasterKey> load_or_make_master_key(const std::filesystem::path& path,
                                                                MissingKey missing,
                                                                ports::Random& random);

// Whether the database was tied to a key already.
[[nodiscard]] Result<bool> is_sealed(ports::Database& database);

// Ties the database to the key at the first start; afterwards Conflict when it is another key than
// the one that seals this database (case H2).
[[nodiscard]] Result<void> check_master_key(ports::Database& database, const crypto::MasterKey& key,
                                            const ports::Clock& clock);

// Table data_keys.
class SqlDataKeyStore final : public crypto::DataKeyStore {
 public:
  [[nodiscard]] std::optional<std::vector<std::byte>> find(ports::Tx& tx,
                                                           const OrgId& org) override;
  void add(ports::Tx& tx, const OrgId& org, std::span<const std::byte> wrapped) override;
};

}  // namespace bascule::storage
