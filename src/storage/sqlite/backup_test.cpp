#include "storage/sqlite/backup.hpp"

#include <atomic>
#include <fstream>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "storage/master_key.hpp"
#include "storage/sqlite/look.hpp"
#include "storage/sqlite/restore.hpp"
#include "testing/fake_clock.hpp"
#include "testing/fake_random.hpp"
#include "testing/temporary_directory.hpp"

namespace bascule::storage {
namespace {

namespace fs = std::filesystem;

class Backup : public ::testing::Test {
 protected:
  Backup() { open(); }

  void open() {
    auto opened =
        SqliteDatabase::open({.path = file, .sync = SqliteConnectOptions::Sync::Off}, clock);
    if (!opened) throw std::runtime_error(opened.error().message);
    database = std::move(*opened);
    ASSERT_TRUE(check_master_key(*database, key, clock));
  }
  // One row on each side in one transaction, or none.
  Result<void> add_pair(int n) {
    return database->write(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<void> {
      for (const auto* side : {"left", "right"})
        sql(tx).execute("INSERT INTO idempotency_keys VALUES ($1, $2, '', 0, $3, 0)", side,
                        std::to_string(n), std::string(4'000, 'x'));
      return {};
    });
  }
  static std::int64_t count(SqliteConnection& in, const std::string& side) {
    return in.number("SELECT count(*) FROM idempotency_keys WHERE org_id = '" + side + "'");
  }
  SqliteConnection open_copy(const fs::path& path) {
    return SqliteConnection::open(path.string(), {}).value();
  }
  static std::string bytes_of(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  Result<RestoredFile> restore(RestoreOrder::Present present = RestoreOrder::Present::Refuse) {
    return restore_file({.from = copy, .to = file, .present = present}, key, clock);
  }

  testing::TemporaryDirectory directory;
  testing::FakeClock clock;
  testing::FakeRandom random;
  crypto::MasterKey key = crypto::MasterKey::make(random);
  fs::path file = directory.path() / "bascule.db";
  fs::path copy = directory.path() / "copy.db";
  std::unique_ptr<SqliteDatabase> database;
};

TEST_F(Backup, E19_TakenAmidWritesIsOneState) {
  for (int n = 0; n < 1'000; ++n) ASSERT_TRUE(add_pair(n));
  std::atomic<bool> stop{false};
  std::atomic<int> written{0};
  std::thread writer([&] {
    for (int n = 10'000; !stop; ++n)
      if (add_pair(n)) ++written;
  });
  int steps = 0, at_start = 0;
  const auto made = SqliteBackup(*database, clock).make(copy, [&](auto, auto) {
    if (steps++ == 0) at_start = written;
  });
  const int at_end = written;
  stop = true;
  writer.join();
  ASSERT_TRUE(made) << made.error().message;
  EXPECT_GE(steps, 8) << "8 MB are several steps";
  EXPECT_GT(at_end, at_start) << "it was written meanwhile";
  auto taken = open_copy(copy);
  EXPECT_EQ(count(taken, "left"), count(taken, "right"));
  EXPECT_GE(count(taken, "left"), 1'000 + at_start);
  EXPECT_EQ(taken.text("PRAGMA integrity_check"), "ok");
  EXPECT_EQ(fs::status(copy).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(Backup, WritesThatFailMeanwhileDoNotMakeItBeginAnew) {
  for (int n = 0; n < 1'000; ++n) ASSERT_TRUE(add_pair(n));
  int steps = 0;
  const auto made = SqliteBackup(*database, clock).make(copy, [&](auto, auto) {
    ASSERT_LT(++steps, 100) << "it never ends";
    EXPECT_FALSE(add_pair(7)) << "it is there already, and is rolled back";
  });
  ASSERT_TRUE(made) << made.error().message;
  EXPECT_LE(steps, 16) << "8 MB, 1 MB at a time";
}

TEST_F(Backup, NeverReplacesAFileAndLeavesNoneBehindWhenItFails) {
  std::ofstream(copy) << "somebody's letter";
  EXPECT_EQ(SqliteBackup(*database, clock).make(copy, {}).error().code, ErrorCode::Conflict);
  EXPECT_EQ(bytes_of(copy), "somebody's letter");
  const auto nowhere = directory.path() / "nowhere" / "copy.db";
  EXPECT_EQ(SqliteBackup(*database, clock).make(nowhere, {}).error().code, ErrorCode::Unavailable);
  SqliteBackup stopped(*database, clock);
  stopped.stop();
  fs::remove(copy);
  EXPECT_EQ(stopped.make(copy, {}).error().code, ErrorCode::Unavailable);
  EXPECT_FALSE(fs::exists(copy));
  EXPECT_FALSE(fs::exists(directory.path() / "copy.db.part"));
}

TEST_F(Backup, E2_WhatAKilledOneLeftIsNotInTheWayButAnotherUnderWayIs) {
  const auto part = directory.path() / "copy.db.part";
  std::ofstream(part) << std::string(100'000, 'x');
  const int held = ::open(part.c_str(), O_RDWR | O_CLOEXEC);
  ASSERT_EQ(::flock(held, LOCK_EX), 0);
  EXPECT_EQ(SqliteBackup(*database, clock).make(copy, {}).error().code, ErrorCode::Conflict);
  ::close(held);
  EXPECT_TRUE(SqliteBackup(*database, clock).make(copy, {}));
}

TEST_F(Backup, P10_HoldsNoMasterKey) {
  ASSERT_TRUE(SqliteBackup(*database, clock).make(copy, {}));
  EXPECT_EQ(bytes_of(copy).find(key.text().reveal()), std::string::npos);
}

TEST_F(Backup, RestoredIsTheStateOfThenAndTheOldDatabaseIsKept) {
  ASSERT_TRUE(add_pair(1));
  ASSERT_TRUE(SqliteBackup(*database, clock).make(copy, {}));
  ASSERT_TRUE(add_pair(2));
  database.reset();
  EXPECT_EQ(restore().error().code, ErrorCode::Conflict) << "not over a database, unless told so";
  const auto restored = restore(RestoreOrder::Present::SetAside);
  ASSERT_TRUE(restored) << restored.error().message;
  auto old = open_copy(*restored->set_aside);
  EXPECT_EQ(count(old, "left"), 2);
  open();
  auto now = open_copy(file);
  EXPECT_EQ(count(now, "left"), 1);
  EXPECT_TRUE(look_at_database(file, Depth::Everything)->muted_since_copy_of.has_value());
}

TEST_F(Backup, E9_ADamagedOrForeignFileOrAnotherKeyIsRefusedAndTheDatabaseStays) {
  ASSERT_TRUE(add_pair(1));
  ASSERT_TRUE(SqliteBackup(*database, clock).make(copy, {}));
  database.reset();
  const auto before = bytes_of(file);
  const auto whole = bytes_of(copy);
  for (const auto& damaged :
       {std::string(), std::string("not a database"), whole.substr(0, whole.size() / 2),
        whole.substr(0, 20'000) + std::string(4'096, '\xff') + whole.substr(24'096)}) {
    std::ofstream(copy, std::ios::binary | std::ios::trunc) << damaged;
    EXPECT_FALSE(restore(RestoreOrder::Present::SetAside)) << damaged.size();
    EXPECT_EQ(bytes_of(file), before);
  }
  std::ofstream(copy, std::ios::binary | std::ios::trunc) << whole;
  const auto other = crypto::MasterKey::make(random);
  const RestoreOrder order{copy, file, RestoreOrder::Present::SetAside};
  EXPECT_EQ(restore_file(order, other, clock).error().code, ErrorCode::Conflict) << "H2";
  EXPECT_EQ(bytes_of(file), before);
  EXPECT_FALSE(fs::exists(directory.path() / "bascule.db.restoring"));
}

TEST_F(Backup, E2_ARestoreThatWasInterruptedStopsTheStartInsteadOfBeginningAnew) {
  ASSERT_TRUE(SqliteBackup(*database, clock).make(copy, {}));
  database.reset();
  fs::remove(file);
  fs::copy(copy, directory.path() / "bascule.db.restoring");
  const auto refused = SqliteDatabase::open({.path = file}, clock);
  ASSERT_FALSE(refused);
  EXPECT_NE(refused.error().message.find("run `bascule restore` again"), std::string::npos);
  EXPECT_TRUE(restore());
  EXPECT_TRUE(SqliteDatabase::open({.path = file}, clock));
}

TEST_F(Backup, AFileThatWasCopiedByHandIsMutedAsWellOnceItIsRestored) {
  database.reset();  // Closed: one whole file.
  fs::copy(file, copy);
  ASSERT_TRUE(restore(RestoreOrder::Present::SetAside));
  EXPECT_TRUE(look_at_database(file, Depth::Surface)->muted_since_copy_of.has_value());
}

TEST_F(Backup, UpkeepRunsBetweenBatchesAndTellsItsFailure) {
  const auto failed = database->between_batches(
      [](SqliteConnection&) { return Result<void>(fail(ErrorCode::Conflict, "not now")); });
  EXPECT_EQ(failed.error().message, "not now");
  const auto wrong = database->between_batches([](SqliteConnection& connection) {
    connection.script("SELECT * FROM nowhere");
    return Result<void>{};
  });
  EXPECT_EQ(wrong.error().code, ErrorCode::Internal);
  EXPECT_TRUE(add_pair(1)) << "and writing goes on";
}

}  // namespace
}  // namespace bascule::storage
