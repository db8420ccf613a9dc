// What is asked a second time: by a rule that says after how long, and by hand.
#include "orders/ask_candidate.hpp"
#include "product.hpp"

namespace bascule::product {
namespace {

class AskingAgain : public Product {
 protected:
  rules::Rule asks_again_after(int days) {
    rules::Rule rule;
    rule.ask_again_days = days;
    return add_rule(rule);
  }
  // Out of the stage and in again.
  void enter_again() {
    clock.advance(1h);
    ats.change(kOpportunity,
               [&](bascule::ats::Opportunity& one) { one.stage_entered_at = clock.now(); });
    tell();
    run_due();
  }
  void hand_in() {
    auto all = all_orders();
    answer_all(open(all.front()));
    run_due();
  }
  std::string last_reason() { return rules::summary(decisions().front()); }

  orders::AskCandidate ask_candidate{*database, kept, placing, catalogue, find_provider, clock};
  Result<std::vector<orders::Order>> ask(const orders::CandidateWish& wish) {
    clock.advance(1ms);  // What is made later is listed first.
    const auto candidate = ask_candidate.look(OrgScope(org), connection, kOpportunity);
    if (!candidate) return Failure(candidate.error());
    return database->write(OrgScope(org), [&](ports::Tx& tx) {
      return ask_candidate.ask(tx, *candidate, wish, "operator");
    });
  }
};

TEST_F(AskingAgain, ARuleThatDoesNotSaySoAsksOnce) {
  add_rule();
  tell();
  run_due();
  hand_in();
  clock.advance(std::chrono::days{400});
  enter_again();
  EXPECT_EQ(all_orders().size(), 1U);
  EXPECT_NE(last_reason().find("was asked before"), std::string::npos) << last_reason();
}

TEST_F(AskingAgain, ARuleAsksAgainOnceSoManyDaysHavePassed) {
  asks_again_after(30);
  tell();
  run_due();
  hand_in();
  clock.advance(std::chrono::days{29});
  enter_again();
  EXPECT_EQ(all_orders().size(), 1U);
  EXPECT_NE(last_reason().find("is asked again after 30 days"), std::string::npos) << last_reason();
  clock.advance(std::chrono::days{1});
  enter_again();
  const auto all = all_orders();
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all.front().round, 2);
  EXPECT_EQ(mailer.arrived().size(), 2U);
}

TEST_F(AskingAgain, NothingIsAskedAgainWhileItIsOpen) {
  asks_again_after(0);
  tell();
  run_due();
  enter_again();
  EXPECT_EQ(all_orders().size(), 1U);
  EXPECT_NE(last_reason().find("is still open"), std::string::npos) << last_reason();
  hand_in();
  enter_again();
  EXPECT_EQ(all_orders().size(), 2U);
}

TEST_F(AskingAgain, OneEntryIsOneInvitationHoweverOftenItIsTold) {
  asks_again_after(0);
  tell();
  run_due();
  hand_in();
  tell();
  tell();
  run_due();
  EXPECT_EQ(all_orders().size(), 1U);
}

TEST_F(AskingAgain, ByHandACandidateIsAskedWithoutAnyRule) {
  const auto asked = ask({.assessments = {"bigfive-120"}, .due_days = 5, .reminder_days = {1}});
  ASSERT_TRUE(asked.has_value()) << asked.error().message;
  run_due();
  EXPECT_EQ(mailer.arrived().size(), 1U);
  EXPECT_EQ(the_order().due_at, the_order().created_at + std::chrono::days{5});
  EXPECT_TRUE(the_order().rule.empty());
  answer_all(open(the_order()));
  run_due();
  EXPECT_EQ(the_order().state, orders::OrderState::Delivered);
  EXPECT_EQ(ats.things<bascule::ats::FeedbackForm>(kOpportunity).size(), 1U);
}

TEST_F(AskingAgain, WhatWasAskedByHandIsAskedByNoRuleASecondTime) {
  ASSERT_TRUE(ask({.assessments = {"bigfive-120"}}).has_value());
  add_rule();
  tell();
  run_due();
  EXPECT_EQ(all_orders().size(), 1U);
}

TEST_F(AskingAgain, ByHandToo_ItTakesAWordToAskASecondTime) {
  invite();
  const orders::CandidateWish wish{.assessments = {"bigfive-120"}};
  auto again = wish;
  again.again = true;
  const auto open_still = ask(again);
  ASSERT_FALSE(open_still.has_value());
  EXPECT_NE(open_still.error().message.find("still open"), std::string::npos);
  hand_in();
  const auto unsaid = ask(wish);
  ASSERT_FALSE(unsaid.has_value());
  EXPECT_EQ(unsaid.error().code, ErrorCode::Conflict);
  ASSERT_TRUE(ask(again).has_value());
  EXPECT_EQ(all_orders().size(), 2U);
  EXPECT_EQ(all_orders().front().round, 2);
}

TEST_F(AskingAgain, ByHandNothingIsSentToWhomNothingMayBeSentTo) {
  const orders::CandidateWish wish{.assessments = {"bigfive-120"}};
  const auto refused_when = [&](const std::function<void(bascule::ats::Opportunity&)>& how,
                                std::string_view words) {
    const auto before = ats.opportunity(kOpportunity).value();
    ats.change(kOpportunity, how);
    const auto asked = ask(wish);
    ats.put(before);
    ASSERT_FALSE(asked.has_value()) << words;
    EXPECT_EQ(asked.error().code, ErrorCode::Conflict);
    EXPECT_NE(asked.error().message.find(words), std::string::npos) << asked.error().message;
  };
  refused_when([](auto& one) { one.emails.clear(); }, "no e-mail address in the ATS");
  refused_when([](auto& one) { one.archived_at = Instant{}; }, "archived");
  refused_when([](auto& one) { one.may_be_contacted = false; }, "does not allow contact");
  refused_when([](auto& one) { one.is_anonymized = true; }, "anonymised in the ATS");
  refused_when([](auto& one) { one.confidentiality = bascule::ats::Confidentiality::Confidential; },
               "confidential");
  EXPECT_TRUE(all_orders().empty());
}

TEST_F(AskingAgain, ByHandAWrongWishIsRefusedWithItsPlace) {
  const auto pointer_of = [&](const orders::CandidateWish& wish) {
    const auto asked = ask(wish);
    return asked ? std::string("asked") : asked.error().pointer;
  };
  EXPECT_EQ(pointer_of({}), "/assessments");
  EXPECT_EQ(pointer_of({.assessments = {"no-such"}}), "/assessments");
  EXPECT_EQ(pointer_of({.assessments = {"bigfive-120"}, .due_days = 91}), "/due_days");
  EXPECT_EQ(pointer_of({.assessments = {"bigfive-120"}, .due_days = 3, .reminder_days = {3}}),
            "/reminder_days");
  EXPECT_TRUE(all_orders().empty());
}

// ---- which candidates ----

TEST_F(AskingAgain, ARuleAsksThoseOfItsTeamsLocationsOriginsAndOwners) {
  rules::Rule rule;
  rule.teams = {"Welding"};
  rule.locations = {"Berlin", "Zurich"};
  rule.origins = {"applied"};
  rule.owners = {"user-1"};
  rule.names = {{"user-1", "Wilma Welder"}};
  add_rule(rule);
  const auto enter = [&](const std::string& id, std::string team, std::string location,
                         std::string origin, std::string owner) {
    auto one = opportunity();
    one.id = id;
    one.posting->team = std::move(team);
    one.posting->location = std::move(location);
    one.origin = std::move(origin);
    one.owner_id = std::move(owner);
    ats.put(one);
    tell(bascule::ats::EventKind::StageChanged, id);
    run_due();
    const auto made =
        read([&](ports::Tx& tx) { return rules.decisions_about(tx, connection, id, 1); });
    return rules::summary(made.front());
  };
  EXPECT_EQ(enter("o-1", "Sales", "Berlin", "applied", "user-1"), "no: the team is Sales");
  EXPECT_EQ(enter("o-2", "Welding", "Paris", "applied", "user-1"), "no: the location is Paris");
  EXPECT_EQ(enter("o-3", "Welding", "Zurich", "sourced", "user-1"), "no: the origin is sourced");
  EXPECT_EQ(enter("o-4", "Welding", "Zurich", "applied", ""), "no: no owner is known");
  EXPECT_EQ(enter("o-5", "Welding", "Zurich", "applied", "user-1"), "yes: bigfive-120");
}

}  // namespace
}  // namespace bascule::product
