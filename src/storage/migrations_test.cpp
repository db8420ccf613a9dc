#include "storage/migrations.hpp"

#include <gtest/gtest.h>

#include "testing/fake_clock.hpp"
#include "testing/temporary_directory.hpp"

namespace bascule::storage {
namespace {

constexpr Migration kFirst{1, "0001_first", "CREATE TABLE a (x INTEGER); CREATE TABLE b (y TEXT);"};
constexpr Migration kSecond{2, "0002_second", "ALTER TABLE a ADD COLUMN z TEXT;"};

class Migrations : public ::testing::Test {
 protected:
  [[nodiscard]] Result<void> bring_to(const std::vector<Migration>& known) {
    return migrate(connection, known, clock);
  }
  [[nodiscard]] std::int64_t applied() {
    return connection.number("SELECT count(*) FROM schema_migrations");
  }
  testing::TemporaryDirectory directory;
  testing::FakeClock clock;
  SqliteConnection connection =
      SqliteConnection::open((directory.path() / "x.db").string(),
                             {.mode = SqliteConnectOptions::Mode::WriteOrCreate})
          .value();
};

TEST_F(Migrations, AreAppliedOnceAndInOrder) {
  ASSERT_TRUE(bring_to({kFirst}).has_value());
  ASSERT_TRUE(bring_to({kFirst, kSecond}).has_value());
  ASSERT_TRUE(bring_to({kFirst, kSecond}).has_value());
  EXPECT_EQ(applied(), 2);
  EXPECT_EQ(connection.number("SELECT count(z) FROM a"), 0);
}

TEST_F(Migrations, E20_ANewerSchemaIsRefused) {
  ASSERT_TRUE(bring_to({kFirst, kSecond}).has_value());
  const auto answer = bring_to({kFirst});
  EXPECT_EQ(answer.error().code, ErrorCode::Conflict);
  EXPECT_NE(answer.error().message.find("newer version"), std::string::npos);
}

TEST_F(Migrations, AStepWhoseTextChangedIsRefused) {
  ASSERT_TRUE(bring_to({kFirst}).has_value());
  Migration edited = kFirst;
  edited.sql = "CREATE TABLE a (x TEXT);";
  EXPECT_EQ(bring_to({edited, kSecond}).error().code, ErrorCode::Conflict);
  EXPECT_EQ(applied(), 1) << "and nothing after it is applied";
}

TEST_F(Migrations, E2_AStepThatFailsLeavesNothingBehind) {
  constexpr Migration kBad{2, "0002_bad",
                           "CREATE TABLE c (x INTEGER); INSERT INTO nowhere VALUES (1);"};
  EXPECT_THROW((void)bring_to({kFirst, kBad}), SqlError);
  EXPECT_EQ(applied(), 1);
  EXPECT_EQ(connection.number("SELECT count(*) FROM sqlite_schema WHERE name = 'c'"), 0);
  EXPECT_TRUE(bring_to({kFirst, kSecond}).has_value());
}

TEST_F(Migrations, OfTheProductMakeOneWholeSchema) {
  ASSERT_TRUE(migrate(connection, all_migrations(), clock).has_value());
  EXPECT_EQ(applied(), static_cast<std::int64_t>(all_migrations().size()));
  EXPECT_EQ(connection.text("PRAGMA integrity_check"), "ok");
}

}  // namespace
}  // namespace bascule::storage
