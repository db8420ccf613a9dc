#include "storage/sqlite/database.hpp"

#include <fstream>
#include <future>
#include <set>

#include "storage/contract/notes.hpp"
#include "testing/fake_clock.hpp"
#include "testing/faulty_disk.hpp"
#include "testing/temporary_directory.hpp"

namespace bascule::storage {
namespace {

namespace fs = std::filesystem;
using namespace contract;  // The suite's table and its words: notes, adding, Gate, Submitted.

constexpr std::array kNotes{Migration{
    1, "0001_notes", "CREATE TABLE notes (id INTEGER PRIMARY KEY, words TEXT NOT NULL UNIQUE);"}};

// A database file of the test's own and what may be wanted different about it.
class SqliteEngine final : public TestedEngine {
 public:
  explicit SqliteEngine(const EngineLimits& limits = {}) {
    options.batch.queue_max = limits.queue_max;
    open();
  }
  explicit SqliteEngine(const std::function<void(SqliteOptions&)>& change) {
    change(options);
    open();
  }
  explicit SqliteEngine(const SqliteEngine& crashed) {
    for (const auto& entry : fs::directory_iterator(crashed.directory.path()))
      if (entry.path().extension() != ".db-shm")  // Memory; nothing of it outlives a power cut.
        fs::copy(entry.path(), directory.path());
    open();
  }

  ports::Database& database() override { return *database_; }
  void write_async(std::function<Result<void>(ports::Tx&)> body,
                   std::function<void(Result<void>)> done) override {
    database_->write_async(kEveryOrg, std::move(body), std::move(done));
  }
  std::unique_ptr<TestedEngine> after_a_crash() override {
    return std::make_unique<SqliteEngine>(*this);
  }

  void open() {
    options.path = directory.path() / "bascule.db";
    options.migrations = kNotes;
    options.batch.time_max = 10s;  // A slow machine does not split what a test puts together.
    auto opened = SqliteDatabase::open(options, clock);
    if (!opened) throw std::runtime_error(opened.error().message);
    database_ = std::move(*opened);
  }
  void close() { database_.reset(); }
  [[nodiscard]] BatchCounts counts() const { return database_->counts(); }
  [[nodiscard]] std::string refusal() {
    const auto opened = SqliteDatabase::open(options, clock);
    return opened ? "" : opened.error().message;
  }
  [[nodiscard]] fs::path file() const { return options.path; }

  testing::TemporaryDirectory directory;
  testing::FakeClock clock;
  SqliteOptions options;

 private:
  std::unique_ptr<SqliteDatabase> database_;
};

std::unique_ptr<TestedEngine> make_sqlite(const EngineLimits& limits) {
  return std::make_unique<SqliteEngine>(limits);
}
INSTANTIATE_TEST_SUITE_P(Sqlite, EveryDatabase, ::testing::Values(make_sqlite));

TEST(Sqlite, NumbersDollarParametersOutsideQuotesAndComments) {
  EXPECT_EQ(with_numbered_parameters("SELECT $2, '$1', \"$1\", $10 -- $3\n, $1"),
            "SELECT ?2, '$1', \"$1\", ?10 -- $3\n, ?1");
}

TEST(Sqlite, CommitsTogetherWhatIsQueuedTogether) {
  SqliteEngine engine;
  Gate gate(engine);
  std::vector<std::unique_ptr<Submitted>> submitted;
  for (int i = 0; i < 256; ++i)
    submitted.push_back(std::make_unique<Submitted>(engine, adding(std::to_string(i))));
  gate.open();
  for (const auto& one : submitted) EXPECT_TRUE(one->answer().has_value());
  const BatchCounts counts = engine.counts();
  EXPECT_EQ(counts.closures, 257u);
  EXPECT_EQ(counts.batches, 2u);
}

TEST(Sqlite, RunsAFailingClosureThatIsAloneOnlyOnce) {
  SqliteEngine engine;
  int runs = 0;
  const auto answer = engine.database().write(kEveryOrg, [&](ports::Tx& tx) -> Result<void> {
    ++runs;
    add_note(tx, "gone");
    return fail(ErrorCode::Conflict, "no");
  });
  EXPECT_EQ(answer.error().code, ErrorCode::Conflict);
  EXPECT_EQ(runs, 1);
  EXPECT_EQ(notes(engine.database()), std::vector<std::string>{});
}

TEST(Sqlite, RepeatsABatchOnceHoweverManyOfItFail) {
  SqliteEngine engine;
  Gate gate(engine);
  std::vector<std::unique_ptr<Submitted>> failing;
  Submitted before(engine, adding("before"));
  for (int i = 0; i < 20; ++i)
    failing.push_back(std::make_unique<Submitted>(engine, adding("before")));
  Submitted after(engine, adding("after"));
  gate.open();
  EXPECT_TRUE(before.answer().has_value());
  for (const auto& one : failing) EXPECT_EQ(one->answer().error().code, ErrorCode::Conflict);
  EXPECT_TRUE(after.answer().has_value());
  EXPECT_EQ(engine.counts().batches_repeated, 1u);
  EXPECT_EQ(notes(engine.database()), (std::vector<std::string>{"after", "before"}));
}

TEST(Sqlite, FinishesWhatIsQueuedBeforeItCloses) {
  SqliteEngine engine;
  Gate gate(engine);
  Submitted waiting(engine, adding("waiting"));
  gate.open();
  engine.close();
  EXPECT_TRUE(waiting.answer().has_value());
  engine.open();
  EXPECT_EQ(notes(engine.database()), std::vector<std::string>{"waiting"});
}

TEST(Sqlite, ABatchThatLeavesItsTransactionIsUnavailableAsAWhole) {
  SqliteEngine engine;
  Gate gate(engine);
  Submitted before(engine, adding("before"));
  Submitted leaving(engine, [](ports::Tx& tx) -> Result<void> {
    sql(tx).execute("ROLLBACK");
    return {};
  });
  gate.open();
  EXPECT_EQ(before.answer().error().code, ErrorCode::Unavailable);
  EXPECT_EQ(leaving.answer().error().code, ErrorCode::Unavailable);
  EXPECT_EQ(engine.counts().batches_lost, 1u);
  EXPECT_TRUE(engine.database().write(kEveryOrg, adding("next")).has_value());
  EXPECT_EQ(notes(engine.database()), std::vector<std::string>{"next"});
}

TEST(Sqlite, E5_AFullDiskIsUnavailableThenRecoversWithoutARestart) {
  SqliteEngine engine([](SqliteOptions& options) { options.pages_max = 40; });
  ASSERT_TRUE(engine.database().write(kEveryOrg, adding("small")).has_value());
  Gate gate(engine);
  Submitted neighbour(engine, adding("neighbour"));
  Submitted large(engine, adding(std::string(400'000, 'x')));
  gate.open();
  EXPECT_EQ(large.answer().error().code, ErrorCode::Unavailable);
  EXPECT_FALSE(neighbour.answer().has_value()) << "the batch is answered as a whole";
  EXPECT_EQ(notes(engine.database()), std::vector<std::string>{"small"}) << "reading goes on";
  EXPECT_TRUE(engine.database().write(kEveryOrg, adding("again")).has_value());
  EXPECT_EQ(notes(engine.after_a_crash()->database()),
            (std::vector<std::string>{"again", "small"}));
}

TEST(Sqlite, RunsEachClosureOnceAloneWhenTheirCommitFails) {
  testing::FaultyDisk disk;
  SqliteEngine engine([&](SqliteOptions& options) { options.vfs = disk.vfs(); });
  ASSERT_TRUE(engine.database().write(kEveryOrg, adding("first")).has_value());
  Gate gate(engine);
  int runs = 0;
  Submitted one(engine, [&](ports::Tx& tx) -> Result<void> {
    ++runs;
    add_note(tx, "one");
    return {};
  });
  Submitted two(engine, [](ports::Tx& tx) -> Result<void> {
    add_note(tx, "two");
    return fail(ErrorCode::Forbidden, "no");
  });
  Submitted three(engine, adding("three"));
  disk.fail_writes(SQLITE_FULL, 1);
  gate.open();
  EXPECT_TRUE(one.answer().has_value());
  EXPECT_EQ(two.answer().error().code, ErrorCode::Forbidden);
  EXPECT_TRUE(three.answer().has_value());
  EXPECT_EQ(runs, 3) << "with its neighbours, in a savepoint, then alone";
  EXPECT_EQ(engine.counts().batches_retried, 1u);
  EXPECT_EQ(notes(engine.after_a_crash()->database()),
            (std::vector<std::string>{"first", "one", "three"}));
}

TEST(Sqlite, E8_AnAdministratorsShellThatHoldsTheFileIsWaitedForAndThenRefusedAs503) {
  SqliteEngine engine;
  auto shell = SqliteConnection::open(engine.options.path,
                                      {.mode = SqliteConnectOptions::Mode::WriteOrCreate});
  ASSERT_TRUE(shell.has_value());
  shell->script("BEGIN IMMEDIATE");
  const auto refused = engine.database().write(kEveryOrg, adding("while it is held"));
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().code, ErrorCode::Unavailable);
  EXPECT_EQ(notes(engine.database()), std::vector<std::string>{}) << "reading goes on";
  Submitted waiting(engine, adding("a moment later"));
  shell->script("ROLLBACK");
  EXPECT_TRUE(waiting.answer().has_value());
  EXPECT_EQ(notes(engine.database()), std::vector<std::string>{"a moment later"});
}

TEST(Sqlite, E6_StopsWritingForGoodWhenTheDiskFails) {
  testing::FaultyDisk disk;
  std::promise<std::string> fatal;
  SqliteEngine engine([&](SqliteOptions& options) {
    options.vfs = disk.vfs();
    options.on_fatal = [&](const std::string& why) { fatal.set_value(why); };
  });
  ASSERT_TRUE(engine.database().write(kEveryOrg, adding("before")).has_value());
  disk.fail_syncs(SQLITE_IOERR_FSYNC, 1);
  EXPECT_EQ(engine.database().write(kEveryOrg, adding("lost")).error().code,
            ErrorCode::Unavailable);
  EXPECT_FALSE(fatal.get_future().get().empty());
  EXPECT_EQ(engine.database().write(kEveryOrg, adding("later")).error().code,
            ErrorCode::Unavailable)
      << "the disk works again, but the handle is not trusted";
  EXPECT_EQ(notes(engine.database()), std::vector<std::string>{"before"}) << "reading goes on";
}

TEST(Sqlite, E9_RefusesWhatIsNoDatabaseOfOurs) {
  SqliteEngine engine;
  engine.close();
  std::ofstream(engine.file(), std::ios::trunc) << "name,stage\nA,B\n";
  EXPECT_NE(engine.refusal().find("cannot be used"), std::string::npos) << engine.refusal();
  EXPECT_EQ(fs::file_size(engine.file()), 15u) << "left as it was";
}

TEST(Sqlite, E9_RefusesAnotherProgramsDatabase) {
  SqliteEngine engine;
  engine.close();
  fs::remove(engine.file());
  auto other = SqliteConnection::open(engine.file().string(),
                                      {.mode = SqliteConnectOptions::Mode::WriteOrCreate});
  other->script("CREATE TABLE theirs (x)");
  EXPECT_NE(engine.refusal().find("not a database of this program"), std::string::npos);
}

TEST(Sqlite, E9_NeverRecreatesAnEmptiedOrTruncatedOrLostFile) {
  SqliteEngine engine;
  for (int i = 0; i < 200; ++i)
    ASSERT_TRUE(
        engine.database().write(kEveryOrg, adding(std::to_string(i) + std::string(500, '.'))));
  engine.close();
  const auto whole = fs::file_size(engine.file());
  fs::resize_file(engine.file(), whole / 2);
  EXPECT_NE(engine.refusal().find("damaged"), std::string::npos) << engine.refusal();
  fs::resize_file(engine.file(), 0);
  EXPECT_NE(engine.refusal().find("empty"), std::string::npos) << engine.refusal();
  fs::rename(engine.file(), engine.file().string() + "-wal");
  EXPECT_NE(engine.refusal().find("is gone"), std::string::npos) << engine.refusal();
}

TEST(Sqlite, E9_RefusesADatabaseWithADamagedPage) {
  SqliteEngine engine;
  for (int i = 0; i < 200; ++i)
    ASSERT_TRUE(
        engine.database().write(kEveryOrg, adding(std::to_string(i) + std::string(500, '.'))));
  engine.close();
  std::fstream file(engine.file(), std::ios::in | std::ios::out | std::ios::binary);
  file.seekp(4096 * 3);
  file << std::string(4096, '\x5a');
  file.close();
  EXPECT_NE(engine.refusal().find("damaged"), std::string::npos) << engine.refusal();
}

TEST(Sqlite, E2_AHalfMadeDatabaseIsMadeAnew) {
  SqliteEngine engine;
  engine.close();
  fs::remove(engine.file());
  std::ofstream(engine.file().string() + ".new") << "half";
  std::ofstream(engine.file().string() + ".new-journal") << "half";
  engine.open();
  EXPECT_EQ(notes(engine.database()), std::vector<std::string>{});
}

TEST(Sqlite, E2_ARestartReadsWhatACrashLeftInTheLog) {
  SqliteEngine engine;
  for (int i = 0; i < 100; ++i)
    ASSERT_TRUE(engine.database().write(kEveryOrg, adding(std::to_string(i))));
  SqliteEngine restarted(engine);
  EXPECT_EQ(count_of_notes(restarted.database()), 100);
  restarted.close();
  EXPECT_FALSE(fs::exists(restarted.file().string() + "-wal")) << "a clean stop empties the log";
}

TEST(Sqlite, H1_LeavesNothingOfADeletedRowInItsFile) {
  SqliteEngine engine;
  const std::string canary = "canary-7f31c0de";
  ASSERT_TRUE(engine.database().write(kEveryOrg, adding(canary)).has_value());
  ASSERT_TRUE(engine.database().write(kEveryOrg, [](ports::Tx& tx) -> Result<void> {
    sql(tx).execute("DELETE FROM notes");
    return {};
  }));
  engine.close();
  std::ifstream file(engine.file(), std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  EXPECT_EQ(bytes.find(canary), std::string::npos);
}

TEST(Sqlite, MakesFilesThatOnlyTheirOwnerReads) {
  SqliteEngine engine;
  ASSERT_TRUE(engine.database().write(kEveryOrg, adding("x")).has_value());
  for (const auto& entry : fs::directory_iterator(engine.directory.path()))
    EXPECT_EQ(fs::status(entry.path()).permissions(),
              fs::perms::owner_read | fs::perms::owner_write)
        << entry.path();
}

// Whether the words stand in any byte of any file of the database.
bool are_on_disk(const SqliteEngine& engine, const std::string& words) {
  for (const auto& entry : fs::directory_iterator(engine.directory.path())) {
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    if (bytes.find(words) != std::string::npos) return true;
  }
  return false;
}

Result<void> delete_notes(ports::Tx& tx) {
  sql(tx).execute("DELETE FROM notes");
  return {};
}

TEST(Sqlite, E18_WhatWasDeletedIsInNoFileOnceItIsForgotten) {
  SqliteEngine engine;
  ASSERT_TRUE(engine.database().write(kEveryOrg, adding("to be forgotten")));
  ASSERT_TRUE(engine.database().write(kEveryOrg, delete_notes));
  EXPECT_TRUE(are_on_disk(engine, "to be forgotten")) << "in the log, as it was before";
  ASSERT_TRUE(engine.database().forget_deleted());
  EXPECT_FALSE(are_on_disk(engine, "to be forgotten"));
  ASSERT_TRUE(engine.database().write(kEveryOrg, adding("and writing goes on")));
}

TEST(Sqlite, E8_WhoReadsAnOlderStateIsNotDisturbedAndForgettingIsAskedForAgain) {
  SqliteEngine engine;
  ASSERT_TRUE(engine.database().write(kEveryOrg, adding("to be forgotten")));
  const auto read = engine.database().read(kEveryOrg, [&](ports::Tx& tx) -> Result<std::string> {
    const auto before = sql(tx).query("SELECT words FROM notes");
    EXPECT_TRUE(engine.database().write(kEveryOrg, delete_notes));
    EXPECT_EQ(engine.database().forget_deleted().error().code, ErrorCode::Unavailable);
    return sql(tx).query("SELECT words FROM notes").front().get<std::string>(0);
  });
  EXPECT_EQ(read.value(), "to be forgotten");
  EXPECT_TRUE(engine.database().forget_deleted());
  EXPECT_FALSE(are_on_disk(engine, "to be forgotten"));
}

}  // namespace
}  // namespace bascule::storage
