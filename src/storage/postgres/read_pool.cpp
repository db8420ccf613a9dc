#include "storage/postgres/read_pool.hpp"

#include <utility>

#include <fmt/format.h>

#include "storage/postgres/tx.hpp"

namespace bascule::storage {
namespace {

constexpr auto kWaitMax = 5s;  // A request that waits longer is better answered 503.

}  // namespace

Result<PgReadPool::Connection> PgReadPool::borrow() {
  std::unique_lock lock(mutex_);
  if (!freed_.wait_for(lock, kWaitMax, [&] { return !idle_.empty() || open_ < kConnectionsMax; }))
    return fail(Error{ErrorCode::Unavailable, "too many are reading the database", {}, 1s});
  if (!idle_.empty()) {
    Connection connection = std::move(idle_.back());
    idle_.pop_back();
    return connection;
  }
  ++open_;
  lock.unlock();
  auto opened = PgConnection::open(options_);
  if (opened) return std::move(*opened);
  give_back(nullptr);
  return fail(std::move(opened).error());
}

// A null or cut connection only gives back its place.
void PgReadPool::give_back(Connection connection) {
  {
    const std::scoped_lock lock(mutex_);
    if (connection && !connection->is_cut())
      idle_.push_back(std::move(connection));
    else
      --open_;
  }
  freed_.notify_one();
}

Result<void> PgReadPool::read_on(PgConnection& connection, const OrgScope& scope,
                                 const BatchConnection::Body& body) {
  const struct End {
    PgConnection& connection;
    ~End() {
      try {
        if (!connection.is_cut() && connection.in_transaction()) connection.script("ROLLBACK");
        connection.forget_failure();
      } catch (const SqlError&) {  // Cut: it is not handed on.
      }
    }
  } end{connection};
  try {
    connection.script(
        fmt::format("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL ROLE {}; "
                    "SET LOCAL statement_timeout = 5000; SELECT set_config('app.org', {}, true)",
                    kAppRole, connection.quoted(setting_of(scope))));
    PgTx tx(connection, scope);
    return body(tx);
  } catch (const SqlError& error) {
    return fail(error.error());
  }
}

Result<void> PgReadPool::read(const OrgScope& scope, const BatchConnection::Body& body) {
  for (int tries = 1;; ++tries) {
    Connection connection = TRY(borrow());
    const struct GiveBack {
      PgReadPool& pool;
      Connection& connection;
      ~GiveBack() { pool.give_back(std::move(connection)); }
    } give_back_at_the_end{*this, connection};
    auto outcome = read_on(*connection, scope, body);
    // Connections that idled while the server restarted are all cut; a fresh one tells.
    if (outcome || !connection->is_cut() || tries > static_cast<int>(kConnectionsMax))
      return outcome;
  }
}

}  // namespace bascule::storage
