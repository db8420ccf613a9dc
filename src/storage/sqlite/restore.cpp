#include "storage/sqlite/restore.hpp"

#include <system_error>

#include <fmt/format.h>

#include "base/text.hpp"
#include "storage/master_key.hpp"
#include "storage/sqlite/backup.hpp"
#include "storage/sqlite/database.hpp"

namespace bascule::storage {
namespace {

namespace fs = std::filesystem;

fs::path beside(const fs::path& path, std::string_view suffix) {
  fs::path other = path;
  other += suffix;
  return other;
}

void remove_all_of(const fs::path& database) {
  std::error_code ignored;
  for (const char* suffix : {"", "-journal", "-wal", "-shm"})
    fs::remove(beside(database, suffix), ignored);
}

Result<void> check_source(const fs::path& from) {
  std::error_code none;
  if (!fs::is_regular_file(from, none))
    return fail(ErrorCode::NotFound, fmt::format("there is no backup {}", from.string()));
  if (fs::exists(beside(from, "-wal"), none) && fs::file_size(beside(from, "-wal"), none) > 0)
    return fail(ErrorCode::Conflict,
                fmt::format("{} has a write-ahead log beside it: it is a database in use or a copy "
                            "made by hand, not a backup of `bascule backup`",
                            from.string()));
  return {};
}

// Copies, checks and brings up to date, under a name of its own.
Result<Instant> stage(const fs::path& from, const fs::path& staged, const crypto::MasterKey& key,
                      const ports::Clock& clock) {
  remove_all_of(staged);
  std::error_code failed;
  fs::copy_file(from, staged, failed);
  if (!failed) fs::permissions(staged, fs::perms::owner_read | fs::perms::owner_write, failed);
  if (failed)
    return fail(ErrorCode::Unavailable,
                fmt::format("{} cannot be copied: {}", from.string(), failed.message()));
  const auto written = fs::last_write_time(from, failed);
  const auto wall = std::chrono::file_clock::to_sys(written);
  const Instant taken_at = std::chrono::time_point_cast<std::chrono::milliseconds>(wall);
  (void)TRY(mark_as_copy(staged, taken_at));
  {
    auto database = TRY(SqliteDatabase::open({.path = staged}, clock));
    TRY_VOID(check_master_key(*database, key, clock));
  }
  return TRY(mark_as_copy(staged, taken_at)).taken_at;  // By now its schema knows the mark.
}

// A name that says when, and that nothing has.
fs::path aside_name(const fs::path& database, Instant now) {
  auto stamp = to_rfc3339(now).substr(0, 19);
  std::erase_if(stamp, [](char c) { return c == ':' || c == '-'; });
  std::error_code none;
  for (int n = 0;; ++n) {
    const auto name = beside(
        database, fmt::format(".replaced-{}Z{}", stamp, n == 0 ? "" : fmt::format("-{}", n)));
    if (!fs::exists(name, none) && !fs::exists(beside(name, "-wal"), none)) return name;
  }
}

// The database first: should we die before its log follows, the start refuses a log without one.
Result<std::optional<fs::path>> set_aside(const fs::path& database, Instant now) {
  std::error_code none;
  const auto aside = aside_name(database, now);
  bool moved = false;
  for (const char* suffix : {"", "-wal"}) {
    if (!fs::exists(beside(database, suffix), none)) continue;
    TRY_VOID(rename_durably(beside(database, suffix), beside(aside, suffix)));
    moved = true;
  }
  fs::remove(beside(database, "-shm"), none);  // Rebuilt from the log by whoever opens it.
  return moved ? std::optional<fs::path>(aside) : std::nullopt;
}

}  // namespace

Result<RestoredFile> restore_file(const RestoreOrder& order, const crypto::MasterKey& key,
                                  const ports::Clock& clock) {
  std::error_code none;
  const bool is_there = fs::exists(order.to, none) || fs::exists(beside(order.to, "-wal"), none);
  if (is_there && order.present == RestoreOrder::Present::Refuse)
    return fail(ErrorCode::Conflict,
                fmt::format("there is a database {}; --replace keeps it aside under another name",
                            order.to.string()));
  TRY_VOID(check_source(order.from));
  const auto staged = beside(order.to, kRestoringSuffix);
  auto taken_at = stage(order.from, staged, key, clock);
  if (!taken_at) {
    remove_all_of(staged);
    return Failure(taken_at.error());
  }
  RestoredFile restored;
  restored.taken_at = *taken_at;
  restored.set_aside = TRY(set_aside(order.to, clock.now()));
  TRY_VOID(rename_durably(staged, order.to));
  return restored;
}

}  // namespace bascule::storage
