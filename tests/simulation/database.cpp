#include "tests/simulation/database.hpp"

#include "base/check.hpp"
#include "storage/migrations.hpp"
#include "storage/sqlite/database.hpp"
#include "storage/sqlite/tx.hpp"

namespace bascule::simulation {
namespace {

using storage::SqlError;
using storage::SqliteConnection;
using storage::SqliteConnectOptions;
using storage::SqliteTx;

Failure stopped() {
  return fail(
      Error{ErrorCode::Unavailable, "the database has stopped writing; it is restarting", {}, 5s});
}

Result<SqliteConnection> connect() {
  return SqliteConnection::open(kDatabaseFile, {.mode = SqliteConnectOptions::Mode::WriteOrCreate,
                                                .vfs = std::string(Disk::kVfs)});
}

}  // namespace

const std::string& empty_database() {
  static const std::string bytes = [] {
    World world(0, 0);
    {
      auto connection = connect().value();
      // Small pages: what a commit costs here is copying and checksumming them.
      connection.script("PRAGMA page_size=1024");
      check(storage::migrate(connection, storage::all_migrations(), world.true_clock).has_value(),
            "the schema is made");
      check(connection.text("PRAGMA journal_mode=WAL") == "wal", "it takes a write-ahead log");
    }
    return world.disk.bytes(kDatabaseFile);
  }();
  return bytes;
}

Result<std::unique_ptr<Database>> Database::open(World& world, OnCommit on_commit) {
  try {
    auto connection = TRY(connect());
    if (connection.text("PRAGMA journal_mode=WAL") != "wal")
      return fail(ErrorCode::Unavailable, "no write-ahead log");
    // E4: whatever the disk lost, what is left is a whole database.
    if (world.life > 1)
      if (const auto found = connection.text("PRAGMA quick_check(1)"); found != "ok")
        world.violated("E4", "the database is damaged after a crash: {}", found);
    storage::rewrite_log(connection);
    return std::unique_ptr<Database>(
        new Database(world, std::move(connection), std::move(on_commit)));
  } catch (const SqlError& error) {
    return fail(error.error());
  }
}

void Database::look_at_disk(std::string_view where) {
  if (world_.disk.has_stopped())
    world_.crash(world_.draw.chance(world_.faults.crash_is_power) ? World::End::PowerCut
                                                                  : World::End::Killed,
                 where);
  if (is_broken_ || !connection_.is_broken()) return;
  is_broken_ = true;
  ++world_.counts.disk_failures;
  ++world_.upsets;
  world_.note("  the disk failed");
}

void Database::forget_transaction() {
  connection_.reset_all();
  if (connection_.in_autocommit()) return;
  try {
    connection_.run("ROLLBACK", {}, nullptr);
  } catch (const SqlError&) {
    // The disk is gone; so is the transaction.
  }
}

Result<void> Database::transact(const OrgScope& scope,
                                const std::function<Result<void>(ports::Tx&)>& body) {
  try {
    connection_.run("BEGIN IMMEDIATE", {}, nullptr);
    SqliteTx tx(connection_, scope, SqliteTx::May::ReadAndWrite);
    Result<void> outcome = body(tx);
    if (outcome)
      connection_.run("COMMIT", {}, nullptr);
    else
      forget_transaction();
    return outcome;
  } catch (const SqlError& error) {
    forget_transaction();
    return fail(error.error());
  } catch (const std::exception&) {
    forget_transaction();
    throw;
  }
}

Result<void> Database::run_write(const OrgScope& scope,
                                 const std::function<Result<void>(ports::Tx&)>& body) {
  check(!is_inside_, "no port is called from inside a transaction");
  world_.give_way("write", milliseconds{world_.draw.below(2)});
  if (is_broken_) return stopped();
  is_inside_ = true;
  Result<void> outcome = transact(scope, body);
  is_inside_ = false;
  look_at_disk("commit");
  if (is_broken_) return stopped();
  if (outcome) on_commit_(connection_);
  world_.give_way(outcome ? "written" : "not written", milliseconds{world_.draw.below(2)});
  return outcome;
}

Result<void> Database::run_read(const OrgScope& scope,
                                const std::function<Result<void>(ports::Tx&)>& body) {
  check(!is_inside_, "no port is called from inside a transaction");
  world_.give_way("read", milliseconds{world_.draw.below(2)});
  if (is_broken_) return stopped();
  is_inside_ = true;
  Result<void> outcome;
  try {
    connection_.run("BEGIN", {}, nullptr);
    SqliteTx tx(connection_, scope, SqliteTx::May::OnlyRead);
    outcome = body(tx);
  } catch (const SqlError& error) {
    outcome = fail(error.error());
  }
  is_inside_ = false;
  forget_transaction();
  look_at_disk("read");
  return outcome;
}

}  // namespace bascule::simulation
