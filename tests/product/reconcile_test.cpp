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
    run_job.handle("look", [this](const jobs::Job& job) { return reconcile.run(job); });
    EXPECT_EQ(look(0ms), 0U);  // The first of a new connection.
  }
  void enter_the_stage() {
    clock.advance(1s);
    ats.change(kOpportunity, [&](bascule::ats::Opportunity& one) {
      one.stage_id = kStage;
      one.stage_entered_at = clock.now();
    });
  }
  // Lets time pass, makes the looks that are due and runs all there is to do; how many changes it
  // told that no hook had.
  std::size_t look(std::chrono::milliseconds later = 15min) {
    clock.advance(later);
    const auto before = reconcile.counters().missed.load();
    EXPECT_TRUE(reconcile.make_due().has_value());
    run_due();
    return reconcile.counters().missed.load() - before;
  }
  bascule::connections::Look row() {
    return read([&](ports::Tx& tx) { return connections.look_at(tx, connection_row()); });
  }
  std::string problem() {
    return read([&](ports::Tx& tx) {
      return bascule::connections::hooks_problem(connection_row(),
                                                 connections.hooks_of(tx, connection), row());
    });
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
      kept,
      find_provider,
      [this](ports::Tx& tx, const bascule::connections::Connection& of,
             const bascule::ats::Event& event) { return keep(tx, of, event); },
      15min,
      clock,
      random};
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
  EXPECT_EQ(ats.calls("opportunities"), 0);
  add_rule();
  EXPECT_EQ(look(1min), 0U);
  EXPECT_EQ(ats.calls("opportunities"), 0);
  EXPECT_EQ(look(), 0U);
  EXPECT_EQ(ats.calls("opportunities"), 1);
}

TEST_F(Reconciling, A25_WhoAppliedUnannouncedIsInvitedOnceByARuleForNewApplications) {
  rules::Rule rule;
  rule.trigger = rules::Trigger::ApplicationCreated;
  add_rule(rule);
  clock.advance(1min);
  auto applied = opportunity();
  applied.id = "opp-2";
  applied.stage_id = "applicant-new";
  applied.application_id = "app-2";
  applied.created_at = applied.stage_entered_at = clock.now();
  ats.put(applied);
  EXPECT_EQ(look(), 1U);
  EXPECT_EQ(the_order().ats->opportunity_id, "opp-2");
  EXPECT_EQ(the_order().state, OrderState::Invited);
  for (int round = 0; round < 3; ++round) EXPECT_EQ(look(), 0U);
  tell(bascule::ats::EventKind::ApplicationCreated, "opp-2", "");  // The hook comes after all.
  run_due();
  EXPECT_EQ(mailer.arrived().size(), 1U);
}

TEST_F(Reconciling, ARuleForNewApplicationsIsNotRetroactiveEither) {
  auto applied = opportunity();
  applied.id = "opp-2";
  applied.created_at = clock.now();
  ats.put(applied);
  clock.advance(1h);
  rules::Rule rule;
  rule.trigger = rules::Trigger::ApplicationCreated;
  add_rule(rule);
  change_connection([&](auto& row) { row.looked_until = clock.now() - 2h; });
  EXPECT_EQ(look(), 0U);
  EXPECT_TRUE(all_orders().empty());
}

TEST_F(Reconciling, A25_WhoIsAnonymisedUnseenIsAskedNothingMore) {
  add_rule();
  enter_the_stage();
  tell();
  run_due();
  EXPECT_EQ(the_order().state, OrderState::Invited);
  clock.advance(1min);
  ats.change(kOpportunity, [&](bascule::ats::Opportunity& one) {
    one.archived_at = clock.now();
    one.is_anonymized = true;
  });
  EXPECT_EQ(look(), 1U);
  EXPECT_EQ(the_order().state, OrderState::Cancelled);
  EXPECT_EQ(the_order().reason, "The person was anonymised in the applicant tracking system.");
  EXPECT_EQ(look(), 0U);
}

TEST_F(Reconciling, A25_ALookAtAnIdleAccountCostsFourCallsAtMost) {
  add_rule();
  rules::Rule rule;
  rule.trigger = rules::Trigger::ApplicationCreated;
  rule.assessments = {"bigfive-120"};
  add_rule(rule);
  const auto calls_of_a_look = [&] {
    const int before = ats.calls();
    EXPECT_EQ(look(), 0U);
    return ats.calls() - before;
  };
  EXPECT_EQ(calls_of_a_look(), 2) << "who is in a stage, who applied";
  enter_the_stage();
  tell();
  run_due();
  EXPECT_EQ(the_order().state, OrderState::Invited);
  EXPECT_EQ(calls_of_a_look(), 4) << "and, while something is open, who was deleted or anonymised";
}

TEST_F(Reconciling, B2_ALookThatFailedIsMadeAgainAndGoesBackToWhereTheLastGoodOneEnded) {
  add_rule();
  enter_the_stage();
  ats.break_down();
  for (int hour = 0; hour < 5; ++hour) EXPECT_EQ(look(1h), 0U);
  ats.mend();
  EXPECT_EQ(look(), 1U) << "nothing was lost in five hours";
  EXPECT_TRUE(parked().empty());
}

TEST_F(Reconciling, A25_AfterSixWeeksItGoesInStepsAndOnFromTheOneThatFailed) {
  add_rule();
  enter_the_stage();
  clock.advance(6 * 7 * 24h);
  const auto before = ats.windows().size();
  ats.next("opportunities", testing::FakeProvider::Fate::Refused);  // Only then the outage ends.
  EXPECT_EQ(look(), 0U);
  EXPECT_EQ(look(1min), 1U);
  const auto windows = ats.windows();
  ASSERT_GE(windows.size() - before, 6U);
  for (const auto& [from, until] : windows) EXPECT_LE(until - from, 30 * 24h);
  EXPECT_EQ(connection_row().looked_until, clock.now());
}

TEST_F(Reconciling, A25_AStepThatIsDoneIsNotListedAgainWhenALaterOneFails) {
  add_rule();
  clock.advance(3 * 7 * 24h);
  const Instant began = *connection_row().looked_until;
  ats.next("opportunities", testing::FakeProvider::Fate::Passes);
  ats.next("opportunities", testing::FakeProvider::Fate::Refused);
  EXPECT_EQ(look(0ms), 0U);
  EXPECT_EQ(connection_row().looked_until, began + 7 * 24h) << "the first step is kept";
  EXPECT_EQ(look(1min), 0U);
  EXPECT_EQ(connection_row().looked_until, clock.now());
}

TEST_F(Reconciling, E13_AClockThatJumpsADayEitherWayMakesOneLookAndNotManyOrNone) {
  add_rule();
  EXPECT_EQ(look(), 0U);
  const int before = ats.calls();
  clock.set(clock.now() + 24h);
  EXPECT_EQ(look(0ms), 0U);
  EXPECT_EQ(look(0ms), 0U);
  EXPECT_EQ(ats.calls() - before, 1) << "caught up once";
  clock.set(clock.now() - 24h);
  EXPECT_EQ(look(0ms), 0U);
  EXPECT_EQ(ats.calls() - before, 2) << "and not a day later";
  EXPECT_EQ(look(1min), 0U);
  EXPECT_EQ(ats.calls() - before, 2);
}

TEST_F(Reconciling, A25_OneLookAtATimeWhoeverAsks) {
  add_rule();
  clock.advance(1h);
  EXPECT_EQ(reconcile.make_due().value(), 1U);
  EXPECT_EQ(reconcile.make_due().value(), 0U) << "not due any more";
  clock.advance(1h);
  EXPECT_EQ(reconcile.make_due().value(), 0U) << "still to be made";
  const auto job = run_job.claim({}).at(0);
  EXPECT_EQ(reconcile.make_due().value(), 0U) << "under way";
  run_job.run(job);
  EXPECT_EQ(reconcile.make_due().value(), 1U);
}

TEST_F(Reconciling, B4_ALookWithARefusedKeyBreaksTheConnectionAndIsNotRepeated) {
  add_rule();
  ats.accept_only(Secret("another-key"));
  for (int round = 0; round < 10; ++round) EXPECT_EQ(look(), 0U);
  EXPECT_EQ(connection_row().state, bascule::connections::ConnectionState::Broken);
  EXPECT_LE(ats.calls(), 6);
}

TEST_F(Reconciling, A25_WhatNoWebhookToldIsAProblemOfTheWebhooksUntilOneArrives) {
  add_rule();
  EXPECT_EQ(problem(), "");
  enter_the_stage();
  EXPECT_EQ(look(), 1U);
  EXPECT_TRUE(problem().starts_with("No webhook has told of a change that our own looks found"))
      << problem();
  bascule::connections::Hook hook;
  hook.id = ports::new_id<HookId>(clock, random);
  hook.org = org;
  hook.connection = connection;
  hook.event = "stage_change";
  hook.key = Secret("key");
  hook.key_hash = "hash";
  hook.created_at = clock.now();
  clock.advance(1min);
  write([&](ports::Tx& tx) {
    connections.insert_hook(tx, hook);
    connections.hook_seen(tx, hook.id, clock.now());
  });
  EXPECT_EQ(problem(), "");
}

// What the provider calls "since" is in its own time.
TEST_F(Reconciling, E13_WhoEnteredWhileOurClockWasAheadIsFoundWhenItIsRightAgain) {
  add_rule();
  const auto theirs = [this, right = clock.now(), began = clock.monotonic()] {
    return right + (clock.monotonic() - began);
  };
  clock.set(theirs() + 1h);
  EXPECT_EQ(look(), 0U) << "the mark is an hour ahead now";
  clock.advance(20min);
  ats.change(kOpportunity, [&](bascule::ats::Opportunity& one) {
    one.stage_id = kStage;
    one.stage_entered_at = theirs();
  });
  EXPECT_EQ(look(), 0U) << "they say: nothing has changed since the mark";
  clock.set(theirs());
  EXPECT_EQ(look(2min), 1U);
}

TEST_F(Reconciling, E12_ALookThatSleptThroughItsLeaseMovesNoMark) {
  add_rule();
  const auto theirs = [this, right = clock.now(), began = clock.monotonic()] {
    return right + (clock.monotonic() - began);
  };
  clock.set(theirs() + 3h);
  clock.advance(15min);
  ASSERT_TRUE(reconcile.make_due().has_value());
  const auto sleeper = run_job.claim({}).at(0);
  ats.meanwhile("opportunities", [&] {
    clock.advance(2min);
    run_due();  // Its lease is over: another makes the look.
    clock.set(theirs());
    EXPECT_EQ(look(1min), 0U) << "the mark goes back, because the clock did";
  });
  run_job.run(sleeper);
  enter_the_stage();
  EXPECT_EQ(look(15min), 1U);
}

TEST_F(Reconciling, AnOpportunityDeletedUnseenEndsItsOrder) {
  add_rule();
  enter_the_stage();
  tell();
  run_due();
  clock.advance(1min);
  ats.remove_opportunity(kOpportunity, clock.now());
  EXPECT_EQ(look(), 1U);
  EXPECT_EQ(the_order().state, OrderState::Cancelled);
  EXPECT_EQ(look(), 0U);
}

}  // namespace
}  // namespace bascule::product
