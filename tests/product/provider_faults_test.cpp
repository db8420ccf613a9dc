#include "product.hpp"

namespace bascule::product {
namespace {

using bascule::ats::EventKind;
using bascule::ats::FeedbackForm;
using Fate = testing::FakeProvider::Fate;
using orders::OrderState;

class ProviderFaults : public Product {
 protected:
  // The same person's second candidacy.
  bascule::ats::Opportunity second() {
    auto other = opportunity();
    other.id = "opp-2";
    other.application_id = "app-2";
    ats.put(other);
    return other;
  }
  orders::Order order_about(const std::string& opportunity) {
    const auto found =
        read([&](ports::Tx& tx) { return orders.orders_about(tx, connection, opportunity); });
    EXPECT_EQ(found.size(), 1U) << opportunity;
    return found.empty() ? orders::Order{} : found.front();
  }
  std::size_t forms_on(const std::string& opportunity) {
    return ats.things<FeedbackForm>(opportunity).size();
  }
};

TEST_F(ProviderFaults, B5_ARecordThatMayNotBeReadParksItsOwnWorkAndNoOthers) {
  add_rule();
  second();
  ats.next("read_opportunity", Fate::Refused,
           {ErrorCode::Forbidden, "it needs the permission “Read confidential data”", {}});
  tell();
  tell(EventKind::StageChanged, "opp-2");
  run_due();
  ASSERT_EQ(parked().size(), 1U);
  EXPECT_NE(parked().front().reason.find("confidential data"), std::string::npos);
  EXPECT_EQ(order_about("opp-2").state, OrderState::Invited);
  EXPECT_EQ(connection_row().state, bascule::connections::ConnectionState::On);
}

TEST_F(ProviderFaults, B5_OneThingThatMayNotBeWrittenParksAloneAndTheRestIsWritten) {
  const auto order = invite();
  answer_all(open(order));
  ats.next("write", Fate::Refused, {ErrorCode::Forbidden, "the key may not do that", {}});
  run_due();
  auto all = effects_of(order.id.text());
  std::ranges::copy(effects_of(order.invitation.text()), std::back_inserter(all));
  EXPECT_EQ(parked().size(), 1U);
  EXPECT_EQ(std::ranges::count(all, effects::EffectState::Parked, &effects::Effect::state), 1);
  EXPECT_EQ(std::ranges::count(all, effects::EffectState::Done, &effects::Effect::state),
            std::ssize(all) - 1);
}

TEST_F(ProviderFaults, B14_WhatCannotBeWrittenIsSaidInWordsAndCanBeTriedAgain) {
  const auto order = invite();
  answer_all(open(order));
  for (int i = 0; i < 3; ++i)
    ats.next("write", Fate::Refused,
             {ErrorCode::InvalidInput, "the user who should write it is deactivated", {}});
  run_due();
  EXPECT_EQ(the_order().state, OrderState::NeedsAttention);
  EXPECT_NE(the_order().reason.find("deactivated"), std::string::npos) << the_order().reason;
  EXPECT_EQ(tend_jobs.run_all_again(OrgScope(org), {}).value(), 3U);
  run_due();
  EXPECT_EQ(the_order().state, OrderState::Delivered);
  EXPECT_EQ(forms_on(kOpportunity), 1U);
}

TEST_F(ProviderFaults, B21_WhoIsAnonymisedBeforeOpeningIsAskedNothingMore) {
  const auto order = invite();
  ats.change(kOpportunity, [](bascule::ats::Opportunity& one) { one.is_anonymized = true; });
  tell(EventKind::ArchiveChanged);
  run_due();
  EXPECT_EQ(the_order().state, OrderState::Cancelled);
  EXPECT_NE(the_order().reason.find("anonymised"), std::string::npos) << the_order().reason;
  EXPECT_FALSE(open_invitation.open(token_of(order), std::nullopt, "en").has_value());
}

TEST_F(ProviderFaults, B21_WhoIsAnonymisedWhileAnsweringFinishesPolitelyAndNothingIsWritten) {
  const auto order = invite();
  const auto cookie = open(order);
  ASSERT_TRUE(take_sitting.start(cookie, "en").has_value());
  ats.change(kOpportunity, [](bascule::ats::Opportunity& one) { one.is_anonymized = true; });
  for (int i = 0; i < 2; ++i) tell(EventKind::ArchiveChanged);
  run_due();
  EXPECT_EQ(the_order().state, OrderState::Started);
  answer_all(cookie);
  run_for(2, 10s);
  EXPECT_EQ(the_order().state, OrderState::Delivered);
  EXPECT_EQ(forms_on(kOpportunity), 0U);
  const auto lines = read([&](ports::Tx& tx) { return orders.timeline(tx, order.id); });
  EXPECT_EQ(std::ranges::count(lines, "opportunity_anonymised", &orders::TimelineEntry::kind), 1);
}

TEST_F(ProviderFaults, B21_AnOpportunityThatVanishesBetweenTheAnswersAndTheFormIsFinal) {
  const auto order = invite();
  answer_all(open(order));
  for (int i = 0; i < 3; ++i)
    ats.next("read_opportunity", Fate::Refused, {ErrorCode::Unavailable, "down", {}});
  run_due();
  ats.remove_opportunity(kOpportunity, clock.now());
  run_for(10, 1min);
  EXPECT_EQ(the_order().state, OrderState::Delivered);
  EXPECT_NE(the_order().reason.find("gone"), std::string::npos) << the_order().reason;
  EXPECT_TRUE(parked().empty()) << "a 404 is final, not tried for 72 hours";
}

TEST_F(ProviderFaults, B22_OnePersonInTwoOpportunitiesHasTwoOrdersAndEachResultItsOwnPlace) {
  add_rule();
  second();
  tell();
  tell(EventKind::StageChanged, "opp-2");
  run_due();
  const auto first_order = order_about(kOpportunity), second_order = order_about("opp-2");
  EXPECT_NE(first_order.subject, second_order.subject);
  EXPECT_EQ(mailer.arrived().size(), 2U);
  answer_all(open(second_order));
  run_due();
  EXPECT_EQ(order_about("opp-2").state, OrderState::Delivered);
  EXPECT_EQ(order_about(kOpportunity).state, OrderState::Invited);
  EXPECT_EQ(forms_on("opp-2"), 1U);
  EXPECT_EQ(forms_on(kOpportunity), 0U);
  answer_all(open(first_order));
  run_due();
  EXPECT_EQ(forms_on(kOpportunity), 1U);
  EXPECT_EQ(forms_on("opp-2"), 1U);
}

TEST_F(ProviderFaults, B22_AfterAMergeTheResultGoesToTheOpportunityOfTheInvitation) {
  const auto order = invite();
  // Two profiles became one: the opportunity belongs to the other contact now.
  ats.change(kOpportunity, [](bascule::ats::Opportunity& one) {
    one.contact_id = "contact-that-stays";
    one.emails = {Personal("ada.other@example.org")};
  });
  tell(EventKind::Other);
  answer_all(open(order));
  run_due();
  EXPECT_EQ(the_order().state, OrderState::Delivered);
  EXPECT_EQ(forms_on(kOpportunity), 1U);
  EXPECT_EQ(mailer.arrived().size(), 1U) << "and nobody is invited again";
}

TEST_F(ProviderFaults, E13_AClockThatJumpsADayAheadMakesEachOrderExpireOnce) {
  const auto order = invite();
  clock.set(clock.now() + 8 * 24h);
  run_for(3, 1s);
  EXPECT_EQ(the_order().state, OrderState::Expired);
  const auto lines = read([&](ports::Tx& tx) { return orders.timeline(tx, order.id); });
  EXPECT_EQ(std::ranges::count(lines, "expired", &orders::TimelineEntry::kind), 1);
}

}  // namespace
}  // namespace bascule::product
