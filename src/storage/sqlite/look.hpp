#pragma once

#include <filesystem>
#include <optional>

#include "base/result.hpp"
#include "base/time.hpp"

namespace bascule::storage {

// What a database file that nobody has open says of itself.
struct DatabaseLook {
  int schema = 0;
  int schema_known = 0;         // By this program.
  std::string key_fingerprint;  // Empty before the first start has ended.
  std::optional<Instant> muted_since_copy_of;
  std::size_t jobs_parked = 0;
  Instant newest_entry{};  // The latest time that was written down, as far as is cheap to know.
};

enum class Depth { Surface, Everything };

// Reads it and changes nothing. The caller holds the directory's lock. Unavailable, in words:
// damaged (Everything reads every page and index), not ours, a log without its database.
[[nodiscard]] Result<DatabaseLook> look_at_database(const std::filesystem::path& path, Depth depth);

}  // namespace bascule::storage
