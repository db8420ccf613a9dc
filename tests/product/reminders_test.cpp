// Reminders before the due date.
#include "product.hpp"

namespace bascule::product {
namespace {

class Reminders : public Product {
 protected:
  // Due in a week, with reminders so many days before.
  orders::Order invited(std::vector<int> reminder_days) {
    rules::Rule rule;
    rule.reminder_days = std::move(reminder_days);
    add_rule(rule);
    tell();
    run_due();
    return the_order();
  }
  void days_pass(int days) { run_for(days * 4, std::chrono::hours{6}); }

  [[nodiscard]] std::vector<std::string> subjects() {
    std::vector<std::string> all;
    for (const auto& letter : mailer.arrived()) all.push_back(letter.subject);
    return all;
  }
  // How many of the letters remind.
  [[nodiscard]] std::ptrdiff_t reminders() {
    const auto all = subjects();
    return std::ranges::count_if(
        all, [](const std::string& one) { return one.starts_with("Reminder: "); });
  }
};

TEST_F(Reminders, GoOutSoManyDaysBeforeTheDueDate) {
  invited({3, 1});
  days_pass(3);
  EXPECT_EQ(reminders(), 0);
  days_pass(1);
  EXPECT_EQ(reminders(), 1);
  days_pass(1);
  EXPECT_EQ(reminders(), 1);
  days_pass(1);
  EXPECT_EQ(reminders(), 2);
  days_pass(3);
  EXPECT_EQ(mailer.arrived().size(), 3U) << "the invitation and two reminders";
}

TEST_F(Reminders, CarryTheSameLinkAndStandInTheTimeline) {
  const auto order = invited({1});
  days_pass(6);
  const auto letters = mailer.arrived();
  ASSERT_EQ(letters.size(), 2U);
  const auto link = links.url(
      read([&](ports::Tx& tx) { return orders.find_invitation(tx, order.invitation).value(); }));
  for (const auto& letter : letters) EXPECT_NE(letter.text.find(link), std::string::npos);
  EXPECT_NE(letters.back().text.find("A reminder"), std::string::npos);
  const auto timeline = read([&](ports::Tx& tx) { return orders.timeline(tx, order.id); });
  EXPECT_EQ(std::ranges::count(timeline, "reminded", &orders::TimelineEntry::kind), 1);
}

TEST_F(Reminders, AreForThoseAloneWhoHaveNotFinished) {
  const auto order = invited({1});
  answer_all(open(order));
  days_pass(7);
  EXPECT_EQ(reminders(), 0);
}

TEST_F(Reminders, AreForThoseWhoHaveBegunToo) {
  const auto order = invited({1});
  ASSERT_TRUE(take_sitting.start(open(order), "en").has_value());
  days_pass(6);
  EXPECT_EQ(reminders(), 1);
}

TEST_F(Reminders, OfWhatWasWithdrawnAreNotWritten) {
  const auto order = invited({1});
  ASSERT_TRUE(tend_order.cancel(OrgScope(org), order.id, "", "operator").has_value());
  days_pass(7);
  EXPECT_EQ(reminders(), 0);
}

TEST_F(Reminders, MoveWithTheDueDate) {
  const auto order = invited({1});
  ASSERT_TRUE(tend_order.extend(OrgScope(org), order.id, 7, "operator").has_value());
  days_pass(12);
  EXPECT_EQ(reminders(), 0) << "a day before the first due date nobody is reminded";
  days_pass(1);
  EXPECT_EQ(reminders(), 1);
}

TEST_F(Reminders, ComeAgainWhenTheDueDateMovesAfterOne) {
  const auto order = invited({1});
  days_pass(6);
  EXPECT_EQ(reminders(), 1);
  ASSERT_TRUE(tend_order.extend(OrgScope(org), order.id, 7, "operator").has_value());
  EXPECT_EQ(reminders(), 1) << "not at once";
  days_pass(7);
  EXPECT_EQ(reminders(), 2);
}

TEST_F(Reminders, ComeAgainForAnExpiredOrderThatIsRevived) {
  const auto order = invited({1});
  days_pass(8);
  EXPECT_EQ(the_order().state, orders::OrderState::Expired);
  ASSERT_TRUE(tend_order.extend(OrgScope(org), order.id, 5, "operator").has_value());
  days_pass(4);
  EXPECT_EQ(reminders(), 2);
}

TEST_F(Reminders, E13_ThatAServerSleptThroughAreOneLetter) {
  invited({3, 2, 1});
  clock.advance(std::chrono::days{6} + 1h);
  run_due();
  EXPECT_EQ(reminders(), 1);
  days_pass(1);
  EXPECT_EQ(reminders(), 1);
}

TEST_F(Reminders, AreNotWrittenAfterTheDueDate) {
  invited({1});
  clock.advance(std::chrono::days{8});
  run_due();
  EXPECT_EQ(reminders(), 0);
}

TEST_F(Reminders, AreHeldWithTheOtherLettersAndForgottenOnceNobodyNeedsThem) {
  const auto order = invited({1});
  ASSERT_TRUE(tend_letters.hold(OrgScope(org), "wait", orgs::the_operator()).has_value());
  days_pass(6);
  EXPECT_EQ(reminders(), 0);
  answer_all(open(order));
  ASSERT_TRUE(tend_letters.release(OrgScope(org), orgs::the_operator()).has_value());
  run_due();
  EXPECT_EQ(reminders(), 0);
}

TEST_F(Reminders, DoNotFollowAnInvitationThatIsItselfStillOnItsWay) {
  rules::Rule rule;
  rule.reminder_days = {1};
  add_rule(rule);
  ASSERT_TRUE(tend_letters.hold(OrgScope(org), "wait", orgs::the_operator()).has_value());
  tell();
  days_pass(6);
  ASSERT_TRUE(tend_letters.release(OrgScope(org), orgs::the_operator()).has_value());
  run_due();
  EXPECT_EQ(mailer.arrived().size(), 1U);
  EXPECT_EQ(reminders(), 0);
}

TEST_F(Reminders, B22_AreNotForThoseWhoAreToBeForgotten) {
  const auto order = invited({1});
  ASSERT_TRUE(take_sitting.start(open(order), "en").has_value());
  write([&](ports::Tx& tx) { orders.want_purge(tx, order.id, orders::PurgeWhy::Deleted); });
  days_pass(7);
  EXPECT_EQ(reminders(), 0);
}

TEST_F(Reminders, OnTheirWayAreDroppedWhenTheirReaderIsToBeForgotten) {
  const auto order = invited({1});
  ASSERT_TRUE(take_sitting.start(open(order), "en").has_value());
  ASSERT_TRUE(tend_letters.hold(OrgScope(org), "wait", orgs::the_operator()).has_value());
  days_pass(6);
  write([&](ports::Tx& tx) { orders.want_purge(tx, order.id, orders::PurgeWhy::Deleted); });
  ASSERT_TRUE(tend_letters.release(OrgScope(org), orgs::the_operator()).has_value());
  run_due();
  EXPECT_EQ(reminders(), 0);
}

struct Changed {
  const char* name;
  std::function<void(bascule::ats::Opportunity&)> how;
  const char* reason;
};
class RemindersOf : public Reminders, public ::testing::WithParamInterface<Changed> {};

TEST_P(RemindersOf, WhoIsNotToBeWrittenToAnyMoreAreNotWrittenAndTheTimelineSaysWhy) {
  const auto order = invited({3, 1});
  ats.change(kOpportunity, GetParam().how);
  days_pass(5);
  EXPECT_EQ(reminders(), 0);
  std::vector<std::string> said;
  for (const auto& entry : read([&](ports::Tx& tx) { return orders.timeline(tx, order.id); }))
    if (entry.kind == "not_reminded") said.push_back(entry.text);
  EXPECT_EQ(said, std::vector{std::string("No reminder was written: ") + GetParam().reason + "."});
}

INSTANTIATE_TEST_SUITE_P(
    Candidates, RemindersOf,
    ::testing::Values(
        Changed{"Archived", [](auto& one) { one.archived_at = one.stage_entered_at; }, "archived"},
        Changed{"Anonymised", [](auto& one) { one.is_anonymized = true; }, "anonymised in the ATS"},
        Changed{"Objecting", [](auto& one) { one.may_be_contacted = false; },
                "data protection in the ATS does not allow contact"},
        Changed{
            "Confidential",
            [](auto& one) { one.confidentiality = bascule::ats::Confidentiality::Confidential; },
            "the candidacy is confidential"}),
    [](const auto& changed) { return changed.param.name; });

// As Lever answers about a candidacy that became confidential, to a key that may not see those.
TEST_F(Reminders, B15_OfAnOpportunityThatTheKeyMayNoLongerSeeAreNotWrittenAndTheTimelineSaysWhy) {
  const auto order = invited({3, 1});
  ats.break_down({ErrorCode::Forbidden, "access to confidential data is needed", {}, {}});
  days_pass(7);
  EXPECT_EQ(reminders(), 0);
  const auto timeline = read([&](ports::Tx& tx) { return orders.timeline(tx, order.id); });
  EXPECT_EQ(std::ranges::count(timeline, "not_reminded", &orders::TimelineEntry::kind), 2);
}

TEST_F(Reminders, GoOnOnceTheCandidateIsTakenOutOfTheArchive) {
  invited({3, 1});
  const auto before = ats.opportunity(kOpportunity).value();
  ats.change(kOpportunity, [](auto& one) { one.archived_at = one.stage_entered_at; });
  days_pass(5);
  ats.put(before);
  days_pass(1);
  EXPECT_EQ(reminders(), 1);
}

TEST_F(Reminders, B6_WaitUntilTheProviderSaysHowTheCandidateStands) {
  invited({1});
  days_pass(5);
  ats.break_down();
  days_pass(1);
  EXPECT_EQ(reminders(), 0);
  ats.mend();
  run_for(8, std::chrono::hours{1});
  EXPECT_EQ(reminders(), 1);
}

TEST_F(Reminders, AreNotSentAfterTheDueDateHoweverLongTheyWereHeld) {
  const auto order = invited({1});
  ASSERT_TRUE(take_sitting.start(open(order), "en").has_value());
  ASSERT_TRUE(tend_letters.hold(OrgScope(org), "wait", orgs::the_operator()).has_value());
  days_pass(6);
  clock.advance(order.due_at - clock.now() + 1h);
  ASSERT_TRUE(tend_letters.release(OrgScope(org), orgs::the_operator()).has_value());
  run_due();
  EXPECT_EQ(reminders(), 0);
}

TEST_F(Reminders, ThatTheMailServerRefusesAreSeenOnTheOrderOnce) {
  const auto order = invited({1});
  mailer.next(ports::MailNotSent{ports::MailNotSent::Again::Never, "550 no such mailbox"});
  days_pass(7);
  const auto timeline = read([&](ports::Tx& tx) { return orders.timeline(tx, order.id); });
  EXPECT_EQ(std::ranges::count(timeline, "letter_refused", &orders::TimelineEntry::kind), 1);
}

}  // namespace
}  // namespace bascule::product
