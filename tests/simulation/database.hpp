#pragma once

#include <functional>
#include <memory>
#include <string>

#include "ports/database.hpp"
#include "storage/sqlite/connection.hpp"
#include "tests/simulation/world.hpp"

namespace bascule::simulation {

inline constexpr const char* kDatabaseFile = "bascule.db";

// A database file with the whole schema and nothing in it; made once.
[[nodiscard]] const std::string& empty_database();

// ports::Database on the simulated disk: one closure per transaction, durable when `write` returns,
// other fibers before and after it but never inside. After an I/O error it writes no more, and the
// program ends soon (E6).
class Database final : public ports::Database {
 public:
  // Called after each commit, before anybody else goes on.
  using OnCommit = std::function<void(storage::SqliteConnection&)>;
  [[nodiscard]] static Result<std::unique_ptr<Database>> open(World& world, OnCommit on_commit);

  // Between transactions, for the checks.
  [[nodiscard]] storage::SqliteConnection& connection() { return connection_; }
  [[nodiscard]] bool is_broken() const { return is_broken_; }

 protected:
  Result<void> run_write(const OrgScope& scope,
                         const std::function<Result<void>(ports::Tx&)>& body) override;
  Result<void> run_read(const OrgScope& scope,
                        const std::function<Result<void>(ports::Tx&)>& body) override;

 private:
  Database(World& world, storage::SqliteConnection connection, OnCommit on_commit)
      : world_(world), connection_(std::move(connection)), on_commit_(std::move(on_commit)) {}
  void forget_transaction();
  [[nodiscard]] Result<void> transact(const OrgScope& scope,
                                      const std::function<Result<void>(ports::Tx&)>& body);
  // The program stops here if the disk says so.
  void look_at_disk(std::string_view where);

  World& world_;
  storage::SqliteConnection connection_;
  OnCommit on_commit_;
  bool is_broken_ = false, is_inside_ = false;
};

}  // namespace bascule::simulation
