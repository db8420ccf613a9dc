#include "storage/postgres/schema.hpp"

#include <fmt/format.h>

#include "base/check.hpp"
#include "base/log.hpp"
#include "storage/postgres/dialect.hpp"
#include "storage/postgres/tx.hpp"

namespace bascule::storage {
namespace {

// Any number, as long as nobody else in this database uses it: "BSCL".
constexpr std::int64_t kSchemaLock = 0x4253'434c;

std::vector<std::vector<std::string>> texts(PgConnection& connection, std::string_view sql,
                                            std::span<const SqlValue> params = {}) {
  std::vector<std::vector<std::string>> found;
  const std::function<Walk(const SqlRow&)> visit = [&](const SqlRow& row) {
    auto& cells = found.emplace_back();
    for (std::size_t i = 0; i < row.cells().size(); ++i) cells.push_back(row.get<std::string>(i));
    return Walk::On;
  };
  connection.run(sql, params, &visit);
  return found;
}

std::vector<AppliedMigration> read_applied(PgConnection& connection) {
  std::vector<AppliedMigration> applied;
  const std::function<Walk(const SqlRow&)> visit = [&](const SqlRow& row) {
    applied.push_back({row.get<int>(0), row.get<std::string>(1), row.get<std::string>(2)});
    return Walk::On;
  };
  connection.run("SELECT version, name, checksum FROM schema_migrations ORDER BY version", {},
                 &visit);
  return applied;
}

// Runs `work` in a transaction that no other process is in at the same time.
template <class Work>
Result<void> alone(PgConnection& connection, Work work) {
  connection.script(fmt::format("BEGIN; SELECT pg_advisory_xact_lock({})", kSchemaLock));
  try {
    Result<void> done = work();
    connection.script(done ? "COMMIT" : "ROLLBACK");
    return done;
  } catch (...) {
    if (!connection.is_cut()) {
      connection.script("ROLLBACK");
      connection.forget_failure();
    }
    throw;
  }
}

// One step, or none when another process was quicker. False: nothing is left to do.
Result<bool> apply_next(PgConnection& connection, std::span<const Migration> known,
                        const ports::Clock& clock) {
  bool more = false;
  const auto applied_one = alone(connection, [&]() -> Result<void> {
    connection.script(
        "CREATE TABLE IF NOT EXISTS schema_migrations (version BIGINT PRIMARY KEY, "
        "name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at BIGINT NOT NULL);"
        "CREATE TABLE IF NOT EXISTS commits (id TEXT PRIMARY KEY, at BIGINT NOT NULL)");
    const auto applied = read_applied(connection);
    TRY_VOID(check_applied(applied, known));
    if (applied.size() == known.size()) return {};
    const Migration& migration = known[applied.size()];
    // The policies of earlier starts hold for the owner of the tables, too: a step that changes
    // rows is about those of every organisation.
    connection.script("SELECT set_config('app.org', '*', true)");
    connection.script(to_postgres(migration.sql));
    const std::string checksum = checksum_of(migration);
    const std::array<SqlValue, 4> row{to_sql(migration.version), to_sql(migration.name),
                                      to_sql(checksum), to_sql(clock.now())};
    connection.run(
        "INSERT INTO schema_migrations (version, name, checksum, applied_at) "
        "VALUES ($1, $2, $3, $4)",
        row, nullptr);
    log_info("schema_migrated", {{"version", migration.version}, {"name", migration.name}});
    more = true;
    return {};
  });
  TRY_VOID(applied_one);
  return more;
}

Result<void> see_to_role(PgConnection& connection) {
  const std::array<SqlValue, 1> role{to_sql(kAppRole)};
  if (texts(connection, "SELECT rolname FROM pg_roles WHERE rolname = $1", role).empty()) try {
      connection.script("SAVEPOINT role");
      // Another database of the same cluster may be doing the same.
      connection.script(
          fmt::format("DO $$ BEGIN CREATE ROLE {0} NOLOGIN; "
                      "EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$; "
                      "GRANT {0} TO CURRENT_USER",
                      kAppRole));
    } catch (const SqlError&) {
      connection.script("ROLLBACK TO role");
      connection.forget_failure();
      return fail(ErrorCode::InvalidInput,
                  fmt::format("the database user may not make the role {0}; as an administrator "
                              "run: CREATE ROLE {0} NOLOGIN; GRANT {0} TO <our user>;",
                              kAppRole));
    }
  if (!texts(connection,
             "SELECT rolname FROM pg_roles WHERE rolname = $1 AND (rolsuper OR rolbypassrls)", role)
           .empty())
    return fail(ErrorCode::InvalidInput,
                fmt::format("the role {} may see every row; take SUPERUSER and BYPASSRLS from it",
                            kAppRole));
  return {};
}

// A table of which a row belongs to an organisation, without its policy.
void protect(PgConnection& connection, const std::string& table, const std::string& column) {
  connection.script(fmt::format(
      "ALTER TABLE {0} ENABLE ROW LEVEL SECURITY; ALTER TABLE {0} FORCE ROW LEVEL SECURITY;"
      "CREATE POLICY own_org ON {0} USING ("
      "(SELECT current_setting('app.org', true)) = '*' OR "
      "{1} = (SELECT NULLIF(current_setting('app.org', true), '')))",
      table, column));
}

Result<void> see_to_rights(PgConnection& connection) {
  return alone(connection, [&]() -> Result<void> {
    TRY_VOID(see_to_role(connection));
    for (const auto& row :
         texts(connection,
               "SELECT c.relname::text, CASE c.relname WHEN 'orgs' THEN 'id' ELSE 'org_id' END "
               "FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace AND "
               "c.relkind = 'r' AND (c.relname = 'orgs' OR EXISTS (SELECT 1 FROM pg_attribute a "
               "WHERE a.attrelid = c.oid AND a.attname = 'org_id' AND NOT a.attisdropped)) AND NOT "
               "(c.relrowsecurity AND c.relforcerowsecurity AND EXISTS (SELECT 1 FROM pg_policy p "
               "WHERE p.polrelid = c.oid AND p.polname = 'own_org')) ORDER BY 1"))
      protect(connection, row[0], row[1]);
    const std::array<SqlValue, 1> role{to_sql(kAppRole)};
    if (!texts(connection,
               "SELECT c.relname::text FROM pg_class c "
               "WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND NOT "
               "(has_table_privilege($1, c.oid, 'SELECT') AND has_table_privilege($1, c.oid, "
               "'INSERT') AND has_table_privilege($1, c.oid, 'UPDATE') AND "
               "has_table_privilege($1, c.oid, 'DELETE'))",
               role)
             .empty())
      connection.script(fmt::format(
          "DO $$ BEGIN EXECUTE format('GRANT USAGE ON SCHEMA %I TO {0}', current_schema()); "
          "EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %I TO "
          "{0}', current_schema()); END $$",
          kAppRole));
    return {};
  });
}

}  // namespace

Result<void> prepare_schema(PgConnection& connection, std::span<const Migration> known,
                            const ports::Clock& clock) {
  for (std::size_t i = 0; i < known.size(); ++i)
    check(known[i].version == static_cast<int>(i + 1), "migrations are numbered without a gap");
  for (;;) {
    const bool more = TRY(apply_next(connection, known, clock));
    if (!more) break;
  }
  return see_to_rights(connection);
}

}  // namespace bascule::storage
