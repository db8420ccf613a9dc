#include <set>

#include "testing/fake_clock.hpp"
#include "testing/fake_random.hpp"
#include "testing/temporary_postgres.hpp"

namespace bascule::storage {
namespace {

// Two organisations on the whole schema, one row of a plain table each: `idempotency_keys` stands
// for all, because `EveryTableOfAnOrganisationHasItsPolicy` says that they are alike.
class PostgresTenancy : public ::testing::Test {
 protected:
  PostgresTenancy() {
    for (const auto& scope : {northwind, acme}) {
      const auto done = database->write(scope, [&](ports::Tx& tx) -> Result<void> {
        sql(tx).execute("INSERT INTO idempotency_keys VALUES ($1, 'k', '', 200, $2, 0)",
                        scope.org(), scope.org());
        return {};
      });
      EXPECT_TRUE(done.has_value());
    }
  }
  // What a statement in which somebody forgot the organisation would see.
  [[nodiscard]] std::set<std::string> bodies(const OrgScope& scope) {
    return database
        ->read(scope,
               [](ports::Tx& tx) -> Result<std::set<std::string>> {
                 std::set<std::string> found;
                 for (const SqlRow row : sql(tx).query("SELECT body FROM idempotency_keys"))
                   found.insert(row.get<std::string>(0));
                 return found;
               })
        .value();
  }
  Result<std::int64_t> change(const OrgScope& scope, std::string_view text) {
    return database->write(
        scope, [&](ports::Tx& tx) -> Result<std::int64_t> { return sql(tx).execute(text); });
  }
  [[nodiscard]] std::vector<std::string> column(std::string_view text) {
    std::vector<std::string> found;
    const std::function<Walk(const SqlRow&)> visit = [&](const SqlRow& row) {
      found.push_back(row.get<std::string>(0));
      return Walk::On;
    };
    postgres.shell()->run(text, {}, &visit);
    return found;
  }

  testing::FakeClock clock;
  testing::FakeRandom random;
  testing::TemporaryPostgres postgres;
  std::unique_ptr<PostgresDatabase> database =
      PostgresDatabase::open({.url = Secret(postgres.url())}, clock).value();
  const OrgScope northwind{ports::new_id<OrgId>(clock, random)};
  const OrgScope acme{ports::new_id<OrgId>(clock, random)};
};

TEST_F(PostgresTenancy, F9_AStatementWithoutItsFilterSeesOneOrganisationOnly) {
  EXPECT_EQ(bodies(northwind), std::set<std::string>{northwind.org().text()});
  EXPECT_EQ(bodies(acme), std::set<std::string>{acme.org().text()});
  EXPECT_EQ(bodies(OrgScope::every_org()).size(), 2u) << "the workers' own view";
}

TEST_F(PostgresTenancy, F9_AStatementWithoutItsFilterChangesOneOrganisationOnly) {
  EXPECT_EQ(change(northwind, "UPDATE idempotency_keys SET status = 500").value(), 1);
  EXPECT_EQ(change(northwind, "DELETE FROM idempotency_keys").value(), 1);
  EXPECT_EQ(bodies(OrgScope::every_org()), std::set<std::string>{acme.org().text()});
}

TEST_F(PostgresTenancy, F9_ARowOfAnotherOrganisationCannotBeWritten) {
  const auto forged = database->write(northwind, [&](ports::Tx& tx) -> Result<void> {
    sql(tx).execute("INSERT INTO idempotency_keys VALUES ($1, 'forged', '', 200, '', 0)",
                    acme.org());
    return {};
  });
  EXPECT_FALSE(forged.has_value());
  const auto moved = database->write(northwind, [&](ports::Tx& tx) -> Result<void> {
    sql(tx).execute("UPDATE idempotency_keys SET org_id = $1", acme.org());
    return {};
  });
  EXPECT_FALSE(moved.has_value());
}

TEST_F(PostgresTenancy, F9_NothingOfAnOrganisationIsLeftOnAConnection) {
  // One writer, a few readers: the next caller gets the connection that the last one had.
  for (int i = 0; i < 20; ++i) {
    const auto& scope = i % 2 == 0 ? northwind : acme;
    EXPECT_EQ(bodies(scope), std::set<std::string>{scope.org().text()});
    EXPECT_EQ(change(scope, "UPDATE idempotency_keys SET status = status + 1").value(), 1);
  }
}

TEST_F(PostgresTenancy, F9_EveryTableOfAnOrganisationHasItsPolicy) {
  EXPECT_EQ(column("SELECT c.relname::text FROM pg_class c JOIN pg_attribute a ON a.attrelid = "
                   "c.oid AND a.attname = 'org_id' WHERE c.relkind = 'r' AND c.relnamespace = "
                   "current_schema()::regnamespace AND NOT (c.relrowsecurity AND "
                   "c.relforcerowsecurity AND EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = "
                   "c.oid))"),
            std::vector<std::string>{});
  EXPECT_GT(column("SELECT tablename::text FROM pg_policies").size(), 10u);
}

TEST_F(PostgresTenancy, F9_ATableThatAMigrationAddsGetsItsPolicyToo) {
  const auto known = all_migrations();
  std::vector<Migration> more(known.begin(), known.end());
  more.push_back({static_cast<int>(known.size()) + 1, "9999_more",
                  "CREATE TABLE more (org_id TEXT NOT NULL, words TEXT NOT NULL) STRICT;"});
  database.reset();
  database =
      PostgresDatabase::open({.url = Secret(postgres.url()), .migrations = more}, clock).value();
  EXPECT_EQ(column("SELECT policyname::text FROM pg_policies WHERE tablename = 'more'"),
            std::vector<std::string>{"own_org"});
}

TEST_F(PostgresTenancy, F9_TheRoleThatRunsEverythingOwnsNothingAndIsHeldByThePolicies) {
  EXPECT_EQ(column("SELECT rolname::text FROM pg_roles WHERE rolname = 'bascule_app' AND NOT "
                   "(rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole OR rolcanlogin)"),
            std::vector<std::string>{"bascule_app"});
  EXPECT_EQ(column("SELECT relname::text FROM pg_class WHERE relowner = 'bascule_app'::regrole"),
            std::vector<std::string>{});
  const auto roles = database->read(northwind, [](ports::Tx& tx) -> Result<std::string> {
    return sql(tx).query("SELECT current_user::text").front().get<std::string>(0);
  });
  EXPECT_EQ(roles.value(), "bascule_app");
  EXPECT_FALSE(change(northwind, "DROP TABLE idempotency_keys").has_value());
}

}  // namespace
}  // namespace bascule::storage
