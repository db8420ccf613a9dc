#include "health/finding.hpp"

#include <gtest/gtest.h>

#include "health/asked.hpp"
#include "health/known.hpp"

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
    hook.signing_token = Secret("token");
    hook.remote_id = "hook-1";
    hook.seen_at = kNoon - 1h;
    look.connection = connection.id;
    look.due_at = kNoon + 5min;
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
                          .hooks = hooks.empty() ? std::vector{hook} : hooks,
                          .look = look,
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
  std::vector<connections::Hook> hooks;  // Where one is not enough.
  connections::Look look;
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

TEST_F(FindingTest, HooksMadeByHandThatLackTheirTokensAreOneFinding) {
  hook.state = connections::HookState::Expecting;
  hook.made_by = connections::MadeBy::Hand;
  hook.signing_token = Secret();
  EXPECT_EQ(codes(known()), "hook_without_token");
  EXPECT_EQ(known()[0].what,
            "The webhook “Candidate stage change” has no signature token yet: what it tells is "
            "sent away.");
  hooks = {hook, hook, hook};
  hooks[1].event = "applicationCreated";
  hooks[2].event = "candidateHired";
  ASSERT_EQ(codes(known()), "hook_without_token");
  EXPECT_EQ(known()[0].what,
            "The webhooks “Candidate stage change”, “Application created” and “Candidate hired” "
            "have no signature token yet: what they tell is sent away.");
  const auto before = known()[0];
  hooks.pop_back();
  EXPECT_TRUE(is_same(known()[0], before)) << "whoever pastes one after the other needs no letter";
}

TEST_F(FindingTest, AHookThatIsOnWithoutATokenIsMissed) {
  hook.made_by = connections::MadeBy::Hand;
  hook.signing_token = Secret();
  EXPECT_EQ(codes(known()), "hook_without_token");
  hook.state = connections::HookState::Off;
  EXPECT_EQ(codes(known()), "");
}

TEST_F(FindingTest, AHookOfOursThatIsStillToBeMadeIsSaid) {
  hook.state = connections::HookState::Expecting;
  hook.signing_token = Secret();
  hook.remote_id.clear();
  EXPECT_EQ(codes(known()), "hook_not_made");
}

TEST_F(FindingTest, SilenceIsSaidOnceAndOnlyWhereNothingElseSaysWhy) {
  look.missed = 2;
  look.missed_at = kNoon;
  ASSERT_EQ(codes(known()), "hooks_silent");
  const auto [code, about, what, fix] = known()[0];
  EXPECT_EQ(what.find("Webhooks"), std::string::npos) << "what to do stands in the other: " << what;
  EXPECT_EQ(what.find("switched on"), std::string::npos) << what;
  EXPECT_NE(fix.find("Settings → Integrations and API → Webhooks"), std::string::npos);

  hooks = {hook, hook};
  hooks[1].state = connections::HookState::Expecting;
  hooks[1].made_by = connections::MadeBy::Hand;
  hooks[1].signing_token = Secret();
  EXPECT_EQ(codes(known()), "hook_without_token hooks_silent") << "the other should tell";
  hooks.erase(hooks.begin());
  EXPECT_EQ(codes(known()), "hook_without_token");
  hooks = {hook};
  hooks[0].remote_id.clear();
  EXPECT_EQ(codes(known()), "hook_gone");
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

TEST_F(FindingTest, ALookThatIsDueForFourPeriodsIsLateUnlessTheProviderPauses) {
  look.due_at = kNoon - 60min;
  EXPECT_EQ(codes(known()), "");
  look.due_at = kNoon - 61min;
  EXPECT_EQ(codes(known()), "looks_late");
  hold = jobs::LaneHold{std::nullopt, "Lever does not answer."};
  EXPECT_EQ(codes(known()), "on_hold");
}

TEST_F(FindingTest, ALookFarBackIsNotLate) {
  connection.looked_until = kNoon - connections::kLookFarBack;
  EXPECT_EQ(codes(known()), "");
}

TEST_F(FindingTest, LooksThatFailAgainAndAgainAreLate) {
  connection.looked_until = kNoon - connections::kLookFarBack - 61min;
  EXPECT_EQ(codes(known()), "looks_late");
}

TEST_F(FindingTest, ANewConnectionsFirstLookIsDueFromItsBeginning) {
  look.due_at = {};
  connection.looked_until.reset();
  connection.created_at = kNoon - 10min;
  EXPECT_EQ(codes(known()), "");
  connection.created_at = kNoon - 61min;
  EXPECT_EQ(codes(known()), "looks_late");
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
  hooks = {hook, hook};
  EXPECT_EQ(codes(known()), "hook_gone") << "one deed mends both";
  hooks[0].made_by = hooks[1].made_by = connections::MadeBy::Hand;
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

TEST_F(FindingTest, IsKeptAsItWas) {
  asked.stages->clear();
  const auto kept = findings_from(to_json(told()));
  ASSERT_TRUE(kept);
  EXPECT_EQ(*kept, told());
}

}  // namespace
}  // namespace bascule::health
