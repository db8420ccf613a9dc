#include "health/finding.hpp"

#include <gtest/gtest.h>

namespace bascule::health {
namespace {

const Instant kNoon = std::chrono::sys_days{std::chrono::year{2030} / 3 / 1} + 12h;

// A connection that is well, to be spoiled.
class FindingTest : public ::testing::Test {
 protected:
  FindingTest() {
    connection.id = ConnectionId::trusted("con_1");
    connection.provider = "lever";
    connection.perform_as_id = "user-1";
    connection.perform_as_email = "robot@northwind.example";
    connection.created_at = kNoon - 240h;
    connection.looked_until = kNoon - 10min;
    hook.event = "candidateStageChange";
    hook.state = connections::HookState::On;
    hook.made_by = connections::MadeBy::Us;
    hook.remote_id = "hook-1";
    hook.seen_at = kNoon - 1h;
    rule.id = RuleId::trusted("rul_1");
    rule.name = "Engineers";
    rule.stages = {"s1"};
    rule.postings = {"p1"};
    rule.names = {{"s1", "Phone interview"}, {"p1", "Engineer"}};
    asked.stages = {{{"s1", "Phone interview"}}};
    asked.postings = std::vector<ats::Posting>(1);
    asked.postings->front().id = "p1";
    asked.postings->front().text = "Engineer";
    asked.users = std::vector<ats::User>(1);
    asked.users->front().id = "user-1";
    asked.hooks = {{{"hook-1", "candidateStageChange", "https://x.example"}}};
  }

  std::vector<Finding> known() const {
    return findings(Known{.connection = connection,
                          .hooks = {hook},
                          .look = {.connection = connection.id, .org = {}, .job = {}},
                          .grant = grant,
                          .hold = hold,
                          .parked = parked,
                          .look_every = 15min},
                    kNoon);
  }
  std::vector<Finding> told() const { return findings(asked, connection, {rule}); }
  static std::string codes(const std::vector<Finding>& findings) {
    std::string all;
    for (const auto& one : findings) {
      all += (all.empty() ? "" : " ") + one.code;
      EXPECT_FALSE(one.what.empty());
      EXPECT_FALSE(one.fix.empty()) << one.code << " says what to do";
    }
    return all;
  }

  connections::Connection connection;
  connections::Hook hook;
  rules::Rule rule;
  std::optional<grants::Grant> grant;
  std::optional<jobs::LaneHold> hold;
  std::size_t parked = 0;
  Asked asked;
};

TEST_F(FindingTest, NothingIsWrongWithWhatIsWell) {
  EXPECT_EQ(codes(known()), "");
  EXPECT_EQ(codes(told()), "");
}

TEST_F(FindingTest, ACallWithAnotherSignatureSinceTheLastGoodOneIsAForeignToken) {
  hook.refused_at = kNoon - 2h;
  EXPECT_EQ(codes(known()), "") << "a good one came since";
  hook.refused_at = kNoon;
  EXPECT_EQ(codes(known()), "hook_signature");
  hook.made_by = connections::MadeBy::Hand;
  EXPECT_NE(known()[0].fix.find("paste"), std::string::npos);
}

TEST_F(FindingTest, AHookMadeByHandWaitsForItsToken) {
  hook.state = connections::HookState::Expecting;
  hook.made_by = connections::MadeBy::Hand;
  EXPECT_EQ(codes(known()), "hook_without_token");
}

TEST_F(FindingTest, OfAConnectionThatIsBrokenNothingElseIsSaidOfItsHooks) {
  connection.state = connections::ConnectionState::Broken;
  connection.reason = "Lever refused the API key.";
  hook.refused_at = kNoon;
  parked = 2;
  EXPECT_EQ(codes(known()), "broken parked");
  EXPECT_EQ(known()[0].what, "Lever refused the API key.");
  connection.state = connections::ConnectionState::Disconnected;
  EXPECT_EQ(codes(known()), "");
}

TEST_F(FindingTest, LooksThatAreFourPeriodsBehindAreLateUnlessTheProviderPauses) {
  connection.looked_until = kNoon - 61min;
  EXPECT_EQ(codes(known()), "looks_late");
  hold = jobs::LaneHold{std::nullopt, "Lever does not answer."};
  EXPECT_EQ(codes(known()), "on_hold");
}

TEST_F(FindingTest, AConsentIsToBeGivenAnewAMonthBeforeItEnds) {
  grant = grants::Grant{};
  grant->given_at = kNoon - 334 * 24h;
  EXPECT_EQ(codes(known()), "");
  grant->given_at = kNoon - 336 * 24h;
  EXPECT_EQ(codes(known()), "consent_ends");
}

TEST_F(FindingTest, AStageThatIsGoneIsNamedAsTheRuleKnewIt) {
  asked.stages = {{{"s2", "Phone interview"}}};
  ASSERT_EQ(codes(told()), "stage_gone");
  EXPECT_EQ(told()[0].what,
            "The stage “Phone interview” of the rule “Engineers” is not in the account any more.");
}

TEST_F(FindingTest, AStageThatIsCalledOtherwiseNowIsSaidToGoOn) {
  asked.stages = {{{"s1", "Phone screen"}}};
  ASSERT_EQ(codes(told()), "stage_renamed");
  EXPECT_NE(told()[0].what.find("“Phone screen”"), std::string::npos);
  EXPECT_TRUE(worth_a_letter(told()).empty());
}

TEST_F(FindingTest, AUserWhoIsNotActiveAnyMoreWritesNothing) {
  asked.users->clear();
  EXPECT_EQ(codes(told()), "perform_as_gone");
}

TEST_F(FindingTest, OurHookThatSomebodyDeletedThereIsGone) {
  auto other = hook;
  hook.id = HookId::trusted("hok_1");
  other.remote_id = "hook-2";
  EXPECT_TRUE(gone_hooks(asked, {hook}).empty());
  asked.hooks = {{{"hook-2", "candidateHired", "https://x.example"}}};
  EXPECT_EQ(gone_hooks(asked, {hook, other}), std::vector<HookId>{hook.id});
  EXPECT_TRUE(gone_hooks(asked, {hook}).empty())
      << "another credential made them: its list would hold none of ours";
  hook.remote_id.clear();
  EXPECT_EQ(codes(known()), "hook_gone");
  hook.made_by = connections::MadeBy::Hand;
  EXPECT_EQ(codes(known()), "");
}

TEST_F(FindingTest, WhatMayNotBeReadIsNotFoundMissing) {
  asked = {};
  asked.permissions_missing = {{"Find all users (users:read:admin)", "Results"},
                               {"Find all stages (stages:read:admin)", "Results"}};
  ASSERT_EQ(codes(told()), "permission_missing");
  EXPECT_NE(told()[0].what.find("Find all stages"), std::string::npos);
}

TEST_F(FindingTest, OfARuleThatIsOffNothingIsMissed) {
  asked.stages->clear();
  rule.state = rules::RuleState::Off;
  EXPECT_EQ(codes(told()), "");
}

TEST_F(FindingTest, WhatWasChangedHereSinceDoesNotStandAnyMore) {
  asked.stages->clear();
  asked.users->clear();
  asked.permissions_missing = {{"x", "Results"}};
  connection.permissions_missing = asked.permissions_missing;
  const auto before = told();
  ASSERT_EQ(codes(before), "perform_as_gone stage_gone permission_missing");
  const auto standing = [&] { return codes(still_standing(before, connection, {rule})); };
  EXPECT_EQ(standing(), codes(before));
  rule.version = 2;
  EXPECT_EQ(standing(), "perform_as_gone permission_missing");
  connection.perform_as_id = "user-2";
  connection.permissions_missing.clear();
  EXPECT_EQ(standing(), "");
}

TEST_F(FindingTest, NewsIsWhatWasNotThereBeforeWhateverItsWords) {
  asked.stages->clear();
  const auto before = told();
  asked.users->clear();
  auto now = told();
  now.back().what += " Still.";
  EXPECT_EQ(codes(news(now, before)), "perform_as_gone");
  EXPECT_EQ(codes(news(before, now)), "");
}

TEST_F(FindingTest, IsKeptAsItWas) {
  asked.stages->clear();
  const auto kept = findings_from(to_json(told()));
  ASSERT_TRUE(kept);
  EXPECT_EQ(*kept, told());
}

}  // namespace
}  // namespace bascule::health
