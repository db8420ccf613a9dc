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

}  // namespace
}  // namespace bascule::product
