#include "tests/postgres/engine.hpp"

#include <latch>
#include <thread>

namespace bascule::storage {
namespace {

using namespace contract;  // The suite's table and its words: notes, adding, Gate, Submitted.

std::unique_ptr<TestedEngine> make_postgres(const EngineLimits& limits) {
  return std::make_unique<PostgresEngine>(limits);
}
INSTANTIATE_TEST_SUITE_P(Postgres, EveryDatabase, ::testing::Values(make_postgres));

std::int64_t number(ports::Tx& tx, std::string_view text) {
  return sql(tx).query(text).front().get<std::int64_t>(0);
}

TEST(Postgres, ProcessesThatCollideRepeatAndLoseNothing) {
  PostgresEngine one;
  PostgresEngine other(one);
  ASSERT_TRUE(one.database().write(kEveryOrg, adding("0")).has_value());
  // Reads, decides, writes: on SQLite nobody comes between, and here it must look the same.
  const auto count_up = [](PostgresEngine& engine) {
    for (int i = 0; i < 100; ++i) {
      const auto done = engine.database().write(kEveryOrg, [](ports::Tx& tx) -> Result<void> {
        const auto value = number(tx, "SELECT CAST(words AS BIGINT) FROM notes");
        sql(tx).execute("UPDATE notes SET words = $1", std::to_string(value + 1));
        return {};
      });
      EXPECT_TRUE(done.has_value()) << done.error().message;
    }
  };
  {
    const std::jthread beside([&] { count_up(other); });
    count_up(one);
  }
  EXPECT_EQ(notes(one.database()), std::vector<std::string>{"200"});
  EXPECT_GT(one.counts().batches_collided + other.counts().batches_collided, 0u)
      << "otherwise this has shown nothing";
}

TEST(Postgres, ACollisionRepeatsTheNeighboursToo) {
  PostgresEngine one;
  PostgresEngine other(one);
  ASSERT_TRUE(one.database().write(kEveryOrg, adding("0")).has_value());
  int runs = 0;
  Gate gate(one);
  Submitted neighbour(one, adding("neighbour"));
  Submitted colliding(one, [&](ports::Tx& tx) -> Result<void> {
    const auto seen = number(tx, "SELECT count(*) FROM notes WHERE words LIKE 'x%'");
    if (++runs == 1)  // In the middle of our transaction.
      TRY_VOID(other.database().write(kEveryOrg, [](ports::Tx& theirs) -> Result<void> {
        sql(theirs).execute("UPDATE notes SET words = 'x' WHERE words = '0'");
        return {};
      }));
    sql(tx).execute("UPDATE notes SET words = $1 WHERE words IN ('0', 'x')",
                    "saw " + std::to_string(seen));
    return {};
  });
  gate.open();
  EXPECT_TRUE(neighbour.answer().has_value());
  EXPECT_TRUE(colliding.answer().has_value());
  EXPECT_EQ(runs, 2);
  EXPECT_EQ(notes(one.database()), (std::vector<std::string>{"neighbour", "saw 1"}));
}

// What collides may be a change whose answer nobody waited for.
TEST(Postgres, ACollisionOfWhatWasPostedRepeatsTheNeighboursToo) {
  PostgresEngine one;
  PostgresEngine other(one);
  ASSERT_TRUE(one.database().write(kEveryOrg, adding("0")).has_value());
  int runs = 0;
  Gate gate(one);
  Submitted colliding(one, [&](ports::Tx& tx) -> Result<void> {
    (void)number(tx, "SELECT count(*) FROM notes WHERE words LIKE 'x%'");
    if (++runs == 1)
      TRY_VOID(other.database().write(kEveryOrg, [](ports::Tx& theirs) -> Result<void> {
        sql(theirs).execute("UPDATE notes SET words = 'x' WHERE words = '0'");
        return {};
      }));
    sql(tx).post("UPDATE notes SET words = $1 WHERE words IN ('0', 'x')",
                 "run " + std::to_string(runs));
    return {};
  });
  Submitted neighbour(one, adding("neighbour"));
  gate.open();
  EXPECT_TRUE(colliding.answer().has_value());
  EXPECT_TRUE(neighbour.answer().has_value());
  EXPECT_EQ(runs, 2);
  EXPECT_EQ(notes(one.database()), (std::vector<std::string>{"neighbour", "run 2"}));
}

// PostgreSQL itself would look for it only after a second, in which both stand still.
TEST(Postgres, WhoWaitsForEachOtherGivesWayBeforeItIsADeadlock) {
  PostgresEngine one;
  PostgresEngine other(one);
  ASSERT_TRUE(one.database().write(kEveryOrg, adding("a")).has_value());
  ASSERT_TRUE(one.database().write(kEveryOrg, adding("b")).has_value());
  std::latch both_hold_one(2);
  const auto change = [&](PostgresEngine& engine, const char* first, const char* second) {
    bool again = false;
    const auto done = engine.database().write(kEveryOrg, [&](ports::Tx& tx) -> Result<void> {
      const std::string_view text = "UPDATE notes SET words = words || '+' WHERE words LIKE $1";
      sql(tx).execute(text, std::string(first));
      if (!std::exchange(again, true)) both_hold_one.arrive_and_wait();
      sql(tx).execute(text, std::string(second));
      return {};
    });
    EXPECT_TRUE(done.has_value()) << done.error().message;
  };
  {
    const std::jthread beside([&] { change(other, "b%", "a%"); });
    change(one, "a%", "b%");
  }
  EXPECT_EQ(notes(one.database()), (std::vector<std::string>{"a++", "b++"}));
  const auto deadlocks = one.database().read(kEveryOrg, [](ports::Tx& tx) -> Result<std::int64_t> {
    return number(tx, "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()");
  });
  EXPECT_EQ(deadlocks.value(), 0);
}

// Each holds memory here and in the server, for as long as the connection lives.
TEST(Postgres, F18_ForgetsItsPreparedStatementsBeforeThereAreTooMany) {
  PostgresEngine engine;
  std::int64_t prepared = 0;
  const auto done = engine.database().write(kEveryOrg, [&](ports::Tx& tx) -> Result<void> {
    for (int i = 0; i < 2'500; ++i) {
      sql(tx).post("INSERT INTO notes (words) VALUES ($1)", std::to_string(i));
      EXPECT_EQ(number(tx, "SELECT " + std::to_string(i)), i);
    }
    prepared = number(tx, "SELECT count(*) FROM pg_prepared_statements");
    return {};
  });
  ASSERT_TRUE(done.has_value()) << done.error().message;
  EXPECT_LE(prepared, 1'000);
  EXPECT_GT(prepared, 100);
  EXPECT_EQ(count_of_notes(engine.database()), 2'500);
}

TEST(Postgres, RefusesATextThatItCouldOnlyKeepCut) {
  PostgresEngine engine;
  const auto answer = engine.database().write(kEveryOrg, adding(std::string("a\0b", 3)));
  EXPECT_EQ(answer.error().code, ErrorCode::Internal);
  EXPECT_EQ(count_of_notes(engine.database()), 0);
}

TEST(Postgres, TwoProcessesMayStartForTheFirstTimeAtOnce) {
  const testing::TemporaryPostgres postgres;
  const testing::FakeClock clock;
  std::array<std::string, 4> refusals;
  {
    std::vector<std::jthread> starts;
    for (auto& refusal : refusals)
      starts.emplace_back([&] {
        const auto opened = PostgresDatabase::open({.url = Secret(postgres.url())}, clock);
        if (!opened) refusal = opened.error().message;
      });
  }
  for (const auto& refusal : refusals) EXPECT_EQ(refusal, "");
}

// The policies of an earlier start would hide every row from a step, without a word.
TEST(Postgres, AStepOfTheSchemaThatChangesRowsIsAboutThoseOfEveryOrganisation) {
  const testing::TemporaryPostgres postgres;
  const testing::FakeClock clock;
  const std::array<Migration, 2> steps{
      {{1, "0001_things",
        "CREATE TABLE things (id TEXT PRIMARY KEY, org_id TEXT NOT NULL) STRICT;"},
       {2, "0002_none", "DELETE FROM things;"}}};
  PostgresOptions options{.url = Secret(postgres.url())};
  options.migrations = std::span(steps).first(1);
  const auto count = [](PostgresDatabase& database) {
    return database
        .read(kEveryOrg,
              [](ports::Tx& tx) -> Result<std::int64_t> {
                return number(tx, "SELECT count(*) FROM things");
              })
        .value();
  };
  {
    auto before = PostgresDatabase::open(options, clock);
    ASSERT_TRUE(before.has_value()) << before.error().message;
    const auto added = (*before)->write(kEveryOrg, [](ports::Tx& tx) -> Result<void> {
      sql(tx).execute("INSERT INTO things (id, org_id) VALUES ('one', 'org_1')");
      return {};
    });
    ASSERT_TRUE(added.has_value());
    EXPECT_EQ(count(**before), 1);
  }
  options.migrations = steps;
  auto after = PostgresDatabase::open(options, clock);
  ASSERT_TRUE(after.has_value()) << after.error().message;
  EXPECT_EQ(count(**after), 0);
}

// No statistics say yet how many wait: reading and sorting all of them took 60 ms of each claim.
TEST(Postgres, AYoungTableIsReadInTheOrderOfItsIndex) {
  const testing::TemporaryPostgres postgres;
  const testing::FakeClock clock;
  const std::array<Migration, 1> steps{
      {{1, "0001_things",
        "CREATE TABLE things (id TEXT PRIMARY KEY, org_id TEXT NOT NULL, lane TEXT NOT NULL, "
        "state TEXT NOT NULL) STRICT; "
        "CREATE INDEX waiting_things ON things(org_id, lane, id) WHERE state = 'waiting';"}}};
  PostgresOptions options{.url = Secret(postgres.url())};
  options.migrations = steps;
  auto database = PostgresDatabase::open(options, clock);
  ASSERT_TRUE(database.has_value()) << database.error().message;
  std::string plan;
  const auto done = (*database)->write(kEveryOrg, [&](ports::Tx& tx) -> Result<void> {
    sql(tx).execute(
        "INSERT INTO things (id, org_id, lane, state) "
        "SELECT 'thing_' || n, 'org_1', 'lane_1', 'waiting' FROM generate_series(1, 20000) n");
    for (const SqlRow row : sql(tx).query(
             "EXPLAIN SELECT org_id, lane FROM things WHERE state = 'waiting' AND org_id > '' "
             "ORDER BY org_id, lane LIMIT 1"))
      plan += row.get<std::string>(0) + "\n";
    return {};
  });
  ASSERT_TRUE(done.has_value()) << done.error().message;
  EXPECT_NE(plan.find("waiting_things"), std::string::npos) << plan;
  EXPECT_EQ(plan.find("Sort"), std::string::npos) << plan;
}

TEST(Postgres, E20_ANewerSchemaIsRefused) {
  PostgresEngine engine;
  PostgresOptions older = engine.options;
  older.migrations = {};
  const auto opened = PostgresDatabase::open(older, engine.clock);
  ASSERT_FALSE(opened.has_value());
  EXPECT_EQ(opened.error().code, ErrorCode::Conflict);
  EXPECT_NE(opened.error().message.find("newer version"), std::string::npos);
}

TEST(Postgres, AServerThatIsNotThereIsRefusedInWords) {
  const testing::FakeClock clock;
  const auto opened = PostgresDatabase::open(
      {.url = Secret("postgresql://bascule:hush@/x?host=/nonexistent")}, clock);
  ASSERT_FALSE(opened.has_value());
  EXPECT_EQ(opened.error().code, ErrorCode::Unavailable);
  EXPECT_NE(opened.error().message.find("/nonexistent"), std::string::npos);
  EXPECT_EQ(opened.error().message.find("hush"), std::string::npos) << "no password in it (H4)";
}

}  // namespace
}  // namespace bascule::storage
