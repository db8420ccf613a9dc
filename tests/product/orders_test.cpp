#include "product.hpp"

namespace bascule::product {
namespace {

using orders::OrderState;

class Orders : public Product {
 protected:
  Result<orders::Order> place(const std::string& external_id = "emp-7") {
    orders::PlaceOrderRequest request;
    request.assessment = "bigfive-120";
    request.name = Personal("Bo Example");
    request.email = Personal("bo@example.org");
    request.external_id = external_id;
    return database->write(
        OrgScope(org), [&](ports::Tx& tx) { return place_order.place(tx, request, "key_test"); });
  }
};

TEST_F(Orders, AnOrderNeedsASubjectAndNoAts) {
  const auto order = place().value();
  run_due();
  EXPECT_EQ(the_order().state, OrderState::Invited);
  answer_all(open(order));
  run_due();
  EXPECT_EQ(the_order().state, OrderState::Delivered);
  EXPECT_TRUE(effects_of(order.id.text()).empty()) << "there is no profile to write to";
  EXPECT_TRUE(the_order().result.has_value());
}

TEST_F(Orders, ASecondOpenOrderForTheSamePersonIsAConflictAndALaterOneIsTheNextRound) {
  const auto order = place().value();
  EXPECT_EQ(place().error().code, ErrorCode::Conflict);
  run_due();
  answer_all(open(order));
  run_due();
  EXPECT_EQ(place()->round, 2);
}

TEST_F(Orders, AnOrderExpiresAtItsDueDateAndExtendingBringsItBack) {
  const auto order = place().value();
  run_due();
  clock.advance(std::chrono::days{7});
  run_due();
  EXPECT_EQ(the_order().state, OrderState::Expired);
  const auto extended = tend_order.extend(OrgScope(org), order.id, 3, "operator").value();
  EXPECT_EQ(extended.state, OrderState::Invited);
  EXPECT_EQ(extended.due_at, clock.now() + std::chrono::days{3});
  clock.advance(std::chrono::days{3});
  run_due();
  EXPECT_EQ(the_order().state, OrderState::Expired) << "and the new due date counts too";
}

TEST_F(Orders, ResendingSendsTheSameLinkAsANewLetter) {
  const auto order = place().value();
  EXPECT_EQ(tend_order.resend(OrgScope(org), order.id, "operator").error().code,
            ErrorCode::Conflict)
      << "the first is still on its way";
  run_due();
  ASSERT_TRUE(tend_order.resend(OrgScope(org), order.id, "operator").has_value());
  run_due();
  const auto letters = mailer.arrived();
  ASSERT_EQ(letters.size(), 2U);
  EXPECT_NE(letters[0].message_id, letters[1].message_id);
  EXPECT_NE(letters[1].text.find(token_of(order).reveal()), std::string::npos);
}

TEST_F(Orders, AnotherOrganisationsOrderIsAsUnknownAsNone) {
  const auto order = place().value();
  const OrgScope stranger(ports::new_id<OrgId>(clock, random));
  const auto foreign = tend_order.cancel(stranger, order.id, "", "operator");
  const auto unknown =
      tend_order.cancel(stranger, ports::new_id<OrderId>(clock, random), "", "operator");
  EXPECT_EQ(foreign.error().code, ErrorCode::NotFound);
  EXPECT_EQ(foreign.error().message, unknown.error().message);
  EXPECT_EQ(the_order().state, OrderState::Requested);
}

TEST_F(Orders, C14_ANameWithALineBreakIsRefusedAndOneFromTheAtsIsFlattened) {
  orders::PlaceOrderRequest request;
  request.assessment = "bigfive-120";
  request.email = Personal("bo@example.org");
  request.name = Personal("Bo\r\nBcc: everybody@example.org");
  const auto refused = database->write(
      OrgScope(org), [&](ports::Tx& tx) { return place_order.place(tx, request, "key_test"); });
  EXPECT_EQ(refused.error().pointer, "/subject/name");
  ats.change(kOpportunity, [&](bascule::ats::Opportunity& o) { o.name = request.name; });
  invite();
  EXPECT_EQ(mailer.arrived().at(0).to_name.reveal().find('\n'), std::string::npos);
}

// ---- letters that waited in the queue ----

class WaitingLetter : public Orders {
 protected:
  // Ordered while the mail server says "later".
  orders::Order waiting() {
    mailer.next(ports::MailNotSent{ports::MailNotSent::Again::Later, "451 try later"});
    add_rule();
    tell();
    run_due();
    EXPECT_TRUE(mailer.arrived().empty());
    return the_order();
  }
  // The link in the only letter that arrived.
  std::string link_in_the_letter() {
    const auto letters = mailer.arrived();
    EXPECT_EQ(letters.size(), 1U);
    if (letters.empty()) return {};
    const auto& text = letters.front().text;
    const auto at = text.find("https://");
    return text.substr(at, text.find_first_of(" \n", at) - at);
  }
};

TEST_F(WaitingLetter, DoesNotGoOutOnceItsOrderIsCancelled) {
  const auto order = waiting();
  ASSERT_TRUE(tend_order.cancel(OrgScope(org), order.id, "a mistake", "api"));
  run_for(3, 10min);
  EXPECT_TRUE(mailer.arrived().empty());
  EXPECT_EQ(the_order().state, OrderState::Cancelled);
}

TEST_F(WaitingLetter, GoesOutWithTheLinkOfNow) {
  const auto order = waiting();
  const auto made = tend_order.new_link(OrgScope(org), order.id, "api");
  ASSERT_TRUE(made);
  run_for(3, 10min);
  EXPECT_EQ(link_in_the_letter(), made->url);
  EXPECT_EQ(the_order().state, OrderState::Invited);
}

TEST_F(WaitingLetter, GoesOutAfterTheDueDateWasMovedWhileItWasRefused) {
  mailer.next(ports::MailNotSent{ports::MailNotSent::Again::Never, "550 no"});
  add_rule();
  tell();
  run_due();
  const auto order = the_order();
  ASSERT_EQ(order.state, OrderState::NeedsAttention);
  ASSERT_TRUE(tend_order.extend(OrgScope(org), order.id, 7, "api"));
  ASSERT_EQ(parked().size(), 1U);
  ASSERT_TRUE(tend_jobs.run_again(OrgScope(org), parked().front().id));
  run_due();
  EXPECT_EQ(mailer.arrived().size(), 1U);
  EXPECT_EQ(the_order().state, OrderState::Invited);
}

}  // namespace
}  // namespace bascule::product
