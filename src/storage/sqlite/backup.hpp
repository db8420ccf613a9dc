#pragma once

#include <atomic>

#include "ports/clock.hpp"
#include "recovery/backup.hpp"
#include "storage/sqlite/database.hpp"

namespace bascule::storage {

// Copies a database in use, 256 pages at a time between two batches of the connection that writes:
// no second connection ever touches the file, and what is written meanwhile reaches the copy as
// well (sqlite.org, "Online Backup API": a change through the same connection updates the backup).
class SqliteBackup final : public recovery::Backup {
 public:
  SqliteBackup(SqliteDatabase& database, const ports::Clock& clock)
      : database_(database), clock_(clock) {}

  [[nodiscard]] Result<recovery::BackupMade> make(const std::filesystem::path& to,
                                                  const Progress& progress) override;

  void stop() override { stopping_ = true; }

 private:
  [[nodiscard]] Result<void> copy(const std::filesystem::path& part, const Progress& progress);

  SqliteDatabase& database_;
  const ports::Clock& clock_;
  std::atomic<bool> stopping_{false};
};

struct CopyMark {
  int schema = 0;
  Instant taken_at{};
};

// Checks a closed database file through and through, makes it one plain file without a log beside
// it, and marks it as a copy, unless it is marked already: whoever serves it finds it muted.
// Unavailable: damaged, or not ours. A schema too old for the mark is left unmarked.
[[nodiscard]] Result<CopyMark> mark_as_copy(const std::filesystem::path& path, Instant taken_at);

}  // namespace bascule::storage
