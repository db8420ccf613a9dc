#include <set>

#include "product.hpp"

namespace bascule::product {
namespace {

using sittings::CandidateState;
using sittings::SeatView;

class Sittings : public Product {
 protected:
  std::string first_item() const {
    return std::string(catalogue.newest("bigfive-120")->items("en").value()[0].id);
  }
  std::string kind_of(const auto& result) { return result.has_value() ? "" : result.error().kind; }
};

TEST_F(Sittings, D1_ALinkHas192RandomBitsAndOnlyItsHashIsKept) {
  const auto order = invite();
  const auto token = token_of(order).reveal();
  EXPECT_EQ(token.size(), 32U);
  const auto invitation =
      read([&](ports::Tx& tx) { return orders.find_invitation(tx, order.invitation).value(); });
  EXPECT_EQ(invitation.token_hash, orders::InvitationLinks::hash_of(token));
  EXPECT_EQ(invitation.token_hash.find(token), std::string::npos);
}

TEST_F(Sittings, D1_UnknownReplacedExpiredAndCancelledLinksAnswerAlike) {
  const auto order = invite();
  const auto old_token = token_of(order);
  const auto unknown =
      open_invitation.open(Secret("no-such-token-at-all-0123456789a"), std::nullopt, "");
  ASSERT_TRUE(tend_order.new_link(OrgScope(org), order.id, "operator").has_value());
  const auto replaced = open_invitation.open(old_token, std::nullopt, "");
  ASSERT_TRUE(tend_order.cancel(OrgScope(org), order.id, "", "operator").has_value());
  const auto cancelled = open_invitation.open(token_of(order), std::nullopt, "");
  for (const auto* refused : {&unknown, &replaced, &cancelled}) {
    ASSERT_FALSE(refused->has_value());
    EXPECT_EQ(refused->error().code, ErrorCode::NotFound);
    EXPECT_EQ(refused->error().message, unknown.error().message);
  }
}

TEST_F(Sittings, D2_OpeningStartsNothingAndTakesNoSeat) {
  const auto order = invite();
  const auto opened = open_invitation.open(token_of(order), std::nullopt, "");
  ASSERT_TRUE(opened.has_value());
  EXPECT_EQ(opened->state, CandidateState::Opened);
  EXPECT_EQ(opened->seat, SeatView::Free);
  EXPECT_EQ(kind_of(take_sitting.read(opened->cookie)), "not_started");
}

TEST_F(Sittings, D2_TheCookieAloneFindsTheInvitationAgain) {
  const auto cookie = open(invite());
  const auto again = open_invitation.open(std::nullopt, cookie, "");
  ASSERT_TRUE(again.has_value());
  EXPECT_EQ(again->cookie, cookie);
}

TEST_F(Sittings, TheBrowsersLanguageIsOfferedFirstAndThatOfTheSittingStays) {
  const auto order = invite();
  const auto opened = open_invitation.open(token_of(order), std::nullopt, "", {"fr-ca", "en"});
  ASSERT_TRUE(opened.has_value());
  EXPECT_EQ(opened->language, "fr");
  ASSERT_TRUE(take_sitting.start(opened->cookie, opened->language).has_value());
  EXPECT_EQ(open_invitation.open(std::nullopt, opened->cookie, "en", {"en"})->language, "fr");
}

TEST_F(Sittings, D3_ASecondBrowserMustTakeOverExplicitlyAndClosesTheFirst) {
  const auto order = invite();
  const auto first = open(order), second = open(order);
  ASSERT_TRUE(take_sitting.start(first, "en").has_value());
  ASSERT_TRUE(save_answer.save(first, first_item(), 4, 0).has_value());
  EXPECT_EQ(kind_of(take_sitting.start(second, "en")), "seat_elsewhere");
  EXPECT_EQ(take_sitting.read(second)->seat, SeatView::Elsewhere);
  EXPECT_TRUE(take_sitting.read(second)->answers.empty());

  ASSERT_TRUE(take_sitting.take_over(second).has_value());
  EXPECT_EQ(kind_of(save_answer.save(first, first_item(), 1, 1)), "seat_elsewhere");
  const auto view = take_sitting.read(second).value();
  ASSERT_EQ(view.answers.size(), 1U);
  EXPECT_EQ(view.answers[0].value, 4) << "what the first browser saved is kept";
  const auto timeline = read([&](ports::Tx& tx) { return orders.timeline(tx, order.id); });
  EXPECT_EQ(timeline.back().kind, "taken_over");
}

TEST_F(Sittings, D3_AStaleAnswerIsToldTheNewerOneAndChangesNothing) {
  const auto cookie = open(invite());
  ASSERT_TRUE(take_sitting.start(cookie, "en").has_value());
  ASSERT_TRUE(save_answer.save(cookie, first_item(), 4, 0).has_value());
  ASSERT_TRUE(save_answer.save(cookie, first_item(), 5, 1).has_value());
  const auto stale = save_answer.save(cookie, first_item(), 1, 1).value();
  ASSERT_TRUE(std::holds_alternative<sittings::StaleAnswer>(stale));
  EXPECT_EQ(std::get<sittings::StaleAnswer>(stale).stored.value, 5);
  EXPECT_EQ(take_sitting.read(cookie)->answers[0].value, 5);
}

TEST_F(Sittings, D12_ARetryWhoseAnswerWasLostIsFine) {
  const auto cookie = open(invite());
  ASSERT_TRUE(take_sitting.start(cookie, "en").has_value());
  ASSERT_TRUE(save_answer.save(cookie, first_item(), 4, 0).has_value());
  const auto again = save_answer.save(cookie, first_item(), 4, 0).value();
  ASSERT_TRUE(std::holds_alternative<sittings::Answer>(again));
  EXPECT_EQ(std::get<sittings::Answer>(again).version, 1);
}

TEST_F(Sittings, D12_WhatWasSavedIsThereOnAnotherDevice) {
  const auto order = invite();
  const auto phone = open(order);
  ASSERT_TRUE(take_sitting.start(phone, "en").has_value());
  ASSERT_TRUE(save_answer.save(phone, first_item(), 2, 0).has_value());
  const auto laptop = open(order);
  const auto view = take_sitting.take_over(laptop).value();
  EXPECT_EQ(view.answered, 1);
}

TEST_F(Sittings, D6_TheDueDateIsTheServersAndAStartedSittingMayFinishWithin24Hours) {
  const auto order = invite();
  const auto cookie = open(order);
  ASSERT_TRUE(take_sitting.start(cookie, "en").has_value());
  clock.advance(std::chrono::days{7} + 1min);
  run_due();
  EXPECT_TRUE(save_answer.save(cookie, first_item(), 2, 0).has_value());
  clock.advance(orders::kFinishGrace);
  run_due();
  EXPECT_EQ(kind_of(save_answer.save(cookie, first_item(), 3, 1)), "ended");
  EXPECT_EQ(the_order().state, orders::OrderState::Expired);
}

TEST_F(Sittings, D7_AClockThatIsSetBackTakesNobodysTime) {
  const auto cookie = open(invite());
  ASSERT_TRUE(take_sitting.start(cookie, "en").has_value());
  clock.set(clock.now() - 24h);
  run_due();
  EXPECT_TRUE(save_answer.save(cookie, first_item(), 2, 0).has_value());
}

TEST_F(Sittings, D8_SubmittingTwiceIsOneResult) {
  const auto cookie = open(invite());
  answer_all(cookie);
  run_due();
  EXPECT_TRUE(submit_sitting.submit(cookie, "").has_value());
  run_due();
  EXPECT_EQ(read([&](ports::Tx& tx) { return orders.results_after(tx, "", 10).size(); }), 1U);
}

TEST_F(Sittings, D9_NothingIsTakenBeforeTheStartOrAfterTheEnd) {
  const auto cookie = open(invite());
  EXPECT_EQ(kind_of(save_answer.save(cookie, first_item(), 2, 0)), "not_started");
  EXPECT_EQ(kind_of(submit_sitting.submit(cookie, "")), "not_started");
  answer_all(cookie);
  EXPECT_EQ(kind_of(save_answer.save(cookie, first_item(), 2, 1)), "ended");
}

TEST_F(Sittings, D9_AnItemOfNoAssessmentAndAnAbsurdIndexAreRefused) {
  const auto cookie = open(invite());
  ASSERT_TRUE(take_sitting.start(cookie, "en").has_value());
  for (const std::string item : {"nothing", "-1", "99999999999999999999", "../../etc"})
    EXPECT_FALSE(save_answer.save(cookie, item, 2, 0).has_value()) << item;
}

TEST_F(Sittings, D11_AValueThatIsNoOptionIsRefused) {
  const auto cookie = open(invite());
  ASSERT_TRUE(take_sitting.start(cookie, "en").has_value());
  for (const std::int64_t value : {0LL, 6LL, -3LL, 1LL << 40}) {
    const auto saved = save_answer.save(cookie, first_item(), value, 0);
    ASSERT_FALSE(saved.has_value());
    EXPECT_EQ(saved.error().code, ErrorCode::InvalidInput);
  }
}

TEST_F(Sittings, D10_ALanguageThatIsNotOfferedIsRefused) {
  const auto cookie = open(invite());
  EXPECT_EQ(take_sitting.start(cookie, "tlh").error().pointer, "/language");
}

TEST_F(Sittings, ANewLinkEndsEveryBrowserOfTheOldOne) {
  const auto order = invite();
  const auto cookie = open(order);
  ASSERT_TRUE(take_sitting.start(cookie, "en").has_value());
  ASSERT_TRUE(tend_order.new_link(OrgScope(org), order.id, "operator").has_value());
  EXPECT_EQ(take_sitting.read(cookie).error().code, ErrorCode::Unauthenticated);
  const auto fresh = open(order);
  EXPECT_TRUE(take_sitting.start(fresh, "en").has_value())
      << "and nothing that was answered is lost";
}

TEST_F(Sittings, D4_ItemsCarryNothingThatScores) {
  std::set<std::string_view> ids;
  const auto items = catalogue.newest("bigfive-120")->items("en").value();
  for (const auto& item : items) {
    EXPECT_TRUE(ids.insert(item.id).second);
    for (const auto* word : {"plus", "minus", "N1", "E1", "O1", "A1", "C1"})
      EXPECT_EQ(item.id.find(word), std::string_view::npos) << item.id;
  }
  EXPECT_EQ(ids.size(), 112U);
}

}  // namespace
}  // namespace bascule::product
