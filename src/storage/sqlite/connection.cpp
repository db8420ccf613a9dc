#include "storage/sqlite/connection.hpp"

#include <utility>

#include <fmt/format.h>
#include <sqlite3.h>

#include "base/log.hpp"

namespace bascule::storage {
namespace {

// More distinct texts than the product has: something builds SQL from data. The cache starts anew.
constexpr std::size_t kStatementsMax = 1'000;

class Reset {
 public:
  explicit Reset(sqlite3_stmt* statement) : statement_(statement) {}
  ~Reset() { sqlite3_reset(statement_); }
  Reset(const Reset&) = delete;
  Reset& operator=(const Reset&) = delete;

 private:
  sqlite3_stmt* statement_;
};

// Nothing is copied: the values outlive the statement's run, and every run binds all of them anew.
int bind(sqlite3_stmt* statement, int index, const SqlValue& value) {
  switch (value.index()) {
    case 1:
      return sqlite3_bind_int64(statement, index, std::get<std::int64_t>(value));
    case 2:
      return sqlite3_bind_double(statement, index, std::get<double>(value));
    case 3: {
      const auto text = std::get<std::string_view>(value);
      const char* data = text.data() ? text.data() : "";  // A null pointer would bind NULL.
      return sqlite3_bind_text64(statement, index, data, text.size(), SQLITE_STATIC, SQLITE_UTF8);
    }
    case 4: {
      const auto blob = std::get<std::span<const std::byte>>(value);
      if (blob.empty()) return sqlite3_bind_zeroblob(statement, index, 0);
      return sqlite3_bind_blob64(statement, index, blob.data(), blob.size(), SQLITE_STATIC);
    }
    default:
      return sqlite3_bind_null(statement, index);
  }
}

SqlValue column(sqlite3_stmt* statement, int index) {
  const auto size = [&] {
    return static_cast<std::size_t>(sqlite3_column_bytes(statement, index));
  };
  switch (sqlite3_column_type(statement, index)) {
    case SQLITE_INTEGER:
      return sqlite3_column_int64(statement, index);
    case SQLITE_FLOAT:
      return sqlite3_column_double(statement, index);
    case SQLITE_TEXT: {
      const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, index));
      return std::string_view(text, size());
    }
    case SQLITE_BLOB: {
      const auto* blob = static_cast<const std::byte*>(sqlite3_column_blob(statement, index));
      return std::span<const std::byte>(blob, size());
    }
    default:
      return SqlValue{};
  }
}

// SQLite, "Result and Error Codes". The text of a code names columns, never values.
Error error_of(int extended, std::string_view detail) {
  const auto unavailable = [&](std::string_view what) {
    return Error{ErrorCode::Unavailable, fmt::format("{} ({})", what, detail), {}, 5s};
  };
  switch (extended & 0xff) {
    case SQLITE_FULL:
      return unavailable("the disk of the database is full");
    case SQLITE_IOERR:
      return unavailable("the disk of the database failed");
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return unavailable("the database file is damaged");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return unavailable("the database is locked by another program");
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      return unavailable("the database cannot be written");
    case SQLITE_NOMEM:
      return unavailable("there is not enough memory");
    case SQLITE_CONSTRAINT:
      if (extended == SQLITE_CONSTRAINT_UNIQUE || extended == SQLITE_CONSTRAINT_PRIMARYKEY) {
        log_info("sql_conflict", {{"rule", detail}});  // For us; a caller knows no tables.
        return Error{ErrorCode::Conflict, "this is there already", {}, {}};
      }
      [[fallthrough]];
    default:
      return Error{ErrorCode::Internal, fmt::format("a statement failed ({})", detail), {}, {}};
  }
}

bool breaks_the_handle(int extended) {
  switch (extended & 0xff) {
    case SQLITE_IOERR:
      return extended != SQLITE_IOERR_NOMEM;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return true;
    default:
      return false;
  }
}

}  // namespace

std::string with_numbered_parameters(std::string_view sql) {
  std::string out(sql);
  char quote = 0;
  for (std::size_t i = 0; i < out.size(); ++i) {
    const char c = out[i];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '\'' || c == '"') {
      quote = c;
    } else if (c == '-' && i + 1 < out.size() && out[i + 1] == '-') {
      quote = '\n';
    } else if (c == '$' && i + 1 < out.size() && out[i + 1] >= '1' && out[i + 1] <= '9') {
      out[i] = '?';
    }
  }
  return out;
}

void SqliteConnection::Close::operator()(sqlite3* db) const { sqlite3_close_v2(db); }
void SqliteConnection::Finalize::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

SqliteConnection::~SqliteConnection() = default;
SqliteConnection::SqliteConnection(SqliteConnection&&) noexcept = default;
SqliteConnection& SqliteConnection::operator=(SqliteConnection&& other) noexcept {
  statements_ = std::move(other.statements_);  // Before the connection that they belong to.
  db_ = std::move(other.db_);
  broken_ = other.broken_;
  return *this;
}

Result<SqliteConnection> SqliteConnection::open(const std::string& path,
                                                const SqliteConnectOptions& options) {
  const bool writes = options.mode == SqliteConnectOptions::Mode::WriteOrCreate;
  const int flags = (writes ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY) |
                    SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  sqlite3* db = nullptr;
  const int code = sqlite3_open_v2(path.c_str(), &db, flags,
                                   options.vfs.empty() ? nullptr : options.vfs.c_str());
  SqliteConnection connection(db);
  if (code != SQLITE_OK)
    return fail(ErrorCode::Unavailable,
                fmt::format("it cannot be opened: {}", sqlite3_errstr(code)));
  try {
    connection.configure(options);
  } catch (const SqlError& refused) {
    return fail(refused.error());
  }
  return connection;
}

void SqliteConnection::configure(const SqliteConnectOptions& options) {
  set_busy_timeout(kBusyTimeout);
  sqlite3_db_config(db_.get(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(db_.get(), SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  sqlite3_db_config(db_.get(), SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
  script("PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF; PRAGMA temp_store=MEMORY");
  if (options.mode == SqliteConnectOptions::Mode::Read) {
    // SQLite before 3.51.3 can damage a WAL when one connection checkpoints while another commits
    // (sqlite.org, "WAL-reset bug"), so that one connection does both and no reader ever helps.
    script("PRAGMA wal_autocheckpoint=0; PRAGMA query_only=ON");
    sqlite3_db_config(db_.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    return;
  }
  script(options.sync == SqliteConnectOptions::Sync::Full ? "PRAGMA synchronous=FULL"
                                                          : "PRAGMA synchronous=OFF");
  // 1,000 pages: larger checkpoints move the 99th percentile, not the throughput. 16 MB of cache
  // hold the upper levels of all indexes at a million rows.
  script(
      "PRAGMA secure_delete=ON; PRAGMA wal_autocheckpoint=1000; PRAGMA cache_size=-16000;"
      "PRAGMA journal_size_limit=67108864");
}

void SqliteConnection::set_busy_timeout(std::chrono::milliseconds timeout) {
  sqlite3_busy_timeout(db_.get(), static_cast<int>(timeout.count()));
}

SqlError SqliteConnection::error(int code, std::string_view doing) {
  const int extended = sqlite3_extended_errcode(db_.get());
  const int known = extended == SQLITE_OK ? code : extended;
  if (breaks_the_handle(known)) broken_ = true;
  Error error = error_of(known, sqlite3_errmsg(db_.get()));
  if (error.code == ErrorCode::Internal)
    log_error("sql_failed", {{"code", known}, {"sql", doing.substr(0, 200)}});
  return SqlError(std::move(error));
}

SqliteConnection::Statement SqliteConnection::prepare(std::string_view sql) {
  const std::string text = with_numbered_parameters(sql);
  sqlite3_stmt* statement = nullptr;
  const char* rest = nullptr;
  const int code = sqlite3_prepare_v3(db_.get(), text.data(), static_cast<int>(text.size()),
                                      SQLITE_PREPARE_PERSISTENT, &statement, &rest);
  Statement owned(statement);
  if (code != SQLITE_OK) throw error(code, sql);
  const std::string_view after(rest, static_cast<std::size_t>(text.data() + text.size() - rest));
  if (statement == nullptr || after.find_first_not_of(" \t\r\n;") != std::string_view::npos)
    throw SqlError(Error{ErrorCode::Internal, "exactly one SQL statement at a time", {}, {}});
  return owned;
}

sqlite3_stmt* SqliteConnection::kept(std::string_view sql) {
  if (const auto found = statements_.find(sql); found != statements_.end())
    return found->second.get();
  if (statements_.size() >= kStatementsMax) {
    log_warning("sql_cache_full", {{"statements", statements_.size()}});
    std::erase_if(statements_,
                  [](const auto& entry) { return sqlite3_stmt_busy(entry.second.get()) == 0; });
  }
  return statements_.emplace(sql, prepare(sql)).first->second.get();
}

std::int64_t SqliteConnection::run(std::string_view sql, std::span<const SqlValue> params,
                                   const std::function<Walk(const SqlRow&)>* visit) {
  sqlite3_stmt* statement = kept(sql);
  Statement second;  // The same text again, from inside a walk over its rows.
  if (sqlite3_stmt_busy(statement) != 0) {
    second = prepare(sql);
    statement = second.get();
  }
  if (sqlite3_bind_parameter_count(statement) != static_cast<int>(params.size()))
    throw SqlError(
        Error{ErrorCode::Internal, "a statement got the wrong number of values", {}, {}});
  const Reset reset(statement);
  for (std::size_t i = 0; i < params.size(); ++i)
    if (const int code = bind(statement, static_cast<int>(i + 1), params[i]); code != SQLITE_OK)
      throw error(code, sql);

  const auto columns = static_cast<std::size_t>(sqlite3_column_count(statement));
  std::vector<SqlValue> cells(visit ? columns : 0);
  for (;;) {
    const int code = sqlite3_step(statement);
    if (code == SQLITE_DONE) break;
    if (code != SQLITE_ROW) throw error(code, sql);
    if (visit == nullptr) continue;
    for (std::size_t i = 0; i < columns; ++i) cells[i] = column(statement, static_cast<int>(i));
    if ((*visit)(SqlRow(cells)) == Walk::Stop) break;
  }
  return sqlite3_stmt_readonly(statement) ? 0 : sqlite3_changes64(db_.get());
}

bool SqliteConnection::only_reads(std::string_view sql) {
  return sqlite3_stmt_readonly(kept(sql)) != 0;
}

void SqliteConnection::script(const std::string& sql) {
  if (const int code = sqlite3_exec(db_.get(), sql.c_str(), nullptr, nullptr, nullptr);
      code != SQLITE_OK)
    throw error(code, sql);
}

std::int64_t SqliteConnection::number(std::string_view sql) {
  std::int64_t result = 0;
  const std::function<Walk(const SqlRow&)> visit = [&](const SqlRow& row) {
    result = row.get<std::int64_t>(0);
    return Walk::Stop;
  };
  run(sql, {}, &visit);
  return result;
}

std::string SqliteConnection::text(std::string_view sql) {
  std::string result;
  const std::function<Walk(const SqlRow&)> visit = [&](const SqlRow& row) {
    result = row.get<std::string>(0);
    return Walk::Stop;
  };
  run(sql, {}, &visit);
  return result;
}

std::size_t SqliteConnection::reset_all() {
  std::size_t busy = 0;
  for (sqlite3_stmt* statement = sqlite3_next_stmt(db_.get(), nullptr); statement != nullptr;
       statement = sqlite3_next_stmt(db_.get(), statement)) {
    if (sqlite3_stmt_busy(statement) == 0) continue;
    sqlite3_reset(statement);
    ++busy;
  }
  return busy;
}

std::int64_t SqliteConnection::rows_changed() const { return sqlite3_total_changes64(db_.get()); }

bool SqliteConnection::in_autocommit() const { return sqlite3_get_autocommit(db_.get()) != 0; }

}  // namespace bascule::storage
