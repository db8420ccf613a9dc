#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>

#include "base/result.hpp"
#include "base/time.hpp"

namespace bascule::recovery {

// What a finished backup is.
struct BackupMade {
  std::filesystem::path path;
  std::uint64_t size_bytes = 0;
  Instant taken_at{};
  int schema = 0;
};

// Copies everything that is kept into one file, while it is in use. The master key is not in it.
class Backup {
 public:
  // Told now and then while it runs, with what is done of the whole, from the caller's thread.
  using Progress = std::function<void(std::uint64_t done_bytes, std::uint64_t all_bytes)>;

  virtual ~Backup() = default;

  // The file appears under its name (0600) when it is complete, checked and synced, and holds one
  // state. Conflict: there is a file of that name. Unavailable: it could not be written or read.
  [[nodiscard]] virtual Result<BackupMade> make(const std::filesystem::path& to,
                                                const Progress& progress) = 0;

  // Those that run end soon, with Unavailable and no file left behind. For the end of the process.
  virtual void stop() = 0;
};

}  // namespace bascule::recovery
