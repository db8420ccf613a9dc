#include "storage/migrations.hpp"

#include <fmt/format.h>

#include "base/check.hpp"
#include "base/log.hpp"
#include "crypto/hash.hpp"

namespace bascule::storage {
namespace {

std::vector<AppliedMigration> read_applied(SqliteConnection& connection) {
  std::vector<AppliedMigration> applied;
  const std::function<Walk(const SqlRow&)> visit = [&](const SqlRow& row) {
    applied.push_back({row.get<int>(0), row.get<std::string>(1), row.get<std::string>(2)});
    return Walk::On;
  };
  connection.run("SELECT version, name, checksum FROM schema_migrations ORDER BY version", {},
                 &visit);
  return applied;
}

void apply(SqliteConnection& connection, const Migration& migration, Instant now) {
  connection.script("BEGIN IMMEDIATE");
  try {
    connection.script(std::string(migration.sql));
    check(!connection.in_autocommit(), "a migration leaves the transaction to its caller");
    if (connection.number("SELECT count(*) FROM pragma_foreign_key_check") != 0)
      throw SqlError(Error{ErrorCode::Internal, "a migration breaks a foreign key", {}, {}});
    const std::string checksum = checksum_of(migration);
    const std::array<SqlValue, 4> row{to_sql(migration.version), to_sql(migration.name),
                                      to_sql(checksum), to_sql(now)};
    connection.run(
        "INSERT INTO schema_migrations (version, name, checksum, applied_at) "
        "VALUES ($1, $2, $3, $4)",
        row, nullptr);
    connection.script("COMMIT");
  } catch (...) {
    connection.reset_all();
    if (!connection.in_autocommit()) connection.script("ROLLBACK");
    throw;
  }
}

}  // namespace

std::string checksum_of(const Migration& migration) {
  return to_hex(crypto::sha256(migration.sql));
}

Result<void> check_applied(std::span<const AppliedMigration> applied,
                           std::span<const Migration> known) {
  for (std::size_t i = 0; i < applied.size(); ++i) {
    if (i >= known.size())
      return fail(
          ErrorCode::Conflict,
          fmt::format("the database has schema {} ({}), this program knows {} and older: it "
                      "was used by a newer version; start that one",
                      applied.back().version, applied.back().name, known.size()));
    if (applied[i].version != known[i].version || applied[i].checksum != checksum_of(known[i]))
      return fail(ErrorCode::Conflict,
                  fmt::format("step {} of the database's schema ({}) is not the one this program "
                              "has ({}): they come from different builds",
                              applied[i].version, applied[i].name, known[i].name));
  }
  return {};
}

Result<void> migrate(SqliteConnection& connection, std::span<const Migration> known,
                     const ports::Clock& clock) {
  for (std::size_t i = 0; i < known.size(); ++i)
    check(known[i].version == static_cast<int>(i + 1), "migrations are numbered without a gap");
  connection.script(
      "CREATE TABLE IF NOT EXISTS schema_migrations (version INTEGER PRIMARY KEY, "
      "name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT");
  const auto applied = read_applied(connection);
  TRY_VOID(check_applied(applied, known));
  for (const Migration& migration : known.subspan(applied.size())) {
    apply(connection, migration, clock.now());
    log_info("schema_migrated", {{"version", migration.version}, {"name", migration.name}});
  }
  return {};
}

}  // namespace bascule::storage
