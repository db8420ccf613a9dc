#pragma once

#include "storage/batch_connection.hpp"
#include "storage/sqlite/connection.hpp"

namespace bascule::storage {

// SQLite's writing connection. SQLite leaves the transaction by itself on some errors (disk full,
// for one), even inside a savepoint: that is Lost.
class SqliteBatchConnection final : public BatchConnection {
 public:
  explicit SqliteBatchConnection(SqliteConnection connection)
      : connection_(std::move(connection)) {}

  void begin() override;
  void commit() override;
  void savepoint() override { connection_.run("SAVEPOINT closure", {}, nullptr); }
  void undo_to_savepoint() override { connection_.run("ROLLBACK TO closure", {}, nullptr); }
  void release_savepoint() override { connection_.run("RELEASE closure", {}, nullptr); }
  [[nodiscard]] Result<void> run(const OrgScope& scope, const Body& body) override;
  void forget() override;
  [[nodiscard]] State state() const override;
  [[nodiscard]] std::int64_t changes() const override;

  // For what is neither: a checkpoint, a copy.
  [[nodiscard]] SqliteConnection& connection() { return connection_; }

 private:
  SqliteConnection connection_;
};

}  // namespace bascule::storage
