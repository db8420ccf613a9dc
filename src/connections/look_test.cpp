#include "connections/look.hpp"

#include <gtest/gtest.h>

namespace bascule::connections {
namespace {

const Instant kNoon = std::chrono::sys_days{std::chrono::year{2030} / 1 / 1} + 12h;

class HooksProblem : public ::testing::Test {
 protected:
  HooksProblem() {
    connection.created_at = kNoon;
    hooks[0].seen_at = kNoon + 1h;
  }
  [[nodiscard]] std::string problem() const { return hooks_problem(connection, hooks, look); }
  Connection connection;
  std::vector<Hook> hooks = std::vector<Hook>(2);
  Look look;
};

TEST_F(HooksProblem, IsNoneWithoutAChange) { EXPECT_EQ(problem(), ""); }

TEST_F(HooksProblem, A25_IsThatALookFoundWhatNoWebhookHadToldUntilTheNextDelivery) {
  look.missed = 3;
  look.missed_at = kNoon + 2h;
  EXPECT_TRUE(
      problem().starts_with("No webhook has told of 3 changes that our own looks found; "
                            "none came since 2030-01-01 13:00 UTC."))
      << problem();
  hooks[1].seen_at = kNoon + 3h;
  EXPECT_EQ(problem(), "");
}

TEST_F(HooksProblem, A25_IsThatNothingWasDeliveredForADayAlthoughThereWereChanges) {
  look.changed_at = kNoon + 24h;
  EXPECT_EQ(problem(), "") << "23 hours after the last delivery";
  look.changed_at = kNoon + 25h;
  EXPECT_TRUE(problem().starts_with("No webhook came since 2030-01-01 13:00 UTC, although"))
      << problem();
  hooks[0].seen_at = kNoon + 26h;
  EXPECT_EQ(problem(), "");
}

TEST_F(HooksProblem, A25_CountsFromTheConnectionsBeginningWhereNoWebhookEverCame) {
  hooks.clear();
  look.changed_at = kNoon + 23h;
  EXPECT_EQ(problem(), "");
  look.changed_at = kNoon + 24h;
  EXPECT_TRUE(problem().starts_with("No webhook came so far, although")) << problem();
}

}  // namespace
}  // namespace bascule::connections
