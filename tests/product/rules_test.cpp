// Rules that only watch, that are changed, and that are tried before they are switched on.
#include "orders/add_rule.hpp"
#include "orders/try_rule.hpp"
#include "product.hpp"
#include "storage/stores/audit_store.hpp"

namespace bascule::product {
namespace {

class Rules : public Product {
 protected:
  static constexpr const char* kOtherStage = "phone";

  Rules() { ats.add_stage({kOtherStage, "Phone"}); }

  rules::Rule made(rules::RuleState state, orders::RuleWish wish = {}) {
    if (wish.stages.empty()) wish.stages = {kStage};
    if (wish.assessments.empty()) wish.assessments = {"bigfive-120"};
    return add_rule_.run(OrgScope(org), connection, wish, state, the_admin).value();
  }
  static orders::RuleWish wish_for(std::vector<std::string> stages) {
    orders::RuleWish wish;
    wish.stages = std::move(stages);
    wish.assessments = {"bigfive-120"};
    return wish;
  }
  Result<rules::Rule> changed(const rules::Rule& rule, const orders::RuleWish& wish) {
    return change_rule_.run(OrgScope(org), rule.id, rule.version, wish, the_admin);
  }
  std::vector<rules::FormerRule> former(const rules::Rule& rule) {
    return read([&](ports::Tx& tx) { return rules.former_versions(tx, rule.id); });
  }
  void nothing_was_sent() {
    EXPECT_TRUE(all_orders().empty());
    EXPECT_TRUE(mailer.arrived().empty());
    EXPECT_TRUE(ats.opportunity(kOpportunity)->tags.empty());
  }

  const orgs::Actor the_admin = orgs::the_operator();
  storage::SqlAuditStore audit_;
  orders::ResolveWish resolve_{*database, connections, catalogue, find_provider};
  orders::RuleBook book_{*database, rules, audit_, clock};
  orders::AddRule add_rule_{book_, resolve_, random};
  orders::ChangeRule change_rule_{book_, resolve_};
  orders::SwitchRule switch_rule_{book_};
  orders::TryRule try_rule_{*database, kept, resolve_, clock};
};

TEST_F(Rules, OneThatOnlyWatchesDecidesAndShowsItAndSendsNothing) {
  made(rules::RuleState::Shadow);
  tell();
  run_due();
  nothing_was_sent();
  ASSERT_EQ(decisions().size(), 1U);
  EXPECT_EQ(decisions().front().verdict, rules::Verdict::Shadow);
  EXPECT_EQ(decisions().front().assessments, std::vector<std::string>{"bigfive-120"});
  EXPECT_NE(rules::summary(decisions().front()).find("only watches"), std::string::npos);
}

TEST_F(Rules, WhatOneOnlyWatchedAnotherStillAsks) {
  made(rules::RuleState::Shadow);
  made(rules::RuleState::On);
  tell();
  run_due();
  EXPECT_EQ(all_orders().size(), 1U);
  EXPECT_EQ(mailer.arrived().size(), 1U);
}

TEST_F(Rules, WhomOneOnlyWatchedIsNotInvitedWhenItIsSwitchedOn) {
  const auto rule = made(rules::RuleState::Shadow);
  tell();
  run_due();
  clock.advance(1h);
  ASSERT_TRUE(switch_rule_.run(OrgScope(org), rule.id, rules::RuleState::On, the_admin));
  tell();
  run_due();
  nothing_was_sent();
}

TEST_F(Rules, F19_WhatSomebodyElseChangedMeanwhileIsNotSwitchedOnUnseen) {
  const auto rule = made(rules::RuleState::Off);
  const auto changed =
      change_rule_.run(OrgScope(org), rule.id, 1, wish_for({kOtherStage}), the_admin);
  ASSERT_TRUE(changed.has_value());
  const auto switched =
      switch_rule_.run(OrgScope(org), rule.id, rules::RuleState::On, the_admin, 1);
  ASSERT_FALSE(switched.has_value());
  EXPECT_EQ(switched.error().code, ErrorCode::Conflict);
  EXPECT_TRUE(switch_rule_.run(OrgScope(org), rule.id, rules::RuleState::On, the_admin, 2));
  EXPECT_TRUE(switch_rule_.run(OrgScope(org), rule.id, rules::RuleState::Off, the_admin, 1));
}

// A key was refused for two days; what waited is decided when there is a new one.
TEST_F(Rules, WhoEnteredBeforeItWasSwitchedOnIsNotInvitedHoweverLateTheirEventIsDecided) {
  const auto rule = made(rules::RuleState::Shadow);
  tell();
  clock.advance(48h);
  ASSERT_TRUE(switch_rule_.run(OrgScope(org), rule.id, rules::RuleState::On, the_admin));
  run_due();
  nothing_was_sent();
  ASSERT_EQ(decisions().size(), 1U);
  EXPECT_NE(rules::summary(decisions().front()).find("before the rule was switched on"),
            std::string::npos);
}

TEST_F(Rules, ATrialOfTheOperatorKnowsWhoWasAskedBefore) {
  invite();
  const auto rule = made(rules::RuleState::Off, wish_for({kOtherStage}));
  const auto tried = try_rule_.run(OrgScope::every_org(), rule.id, kOpportunity).value();
  EXPECT_EQ(tried.decision.verdict, rules::Verdict::No);
}

TEST_F(Rules, ADecisionRemembersTheVersionOfItsRule) {
  const auto rule = made(rules::RuleState::On);
  auto wish = wish_for({kStage});
  wish.due_days = 3;
  ASSERT_EQ(changed(rule, wish).value().version, 2);
  tell();
  run_due();
  ASSERT_EQ(decisions().size(), 1U);
  EXPECT_EQ(decisions().front().rule_version, 2);
  EXPECT_EQ(the_order().due_at, clock.now() + std::chrono::days{3});
}

TEST_F(Rules, WhatItWasBeforeAChangeStaysKnown) {
  const auto rule = made(rules::RuleState::On);
  auto wish = wish_for({kStage});
  wish.name = "Engineers";
  wish.tags = {"bigfive"};
  const auto now = changed(rule, wish).value();
  EXPECT_EQ(now.name, "Engineers");
  ASSERT_EQ(former(rule).size(), 1U);
  EXPECT_EQ(former(rule).front().rule.version, 1);
  EXPECT_TRUE(former(rule).front().rule.tags.empty());
  EXPECT_EQ(former(rule).front().replaced_by, "operator");
  // As it is: no further version.
  EXPECT_EQ(changed(now, wish).value().version, 2);
  EXPECT_EQ(former(rule).size(), 1U);
}

TEST_F(Rules, F19_OfTwoWhoChangeARuleAtOnceTheSecondIsTold) {
  const auto rule = made(rules::RuleState::On);
  auto wish = wish_for({kStage});
  wish.due_days = 3;
  ASSERT_TRUE(changed(rule, wish).has_value());
  wish.due_days = 5;
  const auto second = changed(rule, wish);
  ASSERT_FALSE(second.has_value());
  EXPECT_EQ(second.error().code, ErrorCode::Conflict);
  EXPECT_NE(second.error().message.find("version 2"), std::string::npos);
}

TEST_F(Rules, WhoIsInAStageThatIsAddedIsNotInvitedAndWhoEntersItIs) {
  const auto rule = made(rules::RuleState::On, wish_for({kOtherStage}));
  clock.advance(1h);
  ASSERT_TRUE(changed(rule, wish_for({kOtherStage, kStage})).has_value());
  tell(ats::EventKind::Seen);
  run_due();
  nothing_was_sent();
  clock.advance(1h);
  ats.change(kOpportunity, [&](ats::Opportunity& o) { o.stage_entered_at = clock.now(); });
  tell(ats::EventKind::Seen);
  run_due();
  EXPECT_EQ(all_orders().size(), 1U);
}

// A webhook that was lost: the entry before the change is found by our own look after it.
TEST_F(Rules, AChangeLosesNobodyWhoEnteredAStageThatItHadBefore) {
  const auto rule = made(rules::RuleState::On);
  clock.advance(1h);
  ats.change(kOpportunity, [&](ats::Opportunity& o) { o.stage_entered_at = clock.now(); });
  clock.advance(1h);
  ASSERT_TRUE(changed(rule, wish_for({kStage, kOtherStage})).has_value());
  tell(ats::EventKind::Seen);
  run_due();
  EXPECT_EQ(all_orders().size(), 1U);
}

TEST_F(Rules, ATrialSaysWhatWouldHappenAndKeepsAndSendsNothing) {
  const auto tried =
      try_rule_.run(OrgScope(org), connection, wish_for({kStage}), kOpportunity).value();
  EXPECT_EQ(tried.decision.verdict, rules::Verdict::Yes);
  EXPECT_TRUE(tried.is_there);
  EXPECT_EQ(tried.supposed_stage.id, kStage);
  run_due();
  nothing_was_sent();
  EXPECT_TRUE(decisions().empty());
}

TEST_F(Rules, ATrialOfSomebodyElsewhereSupposesThatTheyEnter) {
  const auto tried =
      try_rule_.run(OrgScope(org), connection, wish_for({kOtherStage}), kOpportunity).value();
  EXPECT_EQ(tried.decision.verdict, rules::Verdict::Yes);
  EXPECT_FALSE(tried.is_there);
  EXPECT_EQ(tried.supposed_stage.id, kOtherStage);
}

TEST_F(Rules, ATrialKnowsWhoWasAskedBefore) {
  invite();
  const auto tried =
      try_rule_.run(OrgScope(org), connection, wish_for({kOtherStage}), kOpportunity).value();
  EXPECT_EQ(tried.decision.verdict, rules::Verdict::No);
  EXPECT_NE(rules::summary(tried.decision).find("asked before"), std::string::npos);
}

TEST_F(Rules, ATrialOfARuleThatIsOffSaysWhatItWouldDoIfItWereOn) {
  const auto rule = made(rules::RuleState::Off);
  ats.change(kOpportunity, [](ats::Opportunity& o) { o.emails.clear(); });
  const auto tried = try_rule_.run(OrgScope(org), rule.id, kOpportunity).value();
  EXPECT_EQ(tried.decision.verdict, rules::Verdict::No);
  EXPECT_NE(rules::summary(tried.decision).find("e-mail"), std::string::npos);
}

TEST_F(Rules, ATrialOfNobodySaysSoAtItsField) {
  const auto tried = try_rule_.run(OrgScope(org), connection, wish_for({kStage}), "nobody");
  ASSERT_FALSE(tried.has_value());
  EXPECT_EQ(tried.error().pointer, "/opportunity");
}

TEST(OpportunityIn, AnIdOrThePageOfACandidateIsUnderstood) {
  const std::string id = "0a1b2c3d-1111-4222-8333-444455556666";
  for (const auto& text : {id, "  " + id + "\n", "https://hire.lever.co/candidates/" + id,
                           "https://hire.lever.co/candidates/" + id + "/?tab=notes#top"})
    EXPECT_EQ(orders::opportunity_in(text).value_or("none"), id) << text;
  for (const auto* text : {"", " ", "/", "Ada Example", "https://hire.lever.co/candidates/a%2Fb"})
    EXPECT_FALSE(orders::opportunity_in(text).has_value()) << text;
}

}  // namespace
}  // namespace bascule::product
