// What is optional: asked, declined, taken up after all, and told.
#include <thread>

#include "orders/ask_candidate.hpp"
#include "orders/order_json.hpp"
#include "product.hpp"
#include "tests/simulation/assessment.hpp"

namespace bascule::product {
namespace {

using orders::Need;
using orders::OrderState;
using sittings::CandidateState;

constexpr const char* kRequired = "bigfive-120";
constexpr const char* kOptional = simulation::kAssessment;

assessments::Catalogue two_assessments() {
  auto all = assessments::built_in_catalogue().all();
  const auto small = simulation::small_catalogue();
  for (const auto& one : small.all()) all.push_back(one);
  return assessments::Catalogue(std::move(all));
}

class Optional : public Product {
 protected:
  Optional() : Product(testing::TemporaryEngine::Kind::AsAsked, two_assessments()) {}

  // Invited to one that is required and, after it, one that is optional.
  void invite_to_both(std::vector<int> reminder_days = {}) {
    rules::Rule rule;
    rule.assessments = {kRequired, kOptional};
    rule.optional_assessments = {kOptional};
    rule.reminder_days = std::move(reminder_days);
    add_rule(rule);
    tell();
    run_due();
  }
  // Invited to what is optional alone.
  void invite_to_one() {
    rules::Rule rule;
    rule.assessments = rule.optional_assessments = {kOptional};
    add_rule(rule);
    tell();
    run_due();
  }
  orders::Order order_of(const std::string& assessment) {
    for (const auto& order : all_orders())
      if (order.assessment.id == assessment) return order;
    ADD_FAILURE() << "no order for " << assessment;
    return {};
  }
  orders::Order optional() { return order_of(kOptional); }
  Secret browser() { return open(all_orders().front()); }

  void take_optional(const Secret& cookie) {
    ASSERT_TRUE(open_invitation.open(std::nullopt, cookie, "en"));
    ASSERT_TRUE(take_sitting.start(cookie, "en"));
    for (const auto item : simulation::kItems)
      ASSERT_TRUE(save_answer.save(cookie, std::string(item), 4, 0));
    ASSERT_TRUE(submit_sitting.submit(cookie, ""));
  }
  std::vector<std::string> tags() {
    auto all = ats.opportunity(kOpportunity)->tags;
    std::ranges::sort(all);
    return all;
  }
  std::ptrdiff_t lines(const orders::Order& order, std::string_view kind) {
    const auto all = read([&](ports::Tx& tx) { return orders.timeline(tx, order.id); });
    return std::ranges::count(all, kind, &orders::TimelineEntry::kind);
  }
  bool is_complete() {
    return orders::is_complete(
        read([&](ports::Tx& tx) { return orders.orders_of(tx, all_orders().front().invitation); }));
  }
  static std::string kind_of(const auto& result) { return result ? "" : result.error().kind; }
};

TEST_F(Optional, ARuleMakesEachOrderRequiredOrOptional) {
  invite_to_both();
  EXPECT_EQ(order_of(kRequired).need, Need::Required);
  EXPECT_EQ(optional().need, Need::Optional);
  EXPECT_EQ(decisions().front().optional_assessments, std::vector<std::string>{kOptional});
}

TEST_F(Optional, ARulesLanguageBecomesThatOfThePersonWhenTheOrderIsPlaced) {
  rules::Rule rule;
  rule.language = "de";  // As if our letters were written in it.
  add_rule(rule);
  tell();
  run_due();
  const auto order = the_order();
  const auto subject =
      read([&](ports::Tx& tx) { return orders.find_subject(tx, order.subject).value(); });
  EXPECT_EQ(subject.language, "de");
  EXPECT_EQ(open_invitation.open(token_of(order), std::nullopt, "")->language, "de");
  EXPECT_EQ(open_invitation.open(token_of(order), std::nullopt, "en")->language, "en")
      << "the candidate's own choice";
}

TEST_F(Optional, TheLetterAndThePageSaySo) {
  invite_to_both();
  const auto text = mailer.arrived().front().text;
  EXPECT_NE(text.find("Three questions (about 1 minutes, no clock; optional"), std::string::npos);
  const auto opened = open_invitation.open(token_of(optional()), std::nullopt, "").value();
  EXPECT_EQ(opened.need, Need::Required);
  ASSERT_EQ(opened.remaining.size(), 1U);
  EXPECT_EQ(opened.remaining[0].need, Need::Optional);
}

TEST_F(Optional, DecliningIsAStateOfItsOwnWithOneLineHoweverOftenItIsSaid) {
  invite_to_both();
  const auto cookie = browser();
  ASSERT_TRUE(decline_optional.decline(cookie, kOptional));
  ASSERT_TRUE(decline_optional.decline(cookie, kOptional));
  EXPECT_EQ(optional().state, OrderState::Declined);
  EXPECT_EQ(lines(optional(), "declined"), 1);
  EXPECT_EQ(order_of(kRequired).state, OrderState::Opened);
}

TEST_F(Optional, WhatIsRequiredCannotBeDeclinedAndNothingElseEither) {
  invite_to_both();
  const auto cookie = browser();
  EXPECT_EQ(kind_of(decline_optional.decline(cookie, kRequired)), "required");
  const auto unknown = decline_optional.decline(cookie, "no-such-thing");
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.error().code, ErrorCode::NotFound);
  EXPECT_EQ(order_of(kRequired).state, OrderState::Opened);
}

TEST_F(Optional, WhatWasHandedInCannotBeDeclined) {
  invite_to_one();
  const auto cookie = browser();
  take_optional(cookie);
  EXPECT_EQ(kind_of(decline_optional.decline(cookie, kOptional)), "ended");
  run_due();
  EXPECT_EQ(optional().state, OrderState::Delivered);
}

TEST_F(Optional, WhatWasDeclinedTakesNoStartAndNoAnswer) {
  invite_to_one();
  const auto cookie = browser();
  ASSERT_TRUE(take_sitting.start(cookie, "en"));
  ASSERT_TRUE(decline_optional.decline(cookie, kOptional));
  EXPECT_EQ(kind_of(take_sitting.start(cookie, "en")), "ended");
  EXPECT_EQ(kind_of(save_answer.save(cookie, "aaaa", 3, 0)), "ended");
  EXPECT_EQ(kind_of(submit_sitting.submit(cookie, "")), "ended");
}

TEST_F(Optional, TakingItUpGoesOnWithWhatWasAnswered) {
  invite_to_one();
  const auto cookie = browser();
  ASSERT_TRUE(take_sitting.start(cookie, "en"));
  ASSERT_TRUE(save_answer.save(cookie, "aaaa", 5, 0));
  ASSERT_TRUE(decline_optional.decline(cookie, kOptional));
  ASSERT_TRUE(decline_optional.take_up(cookie, kOptional));
  ASSERT_TRUE(decline_optional.take_up(cookie, kOptional)) << "said twice";
  EXPECT_EQ(lines(optional(), "taken_up"), 1);
  EXPECT_EQ(optional().state, OrderState::Started);
  EXPECT_EQ(take_sitting.read(cookie)->answers.front().value, 5);
}

TEST_F(Optional, AfterTheDueDateNothingIsTakenUp) {
  invite_to_one();
  const auto cookie = browser();
  ASSERT_TRUE(decline_optional.decline(cookie, kOptional));
  clock.advance(std::chrono::days{7});
  EXPECT_EQ(kind_of(decline_optional.take_up(cookie, kOptional)), "ended");
  run_due();
  EXPECT_EQ(optional().state, OrderState::Declined) << "and it does not expire";
  const auto opened = open_invitation.open(std::nullopt, cookie, "").value();
  EXPECT_EQ(opened.state, CandidateState::Declined);
  EXPECT_TRUE(opened.declined.empty());
  EXPECT_FALSE(open_invitation.open(token_of(optional()), std::nullopt, ""))
      << "nor does the link tell another browser anything";
}

TEST_F(Optional, WhatIsTakenUpExpiresAgain) {
  invite_to_one();
  const auto cookie = browser();
  ASSERT_TRUE(take_sitting.start(cookie, "en"));
  ASSERT_TRUE(decline_optional.decline(cookie, kOptional));
  clock.advance(std::chrono::days{7});
  run_due();
  ASSERT_TRUE(decline_optional.take_up(cookie, kOptional)) << "it was begun: a day longer";
  clock.advance(orders::kFinishGrace);
  run_due();
  EXPECT_EQ(optional().state, OrderState::Expired);
}

TEST_F(Optional, OneThatRanOutIsNotDeclined) {
  invite_to_one();
  const auto cookie = browser();
  clock.advance(std::chrono::days{7});
  run_due();
  EXPECT_EQ(kind_of(decline_optional.decline(cookie, kOptional)), "ended");
  EXPECT_EQ(optional().state, OrderState::Expired);
  EXPECT_TRUE(is_complete()) << "nobody failed";
}

TEST_F(Optional, ASecondBrowserDeclinesNothingWhileAnotherHasTheSeat) {
  invite_to_one();
  const auto first = browser(), second = browser();
  ASSERT_TRUE(take_sitting.start(first, "en"));
  EXPECT_EQ(kind_of(decline_optional.decline(second, kOptional)), "seat_elsewhere");
}

TEST_F(Optional, DecliningAndHandingInAtOnceIsOneOfThem) {
  invite_to_one();
  const auto cookie = browser();
  ASSERT_TRUE(take_sitting.start(cookie, "en"));
  bool is_declined = false, is_handed_in = false;
  {
    const std::jthread declining(
        [&] { is_declined = decline_optional.decline(cookie, kOptional).has_value(); });
    const std::jthread handing_in(
        [&] { is_handed_in = submit_sitting.submit(cookie, "").has_value(); });
  }
  EXPECT_NE(is_declined, is_handed_in);
  EXPECT_EQ(optional().state, is_declined ? OrderState::Declined : OrderState::Submitted);
}

TEST_F(Optional, TheTagSaysDeclinedAndNoFormIsWritten) {
  invite_to_one();
  const auto cookie = browser();
  ASSERT_EQ(tags(), std::vector<std::string>{"bascule: invited"});
  ASSERT_TRUE(decline_optional.decline(cookie, kOptional));
  run_due();
  EXPECT_EQ(tags(), std::vector<std::string>{"bascule: optional declined"});
  EXPECT_TRUE(ats.things<bascule::ats::FeedbackForm>(kOpportunity).empty());
}

TEST_F(Optional, WhileSomethingRequiredIsOpenTheProfileSaysBoth) {
  invite_to_both();
  ASSERT_TRUE(decline_optional.decline(browser(), kOptional));
  run_due();
  EXPECT_EQ(tags(), (std::vector<std::string>{"bascule: invited", "bascule: optional declined"}));
}

TEST_F(Optional, TagsFollowBackAndForthHoweverLateTheyLeave) {
  invite_to_one();
  const auto cookie = browser();
  ASSERT_TRUE(decline_optional.decline(cookie, kOptional));
  ASSERT_TRUE(decline_optional.take_up(cookie, kOptional));
  ASSERT_TRUE(decline_optional.decline(cookie, kOptional));
  run_due();
  EXPECT_EQ(tags(), std::vector<std::string>{"bascule: optional declined"});
  ASSERT_TRUE(decline_optional.take_up(cookie, kOptional));
  run_due();
  EXPECT_EQ(tags(), std::vector<std::string>{"bascule: invited"});
  take_optional(cookie);
  run_due();
  EXPECT_EQ(tags(), std::vector<std::string>{"bascule: completed"});
}

TEST_F(Optional, TagsWhoseAnswersAreLostEndAsTheCandidateMeant) {
  invite_to_one();
  const auto cookie = browser();
  const Error lost{ErrorCode::Unavailable, "lost", {}, {}};
  ats.next("write", testing::FakeProvider::Fate::AnswerLost, lost);
  ats.next("write", testing::FakeProvider::Fate::CallLost, lost);
  ASSERT_TRUE(decline_optional.decline(cookie, kOptional));
  run_due();
  ASSERT_TRUE(decline_optional.take_up(cookie, kOptional));
  ASSERT_TRUE(decline_optional.decline(cookie, kOptional));
  run_for(60, 1h);
  EXPECT_EQ(tags(), std::vector<std::string>{"bascule: optional declined"})
      << "also after the looks for what came late";
}

TEST_F(Optional, AnInvitationIsCompleteOnceWhatIsRequiredIsHandedInAndTheRestDeclined) {
  invite_to_both();
  const auto cookie = browser();
  ASSERT_TRUE(decline_optional.decline(cookie, kOptional));
  EXPECT_FALSE(is_complete());
  answer_all(cookie);
  run_due();
  EXPECT_TRUE(is_complete());
  const auto opened = open_invitation.open(std::nullopt, cookie, "").value();
  EXPECT_EQ(opened.state, CandidateState::Submitted);
  ASSERT_EQ(opened.declined.size(), 1U);
  ASSERT_TRUE(decline_optional.take_up(cookie, kOptional));
  EXPECT_FALSE(is_complete());
  take_optional(cookie);
  run_due();
  EXPECT_TRUE(is_complete());
  EXPECT_EQ(optional().state, OrderState::Delivered);
}

TEST_F(Optional, NobodyIsRemindedOfWhatIsOptional) {
  invite_to_both({3, 1});
  const auto cookie = browser();
  answer_all(cookie);
  run_for(7 * 4, std::chrono::hours{6});
  EXPECT_EQ(mailer.arrived().size(), 1U) << "the invitation";
}

TEST_F(Optional, AReminderOfWhatIsRequiredLeavesOutWhatWasDeclined) {
  invite_to_both({3});
  ASSERT_TRUE(decline_optional.decline(browser(), kOptional));
  run_for(5 * 4, std::chrono::hours{6});
  const auto letters = mailer.arrived();
  ASSERT_EQ(letters.size(), 2U);
  EXPECT_NE(letters.back().text.find("Big Five"), std::string::npos);
  EXPECT_EQ(letters.back().text.find("Three questions"), std::string::npos);
}

TEST_F(Optional, WhatIsDeclinedBeforeTheLetterLeftIsNotWrittenAbout) {
  rules::Rule rule;
  rule.assessments = rule.optional_assessments = {kOptional};
  add_rule(rule);
  ASSERT_TRUE(tend_letters.hold(OrgScope(org), "to look first", orgs::the_operator()));
  tell();
  run_due();
  ASSERT_TRUE(decline_optional.decline(browser(), kOptional));
  ASSERT_TRUE(tend_letters.release(OrgScope(org), orgs::the_operator()));
  run_due();
  EXPECT_TRUE(mailer.arrived().empty());
}

TEST_F(Optional, AskedByHandItMayBeOptionalToo) {
  orders::AskCandidate ask(*database, kept, placing, catalogue, find_provider, clock);
  const auto candidate = ask.look(OrgScope(org), connection, kOpportunity).value();
  orders::CandidateWish wish;
  wish.assessments = {kRequired, kOptional};
  wish.optional_assessments = {kOptional};
  write([&](ports::Tx& tx) { ASSERT_TRUE(ask.ask(tx, candidate, wish, "api")); });
  EXPECT_EQ(optional().need, Need::Optional);
  EXPECT_EQ(order_of(kRequired).need, Need::Required);
}

TEST_F(Optional, AskedByHandInALanguageThatIsNotThereIsRefused) {
  orders::AskCandidate ask(*database, kept, placing, catalogue, find_provider, clock);
  const auto candidate = ask.look(OrgScope(org), connection, kOpportunity).value();
  orders::CandidateWish wish;
  wish.assessments = {kRequired};
  wish.language = "tlh";
  write([&](ports::Tx& tx) {
    const auto refused = ask.ask(tx, candidate, wish, "api");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().pointer, "/language");
  });
  EXPECT_TRUE(all_orders().empty());
}

TEST_F(Optional, TheOrderShowsHowFarAllOfItIsThatWasAskedTogether) {
  invite_to_both();
  ASSERT_TRUE(decline_optional.decline(browser(), kOptional));
  const auto order = optional();
  const auto json =
      read([&](ports::Tx& tx) { return orders::OrderJson(kept, catalogue).full(tx, order); });
  EXPECT_EQ(json.at("state").as_string(), "declined");
  const auto& invitation = json.at("invitation").as_object();
  EXPECT_FALSE(invitation.at("is_complete").as_bool());
  EXPECT_EQ(invitation.at("outstanding").to_number<int>(), 1);
  EXPECT_EQ(invitation.at("orders").as_array().size(), 2U);
}

TEST_F(Optional, DataOfADeclinedOrderGoesWhenItsDaysAreOver) {
  invite_to_one();
  ASSERT_TRUE(decline_optional.decline(browser(), kOptional));
  const auto id = optional().id;
  write([&](ports::Tx& tx) { orders.want_purge(tx, id, orders::PurgeWhy::Asked); });
  const auto due = read([&](ports::Tx& tx) { return retention.orders_to_purge(tx, {}, 10); });
  ASSERT_EQ(due.size(), 1U);
  EXPECT_EQ(due[0].second, id);
}

TEST_F(Optional, ARuleKeepsWhatIsOptionalAndItsLanguageInEveryVersion) {
  rules::Rule rule;
  rule.assessments = {kRequired, kOptional};
  rule.optional_assessments = {kOptional};
  rule.language = "fr";
  const auto added = add_rule(rule);
  auto changed = added;
  changed.version = 2;
  changed.optional_assessments = {};
  changed.language = "en";
  write([&](ports::Tx& tx) {
    rules.keep_version(tx, {added, clock.now(), "operator"});
    rules.save(tx, changed);
  });
  const auto now = read([&](ports::Tx& tx) { return rules.find(tx, added.id).value(); });
  const auto before = read([&](ports::Tx& tx) { return rules.former_versions(tx, added.id); });
  EXPECT_TRUE(now.optional_assessments.empty());
  EXPECT_EQ(now.language, "en");
  ASSERT_EQ(before.size(), 1U);
  EXPECT_EQ(before[0].rule.optional_assessments, std::vector<std::string>{kOptional});
  EXPECT_EQ(before[0].rule.language, "fr");
}

}  // namespace
}  // namespace bascule::product
