#include "storage/sqlite/database.hpp"

#include <system_error>

#include <fmt/format.h>

#include "storage/files.hpp"
#include "storage/sqlite/batch_connection.hpp"

namespace bascule::storage {
namespace {

namespace fs = std::filesystem;

// quick_check reads the whole file. Up to this size that takes a few milliseconds; a larger file is
// checked page by page as it is used.
constexpr std::uintmax_t kCheckedAtStartBytes = 16 * 1024 * 1024;

SqliteConnectOptions connect_options(const SqliteOptions& options,
                                     SqliteConnectOptions::Mode mode) {
  return {.mode = mode, .sync = options.sync, .vfs = options.vfs};
}

fs::path beside(const fs::path& path, std::string_view suffix) {
  fs::path other = path;
  other += suffix;
  return other;
}

Failure refuse(const fs::path& path, std::string_view why) {
  return fail(
      ErrorCode::Unavailable,
      fmt::format("the database {} cannot be used: {}. Nothing was changed; restore it from "
                  "a backup, or move it away to start with an empty one",
                  path.string(), why));
}

// A new database appears under its name only when it is complete, so that an empty file of that
// name is always a damaged one and never a first start (cases E2, E9).
Result<void> make(const SqliteOptions& options, const ports::Clock& clock) {
  const fs::path fresh = beside(options.path, ".new");
  for (const char* suffix : {"", "-journal", "-wal", "-shm"}) {
    std::error_code ignored;
    fs::remove(beside(fresh, suffix), ignored);
  }
  {
    auto connection = TRY(SqliteConnection::open(
        fresh.string(), connect_options(options, SqliteConnectOptions::Mode::WriteOrCreate)));
    connection.script(fmt::format("PRAGMA application_id={}", kApplicationId));
    TRY_VOID(migrate(connection, options.migrations, clock));
  }
  std::error_code failed;
  fs::permissions(fresh, fs::perms::owner_read | fs::perms::owner_write, failed);
  return rename_durably(fresh, options.path);
}

// Writers wait as long as this for a reader that has not finished yet.
constexpr std::chrono::milliseconds kCheckpointWait{50};

class ShortWait {
 public:
  explicit ShortWait(SqliteConnection& connection) : connection_(connection) {
    connection_.set_busy_timeout(kCheckpointWait);
  }
  ~ShortWait() { connection_.set_busy_timeout(SqliteConnection::kBusyTimeout); }
  ShortWait(const ShortWait&) = delete;
  ShortWait& operator=(const ShortWait&) = delete;

 private:
  SqliteConnection& connection_;
};

Result<void> examine(SqliteConnection& connection, const SqliteOptions& options,
                     std::uintmax_t size_bytes) {
  if (connection.number("PRAGMA application_id") != kApplicationId)
    return refuse(options.path, "it is not a database of this program");
  if (connection.text("PRAGMA journal_mode=WAL") != "wal")
    return refuse(options.path, "its disk does not allow a write-ahead log");
  if (size_bytes <= kCheckedAtStartBytes)
    if (const std::string found = connection.text("PRAGMA quick_check(1)"); found != "ok")
      return refuse(options.path, "it is damaged: " + found);
  return {};
}

}  // namespace

// After a failed sync the system may hold pages as written that the disk never got, and will not
// write them again: a log that goes on behind them would end there at the next power cut (case E6).
void rewrite_log(SqliteConnection& connection) {
  connection.script("PRAGMA wal_checkpoint(TRUNCATE)");
}

SqliteDatabase::SqliteDatabase(SqliteConnection writer, const SqliteOptions& options)
    : writer_(std::make_unique<SqliteBatchConnection>(std::move(writer)), options.batch,
              options.on_fatal),
      readers_(options.path.string(), connect_options(options, SqliteConnectOptions::Mode::Read)) {}

SqliteDatabase::~SqliteDatabase() = default;

Result<void> SqliteDatabase::between_batches(const Upkeep& work) {
  return writer_.between_batches([&](BatchConnection& writing) -> Result<void> {
    auto& connection = dynamic_cast<SqliteBatchConnection&>(writing).connection();
    const struct ResetAll {
      SqliteConnection& connection;
      ~ResetAll() { connection.reset_all(); }
    } reset_at_the_end{connection};
    return work(connection);
  });
}

Result<void> SqliteDatabase::forget_deleted() {
  return between_batches([](SqliteConnection& connection) -> Result<void> {
    // Most of it without a lock; then readers may hold the rest up for no longer than this.
    connection.script("PRAGMA wal_checkpoint(PASSIVE)");
    const ShortWait wait(connection);
    if (connection.number("PRAGMA wal_checkpoint(TRUNCATE)") != 0)
      return fail(ErrorCode::Unavailable, "somebody reads an older state of the database");
    return {};
  });
}

Result<std::unique_ptr<SqliteDatabase>> SqliteDatabase::open(const SqliteOptions& options,
                                                             const ports::Clock& clock) {
  try {
    std::error_code failed;
    if (!fs::exists(options.path, failed)) {
      if (fs::exists(beside(options.path, "-wal"), failed))
        return refuse(options.path, "the file is gone, but its write-ahead log is still there");
      if (fs::exists(beside(options.path, kRestoringSuffix), failed))
        return refuse(options.path, "a restore was interrupted; run `bascule restore` again");
      TRY_VOID(make(options, clock));
    }
    const auto size_bytes = fs::file_size(options.path, failed);
    if (failed) return refuse(options.path, failed.message());
    if (size_bytes == 0) return refuse(options.path, "the file is empty");

    auto opened = SqliteConnection::open(
        options.path.string(), connect_options(options, SqliteConnectOptions::Mode::WriteOrCreate));
    if (!opened) return refuse(options.path, opened.error().message);
    SqliteConnection& connection = *opened;
    TRY_VOID(examine(connection, options, size_bytes));
    rewrite_log(connection);
    TRY_VOID(migrate(connection, options.migrations, clock));
    if (options.pages_max)
      connection.script(fmt::format("PRAGMA max_page_count={}", *options.pages_max));
    return std::unique_ptr<SqliteDatabase>(new SqliteDatabase(std::move(connection), options));
  } catch (const SqlError& error) {
    return refuse(options.path, error.what());
  }
}

}  // namespace bascule::storage
