#include "orders/reconcile.hpp"

#include "product.hpp"

namespace bascule::product {
namespace {

using orders::OrderState;

class Reconciling : public Product {
 protected:
  Reconciling() {
    ats.change(kOpportunity,
               [](bascule::ats::Opportunity& one) { one.stage_id = "applicant-new"; });
    write([&](ports::Tx& tx) { connection_row(tx); });
  }
  void connection_row(ports::Tx& tx) {
    auto row = connections.find(tx, connection).value();
    row.looked_until = clock.now();
    connections.save(tx, row);
  }
  void enter_the_stage() {
    clock.advance(1s);
    ats.change(kOpportunity, [&](bascule::ats::Opportunity& one) {
      one.stage_id = kStage;
      one.stage_entered_at = clock.now();
    });
  }
  std::size_t look(std::chrono::milliseconds later = 15min) {
    clock.advance(later);
    return reconcile.run_due().value();
  }
  bool keep(ports::Tx& tx, const bascule::connections::Connection& of,
            const bascule::ats::Event& event) {
    webhooks::InboxEvent row;
    row.id = ports::new_id<EventId>(clock, random);
    row.org = of.org;
    row.connection = of.id;
    row.event = event;
    row.received_at = clock.now();
    if (!inbox.insert(tx, row)) return false;
    jobs.enqueue(tx, ports::new_id<JobId>(clock, random),
                 {"decide_event", row.id.text(), of.id.text(), clock.now()}, clock.now());
    return true;
  }

  orders::Reconcile reconcile{
      *database,
      {orders, effects, jobs, rules, connections, orgs},
      find_provider,
      [this](ports::Tx& tx, const bascule::connections::Connection& of,
             const bascule::ats::Event& event) { return keep(tx, of, event); },
      15min,
      clock};
};

TEST_F(Reconciling, A25_WhoEnteredAStageUnannouncedIsInvitedOnce) {
  add_rule();
  enter_the_stage();
  EXPECT_EQ(look(), 1U);
  run_due();
  EXPECT_EQ(the_order().state, OrderState::Invited);
  for (int round = 0; round < 3; ++round) EXPECT_EQ(look(), 0U);
  tell();  // The hook comes after all.
  run_due();
  EXPECT_EQ(mailer.arrived().size(), 1U);
}

TEST_F(Reconciling, A25_WhoWasBornInTheStageIsInvited) {
  add_rule();
  clock.advance(1s);
  auto born = opportunity();
  born.id = "opp-2";
  born.created_at = born.stage_entered_at = clock.now();
  ats.put(born);
  EXPECT_EQ(look(), 1U);
  run_due();
  EXPECT_EQ(the_order().ats->opportunity_id, "opp-2");
}

TEST_F(Reconciling, WhatAHookToldIsNotToldAgain) {
  add_rule();
  enter_the_stage();
  tell();
  run_due();
  EXPECT_EQ(look(), 0U);
}

TEST_F(Reconciling, AHookOfJustNowGetsItsChanceFirst) {
  add_rule();
  clock.advance(15min);
  enter_the_stage();
  EXPECT_EQ(look(1s), 0U);
  EXPECT_EQ(look(), 1U);
}

TEST_F(Reconciling, ARuleIsNotRetroactive) {
  enter_the_stage();
  clock.advance(1h);
  add_rule();
  EXPECT_EQ(look(), 0U);
}

TEST_F(Reconciling, ALookIsDueOnlyAfterItsTimeAndCostsNothingWithoutARule) {
  EXPECT_EQ(look(), 0U);
  EXPECT_EQ(ats.calls("changed_since"), 0);
  add_rule();
  EXPECT_EQ(look(1min), 0U);
  EXPECT_EQ(ats.calls("changed_since"), 0);
  EXPECT_EQ(look(), 0U);
  EXPECT_EQ(ats.calls("changed_since"), 1);
}

TEST_F(Reconciling, B2_ALookThatFailedIsMadeAgainAndGoesBackToWhereTheLastGoodOneEnded) {
  add_rule();
  enter_the_stage();
  ats.break_down();
  for (int hour = 0; hour < 5; ++hour) EXPECT_EQ(look(1h), 0U);
  ats.mend();
  EXPECT_EQ(look(), 1U) << "nothing was lost in five hours";
}

TEST_F(Reconciling, AnOpportunityDeletedUnseenEndsItsOrder) {
  add_rule();
  enter_the_stage();
  tell();
  run_due();
  ats.remove_opportunity(kOpportunity);
  EXPECT_EQ(look(), 1U);
  run_due();
  EXPECT_EQ(the_order().state, OrderState::Cancelled);
  EXPECT_EQ(look(), 0U);
}

}  // namespace
}  // namespace bascule::product
