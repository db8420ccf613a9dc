#include "product.hpp"

namespace bascule::product {
namespace {

using orders::OrderState;

class Deciding : public Product {};

TEST_F(Deciding, AStageChangeBecomesOneOrderOneLetterAndOneTag) {
  const auto order = invite();
  EXPECT_EQ(order.state, OrderState::Invited);
  ASSERT_EQ(mailer.arrived().size(), 1U);
  const auto letter = mailer.arrived().front();
  EXPECT_EQ(letter.to_address.reveal(), "ada@example.org");
  EXPECT_NE(letter.text.find(token_of(order).reveal()), std::string::npos);
  EXPECT_EQ(ats.opportunity(kOpportunity)->tags, std::vector<std::string>{"bascule: invited"});
}

TEST_F(Deciding, A9_TheSameEntryToldAgainInvitesNobodyTwice) {
  invite();
  tell();
  tell(ats::EventKind::ArchiveChanged);
  run_due();
  EXPECT_EQ(all_orders().size(), 1U);
  EXPECT_EQ(mailer.arrived().size(), 1U);
}

TEST_F(Deciding, A13_ReenteringTheStageIsDecidedAgainAndInvitesOnce) {
  invite();
  clock.advance(1h);
  ats.change(kOpportunity, [&](ats::Opportunity& o) { o.stage_entered_at = clock.now(); });
  tell();
  run_due();
  EXPECT_EQ(all_orders().size(), 1U);
  ASSERT_EQ(decisions().size(), 2U);
  EXPECT_EQ(decisions().front().verdict, rules::Verdict::No);
  EXPECT_NE(rules::summary(decisions().front()).find("asked before"), std::string::npos);
}

TEST_F(Deciding, A8_AnEventThatNamesAnotherOpportunityHasNoEffectOnItsOwnWord) {
  add_rule();
  tell(ats::EventKind::StageChanged, "somebody-else");
  run_due();
  EXPECT_TRUE(all_orders().empty());
  EXPECT_TRUE(parked().empty());
}

struct Obstacle {
  const char* name;
  std::function<void(ats::Opportunity&)> put;
  const char* reason;
};

class A12 : public Product, public ::testing::WithParamInterface<Obstacle> {};

TEST_P(A12, WhoMayNotBeInvitedIsNotAndTheReasonIsKept) {
  add_rule();
  ats.change(kOpportunity, GetParam().put);
  tell();
  run_due();
  EXPECT_TRUE(all_orders().empty());
  EXPECT_TRUE(mailer.arrived().empty());
  ASSERT_EQ(decisions().size(), 1U);
  EXPECT_NE(rules::summary(decisions().front()).find(GetParam().reason), std::string::npos)
      << rules::summary(decisions().front());
}

INSTANTIATE_TEST_SUITE_P(
    Obstacles, A12,
    ::testing::Values(
        Obstacle{"LeftTheStage",
                 [](ats::Opportunity& o) { o.stage_id = "phone", o.stage_text = "Phone"; },
                 "in Phone"},
        Obstacle{"Archived", [](ats::Opportunity& o) { o.archived_at = o.stage_entered_at; },
                 "archived"},
        Obstacle{"Anonymised", [](ats::Opportunity& o) { o.is_anonymized = true; },
                 "anonymised in the ATS"},
        Obstacle{"MayNotBeContacted", [](ats::Opportunity& o) { o.may_be_contacted = false; },
                 "does not allow contact"},
        Obstacle{"HasNoAddress", [](ats::Opportunity& o) { o.emails.clear(); }, "e-mail"},
        Obstacle{"IsALead", [](ats::Opportunity& o) { o.application_id.clear(); },
                 "no application"},
        Obstacle{
            "IsConfidential",
            [](ats::Opportunity& o) { o.confidentiality = ats::Confidentiality::Confidential; },
            "confidential"}),
    [](const auto& obstacle) { return obstacle.param.name; });

TEST_F(Deciding, A12_ADeletedOpportunityEndsItsOpenOrderAndSaysWhy) {
  const auto order = invite();
  ats.remove_opportunity(kOpportunity);
  tell(ats::EventKind::Deleted);
  run_due();
  EXPECT_EQ(the_order().state, OrderState::Cancelled);
  EXPECT_NE(the_order().reason.find("gone"), std::string::npos);
  EXPECT_FALSE(open_invitation.open(token_of(order), std::nullopt, "en").has_value());
}

TEST_F(Deciding, B21_WhoIsAnsweringWhenTheOpportunityIsDeletedFinishesPolitely) {
  const auto order = invite();
  const auto cookie = open(order);
  ASSERT_TRUE(take_sitting.start(cookie, "en").has_value());
  ats.remove_opportunity(kOpportunity);
  for (int i = 0; i < 2; ++i) tell(ats::EventKind::Deleted);
  run_due();
  EXPECT_EQ(the_order().state, OrderState::Started);
  answer_all(cookie);
  run_for(2, 10s);
  EXPECT_EQ(the_order().state, OrderState::Delivered);
  EXPECT_TRUE(ats.things<bascule::ats::FeedbackForm>(kOpportunity).empty());
  const auto lines = read([&](ports::Tx& tx) { return orders.timeline(tx, order.id); });
  EXPECT_EQ(std::ranges::count(lines, "opportunity_gone", &orders::TimelineEntry::kind), 1);
  EXPECT_NE(lines.back().text.find("Nothing was written"), std::string::npos) << lines.back().text;
}

TEST_F(Deciding, ATagThatIsSpelledOtherwiseIsToldAsItIsThere) {
  rules::Rule rule;
  rule.tags = {"big five"};
  add_rule(rule);
  tell();  // The posting has “bigfive”.
  run_due();
  ASSERT_EQ(decisions().size(), 1U);
  EXPECT_NE(rules::summary(decisions().front()).find("there is “bigfive”"), std::string::npos)
      << rules::summary(decisions().front());
}

TEST_F(Deciding, TheStageThatARuleAsksForIsNamedAsItWasChosen) {
  rules::Rule rule;
  rule.stages = {"phone-id"};
  rule.names = {{"phone-id", "Phone interview"}};
  add_rule(rule);
  tell();
  run_due();
  ASSERT_EQ(decisions().size(), 1U);
  EXPECT_NE(rules::summary(decisions().front()).find("asks for Phone interview"),
            std::string::npos);
}

TEST_F(Deciding, ATagOnThePostingCountsAsOneOnTheCandidate) {
  rules::Rule rule;
  rule.tags = {"bigfive"};
  add_rule(rule);
  tell();
  run_due();
  EXPECT_EQ(all_orders().size(), 1U);
}

TEST_F(Deciding, ACandidateBornInTheStageIsInvitedByTheApplicationEvent) {
  add_rule();
  tell(ats::EventKind::ApplicationCreated, kOpportunity, "");
  run_due();
  EXPECT_EQ(all_orders().size(), 1U);
}

TEST_F(Deciding, WhoWasInTheStageBeforeTheRuleIsNotInvitedByAnotherEvent) {
  clock.advance(24h);
  add_rule();
  tell(ats::EventKind::ArchiveChanged, kOpportunity, "");
  run_due();
  EXPECT_TRUE(all_orders().empty());
  EXPECT_NE(rules::summary(decisions().front()).find("before the rule"), std::string::npos);
}

TEST_F(Deciding, TwoAssessmentsOfOneRuleAreOneInvitationAndOneLetter) {
  rules::Rule rule;
  rule.assessments = {"bigfive-120"};
  add_rule(rule);
  add_rule(rule);
  tell();
  run_due();
  EXPECT_EQ(all_orders().size(), 1U) << "the second rule finds it asked already";
  EXPECT_EQ(mailer.arrived().size(), 1U);
}

TEST_F(Deciding, AnUnreachableProviderIsAskedAgainLaterAndNothingIsLost) {
  add_rule();
  ats.break_down();
  tell();
  run_due();
  EXPECT_TRUE(all_orders().empty());
  ats.mend();
  run_for(3, 10s);
  EXPECT_EQ(all_orders().size(), 1U);
}

}  // namespace
}  // namespace bascule::product
