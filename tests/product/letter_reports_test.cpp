// What a mail relay says about letters, on the orders they were for (case C17).
#include "orders/letter_report.hpp"
#include "product.hpp"

namespace bascule::product {
namespace {

using orders::OrderState;
using Said = orders::LetterReport::Said;

class LetterReports : public Product {
 protected:
  orders::TakeLetterReports reports{*database, kept, clock};

  orders::Order invited() {
    rules::Rule rule;
    rule.reminder_days = {1};
    add_rule(rule);
    tell();
    run_due();
    return the_order();
  }
  orders::TakeLetterReports::Taken relay_says(Said said, const std::string& message_id,
                                              const std::string& why = "550 no such mailbox") {
    return reports.run({{.said = said, .message_id = message_id, .why = why}}).value();
  }
  std::string newest_letter() { return mailer.arrived().back().message_id; }
  std::ptrdiff_t entries(const std::string& kind) {
    const auto timeline = read([&](ports::Tx& tx) { return orders.timeline(tx, the_order().id); });
    return std::ranges::count(timeline, kind, &orders::TimelineEntry::kind);
  }
};

TEST_F(LetterReports, C17_AnInvitationThatCameBackNeedsAPersonAndSaysWhatTheOtherServerSaid) {
  invited();
  EXPECT_EQ(relay_says(Said::Returned, "<" + newest_letter() + ">").known, 1);
  EXPECT_EQ(the_order().state, OrderState::NeedsAttention);
  EXPECT_TRUE(the_order().reason.starts_with("The letter came back: 550 no such mailbox"));
  EXPECT_EQ(entries("letter_returned"), 1);
}

TEST_F(LetterReports, ToldTwiceAreOneLine) {
  invited();
  for (int i = 0; i < 3; ++i) EXPECT_EQ(relay_says(Said::Returned, newest_letter()).known, 1);
  EXPECT_EQ(entries("letter_returned"), 1);
  EXPECT_EQ(entries("needs_attention"), 1);
}

TEST_F(LetterReports, OnceTheLetterIsSentAgainAndAcceptedTheOrderGoesOn) {
  const auto order = invited();
  relay_says(Said::Returned, newest_letter());
  ASSERT_TRUE(tend_order.resend(OrgScope(org), order.id, "operator").has_value());
  run_due();
  EXPECT_EQ(mailer.arrived().size(), 2U);
  EXPECT_EQ(the_order().state, OrderState::Invited);
  EXPECT_EQ(the_order().reason, "");
  relay_says(Said::Returned, mailer.arrived().front().message_id, "told late");
  EXPECT_EQ(the_order().state, OrderState::Invited) << "that was the letter before";
}

TEST_F(LetterReports, ASecondReturnNeedsAPersonAgain) {
  const auto order = invited();
  relay_says(Said::Returned, newest_letter());
  ASSERT_TRUE(tend_order.resend(OrgScope(org), order.id, "operator").has_value());
  run_due();
  relay_says(Said::Returned, newest_letter());
  run_due();
  EXPECT_EQ(the_order().state, OrderState::NeedsAttention);
}

TEST_F(LetterReports, ARelayThatIsQuickerThanOurOwnNoteIsBelieved) {
  add_rule();
  tell();
  while (mailer.arrived().empty())
    for (const auto& job : run_job.claim({})) {
      run_job.run(job);
      if (!mailer.arrived().empty()) break;
    }
  ASSERT_EQ(the_order().state, OrderState::Requested);
  relay_says(Said::Returned, newest_letter());
  run_due();
  EXPECT_EQ(the_order().state, OrderState::NeedsAttention);
}

TEST_F(LetterReports, WhoHasOpenedTheLinkIsNotHeldUp) {
  const auto order = invited();
  (void)open(order);
  relay_says(Said::Returned, newest_letter());
  EXPECT_EQ(the_order().state, OrderState::Opened);
  EXPECT_EQ(entries("letter_returned"), 1);
}

TEST_F(LetterReports, WhoOpensTheLinkAfterAllGoesOn) {
  const auto order = invited();
  relay_says(Said::Returned, newest_letter());
  answer_all(open(order));
  run_due();
  EXPECT_EQ(the_order().state, OrderState::Delivered);
}

class NoReminderAfter : public LetterReports, public ::testing::WithParamInterface<Said> {};

TEST_P(NoReminderAfter, ALetterThatDidNotArriveOrWasUnwanted) {
  const auto order = invited();
  (void)open(order);
  relay_says(GetParam(), newest_letter());
  run_for(7 * 4, std::chrono::hours{6});
  EXPECT_EQ(mailer.arrived().size(), 1U);
  EXPECT_EQ(entries("not_reminded"), 1);
}

INSTANTIATE_TEST_SUITE_P(Reports, NoReminderAfter,
                         ::testing::Values(Said::Returned, Said::Complained), [](const auto& said) {
                           return said.param == Said::Returned ? "Returned" : "Complained";
                         });

TEST_F(LetterReports, ADelayIsALineAndNothingElse) {
  invited();
  relay_says(Said::Delayed, newest_letter(), "451 later");
  relay_says(Said::Delayed, newest_letter(), "451 still later");
  EXPECT_EQ(the_order().state, OrderState::Invited);
  EXPECT_EQ(entries("letter_delayed"), 1);
}

TEST_F(LetterReports, C15_WhatTheOtherServerSaysIsOneShortLine) {
  invited();
  relay_says(Said::Returned, newest_letter(),
             "a\r\nb\x1b[31m \xe2\x80\xae" + std::string(10'000, 'x'));
  EXPECT_LT(the_order().reason.size(), 600U);
  for (const char c : the_order().reason) EXPECT_GE(static_cast<unsigned char>(c), 0x20);
  EXPECT_EQ(the_order().reason.find("\xe2\x80\xae"), std::string::npos);
}

TEST_F(LetterReports, OfNoLetterOfOursChangeNothing) {
  const auto order = invited();
  const auto invitation = order.invitation.text();
  for (const auto& id :
       {std::string(), std::string("@"), invitation, invitation + ".2@x", invitation + ".0@x",
        invitation + ".-1@x", invitation + ".1x@x", invitation + ".99999999999@x",
        std::string("inv_00000000000000000000000000.1@x"), std::string(2'000, '.')}) {
    const auto taken = relay_says(Said::Returned, id);
    EXPECT_EQ(taken.unknown, 1) << id;
  }
  EXPECT_EQ(the_order().state, OrderState::Invited);
}

TEST_F(LetterReports, AboutWhoHasFinishedChangeNothing) {
  const auto order = invited();
  answer_all(open(order));
  run_due();
  relay_says(Said::Returned, newest_letter());
  EXPECT_EQ(the_order().state, OrderState::Delivered);
  EXPECT_EQ(entries("letter_returned"), 0);
}

}  // namespace
}  // namespace bascule::product
