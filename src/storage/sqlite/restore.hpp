#pragma once

#include <optional>

#include "crypto/vault.hpp"
#include "ports/clock.hpp"
#include "storage/files.hpp"

namespace bascule::storage {

struct RestoreOrder {
  enum class Present { Refuse, SetAside };  // What becomes of a database that is there.
  std::filesystem::path from;               // The backup.
  std::filesystem::path to;                 // The database's name.
  Present present = Present::Refuse;
};

struct RestoredFile {
  Instant taken_at{};
  std::optional<std::filesystem::path> set_aside;  // The database that was there, now called so.
};

// Puts a backup in the place of the database, muted. It is copied beside it, checked (whole, ours,
// sealed by this key, no newer schema) and brought up to date there; only then does it get the
// name, so that a crash leaves the old one, the new one, or a start that refuses and says why. The
// caller holds the directory's lock. Conflict: a database is there; another key; a newer schema.
[[nodiscard]] Result<RestoredFile> restore_file(const RestoreOrder& order,
                                                const crypto::MasterKey& key,
                                                const ports::Clock& clock);

}  // namespace bascule::storage
