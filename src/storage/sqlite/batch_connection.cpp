#include "storage/sqlite/batch_connection.hpp"

#include <sqlite3.h>

#include "base/log.hpp"
#include "storage/sqlite/tx.hpp"

namespace bascule::storage {

void SqliteBatchConnection::begin() { connection_.run("BEGIN IMMEDIATE", {}, nullptr); }
void SqliteBatchConnection::commit() { connection_.run("COMMIT", {}, nullptr); }

Result<void> SqliteBatchConnection::run(const OrgScope& scope, const Body& body) {
  const struct ResetAll {
    SqliteConnection& connection;
    ~ResetAll() { connection.reset_all(); }
  } reset_at_the_end{connection_};
  SqliteTx tx(connection_, scope, SqliteTx::May::ReadAndWrite);
  return body(tx);
}

void SqliteBatchConnection::forget() {
  connection_.reset_all();
  if (connection_.in_autocommit()) return;
  try {
    connection_.run("ROLLBACK", {}, nullptr);
  } catch (const SqlError& error) {
    log_error("rollback_failed", {{"why", error.what()}});
  }
}

BatchConnection::State SqliteBatchConnection::state() const {
  if (connection_.is_broken()) return State::Broken;
  return connection_.in_autocommit() ? State::Lost : State::Usable;
}

std::int64_t SqliteBatchConnection::changes() const {
  return sqlite3_total_changes64(connection_.handle());
}

}  // namespace bascule::storage
