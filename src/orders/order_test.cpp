#include "orders/order.hpp"

#include <gtest/gtest.h>

#include "orders/decline.hpp"
#include "orders/letter.hpp"

namespace bascule::orders {
namespace {

TEST(Order, WalksFromRequestedToDelivered) {
  Order order;
  for (const auto step :
       {Step::Invite, Step::Open, Step::Start, Step::Submit, Step::Score, Step::Deliver})
    ASSERT_TRUE(take(order, step).has_value()) << to_string(step);
  EXPECT_EQ(order.state, OrderState::Delivered);
}

TEST(Order, AStepThatIsNotLegalIsAConflictInWordsAndChangesNothing) {
  Order order;
  const auto refused = take(order, Step::Score);
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().code, ErrorCode::Conflict);
  EXPECT_EQ(order.state, OrderState::Requested);
}

TEST(Order, ComesBackFromNeedingAttentionToWhereItWas) {
  Order order;
  ASSERT_TRUE(take(order, Step::Invite).has_value());
  ASSERT_TRUE(take(order, Step::NeedAttention, "the letter came back").has_value());
  EXPECT_EQ(order.reason, "the letter came back");
  ASSERT_TRUE(take(order, Step::Resume).has_value());
  EXPECT_EQ(order.state, OrderState::Invited);
}

TEST(Order, TheCandidateMayGoOnWhileItNeedsAttention) {
  Order order;
  ASSERT_TRUE(take(order, Step::NeedAttention, "the mail server refuses").has_value());
  EXPECT_TRUE(take(order, Step::Open).has_value());
  EXPECT_EQ(order.state, OrderState::Opened);
}

TEST(Order, ASubmittedOneNeitherExpiresNorIsCancelled) {
  Order order;
  order.state = OrderState::Submitted;
  EXPECT_FALSE(next_state(order, Step::Expire).has_value());
  EXPECT_FALSE(next_state(order, Step::Cancel).has_value());
}

Order optional_in(OrderState state) {
  Order order;
  order.need = Need::Optional;
  order.state = state;
  return order;
}

TEST(Order, OnlyWhatIsOptionalAndNotHandedInCanBeDeclined) {
  using enum OrderState;
  for (const auto state : {Requested, Invited, Opened, Started}) {
    EXPECT_TRUE(next_state(optional_in(state), Step::Decline)) << to_string(state);
    Order required;
    required.state = state;
    EXPECT_FALSE(next_state(required, Step::Decline)) << to_string(state);
  }
  for (const auto state : {Submitted, Scored, Delivered, Expired, Cancelled, Declined})
    EXPECT_FALSE(next_state(optional_in(state), Step::Decline)) << to_string(state);
}

TEST(Order, WhatIsTakenUpGoesOnWhereItWas) {
  for (const auto state : {OrderState::Opened, OrderState::Started}) {
    auto order = optional_in(state);
    ASSERT_TRUE(take(order, Step::Decline, "rather not"));
    EXPECT_TRUE(has_ended_for_candidate(order));
    ASSERT_TRUE(take(order, Step::TakeUp));
    EXPECT_EQ(order.state, state);
    EXPECT_EQ(order.reason, "");
  }
}

TEST(Order, ADeclinedOneNeitherExpiresNorIsExtendedNorNeedsAnybody) {
  auto order = optional_in(OrderState::Opened);
  ASSERT_TRUE(take(order, Step::Decline));
  for (const auto step : {Step::Expire, Step::Extend, Step::Start, Step::NeedAttention})
    EXPECT_FALSE(next_state(order, step)) << to_string(step);
}

TEST(Order, WhatWasBegunMayBeTakenUpADayLonger) {
  auto order = optional_in(OrderState::Opened);
  order.due_at = from_millis(1'000);
  EXPECT_EQ(ends_at(order), order.due_at);
  ASSERT_TRUE(take(order, Step::Start));
  EXPECT_EQ(ends_at(order), order.due_at + kFinishGrace);
  ASSERT_TRUE(take(order, Step::Decline));
  EXPECT_EQ(ends_at(order), order.due_at + kFinishGrace);
}

TEST(Invitation, IsCompleteWhenWhatIsRequiredIsHandedInAndNothingOptionalIsOpen) {
  using enum OrderState;
  Order required;
  required.state = Scored;
  for (const auto ended : {Declined, Expired, Cancelled, Delivered})
    EXPECT_TRUE(is_complete({required, optional_in(ended)})) << to_string(ended);
  for (const auto open : {Invited, Opened, Started})
    EXPECT_FALSE(is_complete({required, optional_in(open)})) << to_string(open);
  for (const auto missing : {Invited, Started, Expired}) {
    required.state = missing;
    EXPECT_FALSE(is_complete({required, optional_in(Delivered)})) << to_string(missing);
  }
  required.state = Cancelled;
  EXPECT_TRUE(is_complete({required, optional_in(Declined)})) << "what was withdrawn is not missed";
}

TEST(Invitation, WaitsForWhatIsRequiredAlone) {
  Order required;
  required.state = OrderState::Opened;
  EXPECT_TRUE(is_outstanding(required));
  EXPECT_FALSE(is_outstanding(optional_in(OrderState::Opened)));
  required.state = OrderState::Submitted;
  EXPECT_FALSE(is_outstanding(required));
}

TEST(WaitingTags, AreThoseOfTheInvitationAsAWhole) {
  using enum OrderState;
  Order required;
  required.state = Opened;
  EXPECT_TRUE(waiting_tags({required, optional_in(Declined)}).invited);
  EXPECT_TRUE(waiting_tags({required, optional_in(Declined)}).declined);
  EXPECT_FALSE(waiting_tags({optional_in(Declined)}).invited);
  EXPECT_FALSE(waiting_tags({required, optional_in(Opened)}).declined);
  required.state = Submitted;
  EXPECT_FALSE(waiting_tags({required, optional_in(Opened)}).invited) << "that one is completed";
}

TEST(Letter, SaysWhatIsOptional) {
  LetterFacts facts;
  facts.asked = {{"Big Five", 12}, {"Three questions", 1, true}};
  const auto letter = compose_invitation(Subject{}, facts);
  for (const auto& part : {letter.text, letter.html}) {
    EXPECT_NE(part.find("Three questions (about 1 minutes, no clock; optional, you may decline"),
              std::string::npos)
        << part;
    EXPECT_NE(part.find("Big Five (about 12 minutes, no clock)"), std::string::npos) << part;
  }
}

TEST(Letter, SaysWhoWhatUntilWhenAndCarriesTheLinkInBothParts) {
  Subject subject;
  subject.name = Personal("Ada Example");
  LetterFacts facts;
  facts.org_name = "Northwind Robotics";
  facts.time_zone = "Europe/Berlin";
  facts.asked = {{"Big Five", 12}};
  facts.due_at = from_millis(1'796'403'600'000);  // 2026-12-04 17:00 UTC
  facts.link = "https://bascule.northwind.example/t/abc";
  facts.message_id = "inv_1.1@bascule.northwind.example";
  const auto letter = compose_invitation(subject, facts);
  for (const auto& part : {letter.text, letter.html}) {
    EXPECT_NE(part.find("Ada Example"), std::string::npos);
    EXPECT_NE(part.find(facts.link), std::string::npos);
    EXPECT_NE(part.find("Friday 4 December 2026, 18:00 (Europe/Berlin, CET)"), std::string::npos)
        << part;
  }
  EXPECT_EQ(letter.subject, "Northwind Robotics: Big Five");
}

TEST(Letter, D14_MarkupInANameIsTextInTheHtmlPart) {
  Subject subject;
  subject.name = Personal("<script>alert(1)</script>");
  LetterFacts facts;
  facts.org_name = "A & B <b>";
  facts.asked = {{"Big Five", 12}};
  facts.link = "https://x.example/t/a";
  const auto letter = compose_invitation(subject, facts);
  EXPECT_EQ(letter.html.find("<script>"), std::string::npos);
  EXPECT_NE(letter.html.find("A &amp; B &lt;b&gt;"), std::string::npos);
}

TEST(Order, NoStepMakesAnOrderForgetWhereItResumes) {
  for (const auto stopped :
       {OrderState::Requested, OrderState::Invited, OrderState::Opened, OrderState::Started}) {
    Order order;
    order.state = stopped;
    ASSERT_TRUE(take(order, Step::NeedAttention, "no address"));
    ASSERT_TRUE(take(order, Step::Extend, order.reason));
    EXPECT_EQ(order.state, OrderState::NeedsAttention);
    EXPECT_EQ(order.resume_state, stopped);
    ASSERT_TRUE(take(order, Step::Resume));
    EXPECT_EQ(order.state, stopped);
  }
}

TEST(Purge, APurgedOrderTakesNoStepWhateverItsState) {
  for (const auto state : kOrderStates)
    for (const auto step : {Step::Invite, Step::Open, Step::Start, Step::Submit, Step::Score,
                            Step::Deliver, Step::Expire, Step::Cancel, Step::Decline, Step::TakeUp,
                            Step::NeedAttention, Step::Resume, Step::Extend}) {
      Order order;
      order.need = Need::Optional;
      order.state = state;
      order.purge = Purge{PurgeWhy::Retention, 90, from_millis(1)};
      EXPECT_FALSE(take(order, step)) << to_string(state) << ' ' << to_string(step);
      EXPECT_TRUE(has_ended_for_candidate(order));
    }
}

TEST(Purge, OneThatIsOnlyAskedForChangesNothingYet) {
  Order order;
  order.purge = Purge{PurgeWhy::Deleted, 0, std::nullopt};
  EXPECT_TRUE(take(order, Step::Invite));
}

TEST(Purge, SaysByWhichRule) {
  EXPECT_EQ(sentence_of({PurgeWhy::Retention, 1, {}}),
            "Name, address, answers and result were deleted under your retention of 1 day.");
  for (const auto why :
       {PurgeWhy::Retention, PurgeWhy::Deleted, PurgeWhy::Anonymised, PurgeWhy::Asked})
    EXPECT_EQ(parse_purge_why(to_string(why)), why);
  EXPECT_FALSE(parse_purge_why(""));
}

}  // namespace
}  // namespace bascule::orders
