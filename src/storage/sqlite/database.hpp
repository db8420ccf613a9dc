#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <span>

#include "ports/clock.hpp"
#include "storage/engine.hpp"
#include "storage/migrations.hpp"
#include "storage/sqlite/read_pool.hpp"

namespace bascule::storage {

inline constexpr std::int64_t kApplicationId = 0x4253'434c;  // "BSCL" in the file's header.

// What a restore calls the file that is to become the database. Found without a database beside it:
// the restore was interrupted, and an empty database in its place would be wrong.
inline constexpr const char* kRestoringSuffix = ".restoring";

struct SqliteOptions {
  std::filesystem::path path;
  std::span<const Migration> migrations = all_migrations();
  BatchLimits batch{};
  GroupCommit::OnFatal on_fatal{};  // From the writer's thread; ends the process.

  // For tests: no sync at all, a disk that is full after so many pages, a disk that breaks.
  SqliteConnectOptions::Sync sync = SqliteConnectOptions::Sync::Full;
  std::optional<int> pages_max{};
  std::string vfs{};
};

// At each start: brings what the write-ahead log holds into the file, synced, and begins it anew.
void rewrite_log(SqliteConnection& connection);

// A SQLite file as the one durable place: one thread and connection that writes and checkpoints
// (GroupCommit), any number of snapshots that read (ReadPool). Its directory's lock (DataDir) is
// held by this process alone; no other opens the file, not even to read.
class SqliteDatabase final : public Engine {
 public:
  // Opens the file, or makes it when it is not there, and brings its schema up to date. Refused in
  // words for the operator, with nothing changed: damaged, truncated, empty or another program's
  // file (case E9), a newer or different schema (case E20). `clock` outlives the database.
  [[nodiscard]] static Result<std::unique_ptr<SqliteDatabase>> open(const SqliteOptions& options,
                                                                    const ports::Clock& clock);
  ~SqliteDatabase() override;

  void write_async(const OrgScope& scope, GroupCommit::Body body, GroupCommit::Done done) override {
    writer_.write_async(scope, std::move(body), std::move(done));
  }

  // Upkeep on the one connection that is no transaction. See GroupCommit::between_batches.
  using Upkeep = std::function<Result<void>(SqliteConnection&)>;
  [[nodiscard]] Result<void> between_batches(const Upkeep& work);
  [[nodiscard]] GroupCommit::WithoutRollback without_rollback() {
    return GroupCommit::WithoutRollback(writer_);
  }

  // Empties the write-ahead log, which holds pages as they were before: what was deleted is zeroed
  // in the file itself (secure_delete). On the writer's thread, between two batches.
  [[nodiscard]] Result<void> forget_deleted() override;

  [[nodiscard]] BatchCounts counts() const override { return writer_.counts(); }
  [[nodiscard]] bool is_failing() const override { return writer_.is_failing(); }

 protected:
  Result<void> run_write(const OrgScope& scope,
                         const std::function<Result<void>(ports::Tx&)>& body) override {
    return writer_.write(scope, body);
  }
  Result<void> run_read(const OrgScope& scope,
                        const std::function<Result<void>(ports::Tx&)>& body) override {
    return readers_.read(scope, body);
  }

 private:
  SqliteDatabase(SqliteConnection writer, const SqliteOptions& options);
  GroupCommit writer_;
  ReadPool readers_;  // Ends first: the writer's connection, the last one, checkpoints and closes.
};

}  // namespace bascule::storage
