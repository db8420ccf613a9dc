#include "storage/sqlite/backup.hpp"

#include <memory>

#include <fcntl.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/log.hpp"
#include "storage/files.hpp"

namespace bascule::storage {
namespace {

namespace fs = std::filesystem;

// 1 MB: a millisecond or two between two batches.
constexpr int kPagesPerStep = 256;
// So much is left to the system's own pace before we wait for the disk, outside the writer's
// thread: otherwise the copy's unwritten pages would pile up and slow down everybody's sync.
constexpr std::uint64_t kSyncedEveryBytes = 16 * 1024 * 1024;

// The file that a backup grows in, held against a second backup to the same name. Gone with it,
// unless it was kept.
class PartFile {
 public:
  explicit PartFile(fs::path path)
      : path_(std::move(path)),
        descriptor_(::open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR)),
        owned_(descriptor_ >= 0 && ::flock(descriptor_, LOCK_EX | LOCK_NB) == 0) {}
  ~PartFile() {
    if (owned_ && !kept_)
      for (const char* suffix : {"", "-journal", "-wal", "-shm"})
        ::unlink((path_.string() + suffix).c_str());
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  PartFile(const PartFile&) = delete;
  PartFile& operator=(const PartFile&) = delete;

  // Empty, whatever an earlier backup left when it was killed.
  [[nodiscard]] Result<void> begin() {
    if (descriptor_ < 0)
      return fail(ErrorCode::Unavailable,
                  fmt::format("{} cannot be written; is its directory there?", path_.string()));
    if (!owned_)
      return fail(ErrorCode::Conflict, "another backup to this file is running: " + path_.string());
    if (::ftruncate(descriptor_, 0) != 0 || ::fchmod(descriptor_, S_IRUSR | S_IWUSR) != 0)
      return fail(ErrorCode::Unavailable, path_.string() + " cannot be written");
    return {};
  }
  [[nodiscard]] Result<void> sync() const {
    if (::fdatasync(descriptor_) == 0) return {};
    return fail(ErrorCode::Unavailable, path_.string() + " cannot be synced");
  }
  void keep() { kept_ = true; }
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
  int descriptor_;
  bool owned_;
  bool kept_ = false;
};

struct CloseDb {
  void operator()(sqlite3* db) const { sqlite3_close_v2(db); }
};

// The copy under way. Its steps run on the writer's thread, which owns the source.
class Copy {
 public:
  ~Copy() { (void)end(); }

  Result<void> begin(SqliteConnection& source, const fs::path& part) {
    sqlite3* db = nullptr;
    const int opened =
        sqlite3_open_v2(part.c_str(), &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    target_.reset(db);
    // It has another name until it is whole: no journal, and one sync at the end.
    if (opened != SQLITE_OK || sqlite3_exec(db, "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF",
                                            nullptr, nullptr, nullptr) != SQLITE_OK)
      return failed(opened);
    backup_ = sqlite3_backup_init(db, "main", source.handle(), "main");
    if (backup_ == nullptr) return failed(sqlite3_errcode(db));
    return {};
  }

  Result<void> step() {
    const int code = sqlite3_backup_step(backup_, kPagesPerStep);
    const auto all = static_cast<std::uint64_t>(sqlite3_backup_pagecount(backup_));
    const auto left = static_cast<std::uint64_t>(sqlite3_backup_remaining(backup_));
    pages_all_ = all;
    pages_done_ = all - left;
    if (code == SQLITE_DONE) {
      done_ = true;
      const int ended = end();
      return ended == SQLITE_OK ? Result<void>{} : failed(ended);
    }
    if (code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED) return {};
    return failed(code);
  }

  int end() {
    if (backup_ == nullptr) return SQLITE_OK;
    return sqlite3_backup_finish(std::exchange(backup_, nullptr));
  }

  [[nodiscard]] bool is_done() const { return done_; }
  [[nodiscard]] std::uint64_t pages_done() const { return pages_done_; }
  [[nodiscard]] std::uint64_t pages_all() const { return pages_all_; }

 private:
  static Failure failed(int code) {
    return fail(ErrorCode::Unavailable,
                fmt::format("the backup cannot be written: {}", sqlite3_errstr(code)));
  }

  std::unique_ptr<sqlite3, CloseDb> target_;
  sqlite3_backup* backup_ = nullptr;
  std::uint64_t pages_done_ = 0, pages_all_ = 0;
  bool done_ = false;
};

}  // namespace

Result<void> SqliteBackup::copy(const fs::path& part, const Progress& progress) {
  Copy copy;
  const auto calm = database_.without_rollback();
  std::int64_t page_bytes = 0;
  auto moved = database_.between_batches([&](SqliteConnection& source) -> Result<void> {
    page_bytes = source.number("PRAGMA page_size");
    return copy.begin(source, part);
  });
  const auto per_page = static_cast<std::uint64_t>(page_bytes);
  std::uint64_t synced = 0;
  while (moved && !copy.is_done()) {
    if (stopping_) moved = fail(ErrorCode::Unavailable, "the server is stopping");
    if (moved) moved = database_.between_batches([&](SqliteConnection&) { return copy.step(); });
    const auto done = copy.pages_done() * per_page;
    if (done - synced >= kSyncedEveryBytes) {
      synced = done;
      if (const int file = ::open(part.c_str(), O_RDONLY | O_CLOEXEC); file >= 0) {
        (void)::fdatasync(file);  // The pace only; whether it is on disk is asked at the end.
        ::close(file);
      }
    }
    if (progress) progress(done, copy.pages_all() * per_page);
  }
  // What is left of it belongs to the writer's thread as well.
  (void)database_.between_batches([&](SqliteConnection&) -> Result<void> {
    (void)copy.end();
    return {};
  });
  return moved;
}

Result<recovery::BackupMade> SqliteBackup::make(const fs::path& to, const Progress& progress) {
  std::error_code none;
  if (fs::exists(to, none))
    return fail(ErrorCode::Conflict,
                fmt::format("{} is already there; a backup never replaces a file", to.string()));
  fs::path part_path = to;
  part_path += ".part";
  PartFile part(std::move(part_path));
  TRY_VOID(part.begin());
  TRY_VOID(copy(part.path(), progress));
  recovery::BackupMade made;
  made.path = to;
  made.taken_at = clock_.now();
  made.schema = TRY(mark_as_copy(part.path(), made.taken_at)).schema;
  TRY_VOID(part.sync());
  made.size_bytes = fs::file_size(part.path(), none);
  TRY_VOID(publish_durably(part.path(), to));
  part.keep();
  log_info("backup_made", {{"bytes", made.size_bytes}});
  return made;
}

Result<CopyMark> mark_as_copy(const fs::path& path, Instant taken_at) {
  const auto refuse = [&](std::string_view why) {
    return fail(ErrorCode::Unavailable,
                fmt::format("the copy {} is no good: {}", path.string(), why));
  };
  try {
    SqliteConnectOptions options;
    options.mode = SqliteConnectOptions::Mode::WriteOrCreate;
    auto opened = SqliteConnection::open(path.string(), options);
    if (!opened) return refuse(opened.error().message);
    if (opened->number("PRAGMA application_id") != kApplicationId)
      return refuse("it is not a database of this program");
    if (opened->text("PRAGMA journal_mode=DELETE") != "delete")
      return refuse("another program has it open");
    if (const auto found = opened->text("PRAGMA integrity_check(1)"); found != "ok")
      return refuse("it is damaged: " + found);
    if (opened->number("SELECT count(*) FROM pragma_foreign_key_check") != 0)
      return refuse("rows that belong together are not together");
    CopyMark mark;
    mark.schema = static_cast<int>(opened->number("SELECT max(version) FROM schema_migrations"));
    mark.taken_at = taken_at;
    if (opened->number("SELECT count(*) FROM sqlite_schema WHERE name = 'restores'") == 0)
      return mark;
    if (opened->number("SELECT count(*) FROM restores WHERE restored_at IS NULL") == 0) {
      const std::array<SqlValue, 1> row{to_sql(taken_at)};
      opened->run(
          "INSERT INTO restores (taken_at) "
          "SELECT max($1, coalesce(max(taken_at), 0) + 1) FROM restores",
          row, nullptr);
    }
    mark.taken_at = from_millis(opened->number("SELECT max(taken_at) FROM restores"));
    return mark;
  } catch (const SqlError& error) {
    return refuse(error.what());
  }
}

}  // namespace bascule::storage
