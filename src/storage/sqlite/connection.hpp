#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "storage/sql.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace bascule::storage {

// How one SQLite connection is opened.
struct SqliteConnectOptions {
  enum class Mode {
    WriteOrCreate,  // The one connection that writes and checkpoints.
    Read,           // Never writes, never checkpoints.
  };
  Mode mode = Mode::Read;
  // Off: a power cut may lose the last commits. For tests only.
  enum class Sync { Full, Off } sync = Sync::Full;
  std::string
      vfs{};  // Name of a registered SQLite VFS; empty: the system's. Tests break disks by it.
};

// A SQLite connection and its prepared statements. One thread at a time. Every failure is an
// SqlError, except those of `open`.
class SqliteConnection {
 public:
  // Unavailable, with the reason in words (without the path), when the file cannot be opened as a
  // database.
  [[nodiscard]] static Result<SqliteConnection> open(const std::string& path,
                                                     const SqliteConnectOptions& options);
  ~SqliteConnection();
  SqliteConnection(SqliteConnection&&) noexcept;
  SqliteConnection& operator=(SqliteConnection&&) noexcept;

  // How long a lock of somebody else is waited for: an administrator's shell may hold the file for
  // a moment (case E8); longer is Unavailable.
  static constexpr std::chrono::milliseconds kBusyTimeout{2'000};
  void set_busy_timeout(std::chrono::milliseconds timeout);

  // Runs one statement with $1, $2, … bound; `visit` may be null. Returns the rows it changed. The
  // statement is kept prepared and is reset when this returns or throws, also in the middle.
  std::int64_t run(std::string_view sql, std::span<const SqlValue> params,
                   const std::function<Walk(const SqlRow&)>* visit);

  // Whether `sql` only reads. Prepares it.
  [[nodiscard]] bool only_reads(std::string_view sql);

  // Any number of statements without parameters: schema, PRAGMA. Not kept.
  void script(const std::string& sql);

  // The first cell of the first row; 0 or "" when there is none.
  [[nodiscard]] std::int64_t number(std::string_view sql);
  [[nodiscard]] std::string text(std::string_view sql);

  // Resets what is still in the middle of its rows; returns how many that were.
  std::size_t reset_all();

  // True outside a transaction. SQLite leaves one by itself on some errors (disk full, for one),
  // even inside a savepoint.
  [[nodiscard]] bool in_autocommit() const;
  // Rows inserted, changed or deleted since it was opened.
  [[nodiscard]] std::int64_t rows_changed() const;

  // Whether an error was seen after which this handle cannot be trusted any more: EIO (case E6) or
  // a malformed file (case E9). Never cleared.
  [[nodiscard]] bool is_broken() const { return broken_; }
  // For what has no words in SQL: copying the whole file (storage/sqlite/backup.cpp).
  [[nodiscard]] sqlite3* handle() const { return db_.get(); }
  [[nodiscard]] std::size_t statements_kept() const { return statements_.size(); }

 private:
  struct Close {
    void operator()(sqlite3* db) const;
  };
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;
  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };

  explicit SqliteConnection(sqlite3* db) : db_(db) {}
  void configure(const SqliteConnectOptions& options);
  [[nodiscard]] Statement prepare(std::string_view sql);
  [[nodiscard]] sqlite3_stmt* kept(std::string_view sql);
  [[nodiscard]] SqlError error(int code, std::string_view doing);

  std::unique_ptr<sqlite3, Close> db_;
  std::unordered_map<std::string, Statement, TextHash, std::equal_to<>> statements_;  // After db_.
  bool broken_ = false;
};

// `$7` becomes `?7`, outside quotes and comments: SQLite numbers `$` names by first appearance.
[[nodiscard]] std::string with_numbered_parameters(std::string_view sql);

}  // namespace bascule::storage
