#pragma once

#include <condition_variable>
#include <cstddef>
#include <memory>
#include <mutex>
#include <vector>

#include "storage/batch_connection.hpp"
#include "storage/postgres/connection.hpp"

namespace bascule::storage {

// Connections that only read, opened as they are needed and lent out one call at a time: each call
// is one REPEATABLE READ, READ ONLY transaction. Any thread.
class PgReadPool {
 public:
  // A process takes this many and one for writing; PostgreSQL's default is 100 in all.
  static constexpr std::size_t kConnectionsMax = 8;

  explicit PgReadPool(PgConnectOptions options) : options_(std::move(options)) {}

  // Throws what the body threw. Unavailable when no connection came free for 5 s. A connection
  // that was cut is replaced once and the body run again.
  [[nodiscard]] Result<void> read(const OrgScope& scope, const BatchConnection::Body& body);

 private:
  using Connection = std::unique_ptr<PgConnection>;
  [[nodiscard]] Result<Connection> borrow();
  void give_back(Connection connection);
  [[nodiscard]] Result<void> read_on(PgConnection& connection, const OrgScope& scope,
                                     const BatchConnection::Body& body);

  const PgConnectOptions options_;
  std::mutex mutex_;
  std::condition_variable freed_;
  std::vector<Connection> idle_;
  std::size_t open_ = 0;
};

}  // namespace bascule::storage
