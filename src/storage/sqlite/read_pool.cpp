#include "storage/sqlite/read_pool.hpp"

#include <utility>

#include "storage/sqlite/tx.hpp"

namespace bascule::storage {
namespace {

constexpr auto kWaitMax = 5s;  // A request that waits longer is better answered 503.

}  // namespace

ReadPool::ReadPool(std::string path, SqliteConnectOptions options)
    : path_(std::move(path)), options_(std::move(options)) {}

Result<ReadPool::Connection> ReadPool::borrow() {
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
  auto opened = SqliteConnection::open(path_, options_);
  if (opened) return std::make_unique<SqliteConnection>(std::move(*opened));
  give_back(nullptr);
  return fail(std::move(opened).error());
}

// A null or broken connection only gives back its place.
void ReadPool::give_back(Connection connection) {
  {
    const std::scoped_lock lock(mutex_);
    if (connection && !connection->is_broken())
      idle_.push_back(std::move(connection));
    else
      --open_;
  }
  freed_.notify_one();
}

Result<void> ReadPool::read(const OrgScope& scope, const Body& body) {
  Connection connection = TRY(borrow());
  const struct GiveBack {
    ReadPool& pool;
    Connection& connection;
    ~GiveBack() {
      connection->reset_all();
      try {
        if (!connection->in_autocommit()) connection->run("ROLLBACK", {}, nullptr);
      } catch (const SqlError&) {
        connection.reset();  // Still inside a transaction: of no use to the next caller.
      }
      pool.give_back(std::move(connection));
    }
  } give_back_at_the_end{*this, connection};
  try {
    connection->run("BEGIN", {}, nullptr);
    SqliteTx tx(*connection, scope, SqliteTx::May::OnlyRead);
    return body(tx);
  } catch (const SqlError& error) {
    return fail(error.error());
  }
}

}  // namespace bascule::storage
