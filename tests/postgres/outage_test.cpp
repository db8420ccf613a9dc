#include <fmt/format.h>

#include "tests/postgres/engine.hpp"
#include "tests/postgres/relay.hpp"

namespace bascule::storage {
namespace {

using namespace contract;
using Fault = testing::Relay::Fault;

// The server ends every connection but our own, as a restart does.
void cut_all(const PostgresEngine& engine) {
  engine.postgres->shell()->script(
      "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
      "WHERE datname = current_database() AND pid <> pg_backend_pid()");
}

std::string socket_directory() {
  const std::string server = testing::TemporaryPostgres::server();
  return server.substr(server.find("host=") + 5);
}

// An engine whose connection passes through the relay.
struct Relayed {
  PostgresEngine direct;
  testing::Relay relay{socket_directory()};
  PostgresEngine engine{direct, through(direct, relay)};

  static std::string through(const PostgresEngine& direct, const testing::Relay& relay) {
    std::string url = direct.postgres->url();
    return url.replace(url.find("host="), std::string::npos, "host=" + relay.directory());
  }
  // A write that says in the row how often it was run.
  [[nodiscard]] Result<void> write_counted() {
    return engine.database().write(kEveryOrg, [this](ports::Tx& tx) -> Result<void> {
      add_note(tx, "run " + std::to_string(++runs));
      return {};
    });
  }
  int runs = 0;
};

TEST(PostgresOutage, E10_WritesAndReadsGoOnAfterTheServerCutAllConnections) {
  PostgresEngine engine;
  ASSERT_TRUE(engine.database().write(kEveryOrg, adding("before")).has_value());
  EXPECT_EQ(count_of_notes(engine.database()), 1);
  cut_all(engine);
  EXPECT_EQ(count_of_notes(engine.database()), 1);
  EXPECT_TRUE(engine.database().write(kEveryOrg, adding("after")).has_value());
  EXPECT_EQ(count_of_notes(engine.database()), 2);
}

TEST(PostgresOutage, E10_ATransactionThatIsCutInTheMiddleRunsAgain) {
  PostgresEngine engine;
  int runs = 0;
  const auto done = engine.database().write(kEveryOrg, [&](ports::Tx& tx) -> Result<void> {
    add_note(tx, "run " + std::to_string(++runs));
    if (runs == 1) cut_all(engine);
    (void)sql(tx).query("SELECT count(*) FROM notes");
    return {};
  });
  EXPECT_TRUE(done.has_value());
  EXPECT_EQ(notes(engine.database()), std::vector<std::string>{"run 2"});
}

// Nobody waits for the answer of what is posted: that it never came is seen before COMMIT.
TEST(PostgresOutage, E10_ATransactionThatIsCutWithChangesUnderWayRunsAgain) {
  PostgresEngine engine;
  int runs = 0;
  const auto done = engine.database().write(kEveryOrg, [&](ports::Tx& tx) -> Result<void> {
    ++runs;
    for (int i = 0; i < 3; ++i)
      sql(tx).post("INSERT INTO notes (words) VALUES ($1)", fmt::format("run {}, {}", runs, i));
    if (runs == 1) cut_all(engine);
    return {};
  });
  EXPECT_TRUE(done.has_value());
  EXPECT_EQ(notes(engine.database()),
            (std::vector<std::string>{"run 2, 0", "run 2, 1", "run 2, 2"}));
}

TEST(PostgresOutage, E10_ACommitWhoseAnswerWasLostIsFoundOutByItsKey) {
  Relayed relayed;
  relayed.relay.fail_next_commit(Fault::LoseAnswer);
  EXPECT_TRUE(relayed.write_counted().has_value());
  EXPECT_TRUE(relayed.relay.has_failed());
  EXPECT_EQ(notes(relayed.direct.database()), std::vector<std::string>{"run 1"});
}

TEST(PostgresOutage, E10_ACommitThatNeverArrivedIsRepeated) {
  Relayed relayed;
  relayed.relay.fail_next_commit(Fault::LoseRequest);
  EXPECT_TRUE(relayed.write_counted().has_value());
  EXPECT_TRUE(relayed.relay.has_failed());
  EXPECT_EQ(notes(relayed.direct.database()), std::vector<std::string>{"run 2"});
}

TEST(PostgresOutage, E10_ACommitThatArrivesAfterItWasGivenUpChangesNothing) {
  Relayed relayed;
  relayed.relay.fail_next_commit(Fault::HoldRequest);
  EXPECT_TRUE(relayed.write_counted().has_value());
  relayed.relay.release();
  EXPECT_EQ(notes(relayed.direct.database()), std::vector<std::string>{"run 2"});
}

TEST(PostgresOutage, E10_WhileTheServerIsAwayWritesAreRefusedAtOnce) {
  auto relayed = std::make_unique<Relayed>();
  PostgresEngine far{relayed->direct, Relayed::through(relayed->direct, relayed->relay)};
  const std::string gone = relayed->relay.directory();
  cut_all(relayed->direct);
  std::filesystem::remove(gone + "/.s.PGSQL.5432");
  const auto refused = far.database().write(kEveryOrg, adding("x"));
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().code, ErrorCode::Unavailable);
  EXPECT_TRUE(refused.error().retry_after.has_value());
}

}  // namespace
}  // namespace bascule::storage
