#include "orders/order_json.hpp"
#include "orgs/change_retention.hpp"
#include "product.hpp"
#include "storage/sql.hpp"

namespace bascule::product {
namespace {

using orders::OrderState;
using orders::PurgeWhy;
using retention::Kind;

class Retention : public Product {
 protected:
  bascule::retention::Pause pause() {
    return [this](std::chrono::milliseconds) { return steps_left < 0 || steps_left-- > 0; };
  }
  // A round right now, whatever was swept a moment ago.
  void sweep_now() {
    clock.advance(bascule::retention::Sweep::kEvery);
    ASSERT_TRUE(sweep.run_due().value());
  }
  orders::Order deliver() {
    const auto order = invite();
    answer_all(open(order));
    run_due();
    EXPECT_EQ(the_order().state, OrderState::Delivered);
    return order;
  }
  void keep_for(int days) {
    orgs::ChangeRetention changing(*database, Product::orgs);
    ASSERT_TRUE(changing.run(OrgScope(org), days, "operator"));
  }
  std::int64_t count(std::string_view text) {
    return read(
        [&](ports::Tx& tx) { return storage::sql(tx).query(text).front().get<std::int64_t>(0); });
  }
  std::vector<orders::TimelineEntry> timeline(const orders::Order& order) {
    return read([&](ports::Tx& tx) { return orders.timeline(tx, order.id); });
  }
  orders::Subject subject_of(const orders::Order& order) {
    return read([&](ports::Tx& tx) { return orders.find_subject(tx, order.subject).value(); });
  }
  std::size_t letters() { return mailer.arrived().size(); }
  // Whether anything of the person is left anywhere in the rows.
  std::int64_t rows_about_the_person() {
    return count(
        "SELECT (SELECT count(*) FROM answers) + (SELECT count(*) FROM sittings) + (SELECT "
        "count(*) FROM results WHERE envelope <> '') + (SELECT count(*) FROM subjects WHERE name "
        "<> '' OR email <> '') + (SELECT count(*) FROM effects WHERE payload <> '' OR "
        "letter_sealed "
        "IS NOT NULL OR remote_id <> '') + (SELECT count(*) FROM seats) + (SELECT count(*) FROM "
        "orders WHERE opportunity_id = 'opp-1' OR contact_id = 'contact-1') + (SELECT count(*) "
        "FROM subjects WHERE opportunity_id = 'opp-1' OR contact_id = 'contact-1')");
  }
  std::int64_t rows_about_the_opportunity() {
    return count(
        "SELECT (SELECT count(*) FROM events WHERE opportunity_id = 'opp-1' OR length(raw) > 0) + "
        "(SELECT count(*) FROM decisions WHERE opportunity_id = 'opp-1' OR conditions <> '[]')");
  }

  int steps_left = -1;  // -1: as many as it takes.
  bascule::retention::Sweep sweep{*database, orders, Product::retention, turns, Product::orgs, jobs,
                                  pause(),   clock};
  bascule::retention::PurgeOrder purge_order{*database, orders, Product::retention, pause(), clock};
};

TEST_F(Retention, E18_NothingGoesBeforeItsDaysAreOver) {
  const auto order = deliver();
  clock.advance(std::chrono::days{89});
  sweep_now();
  EXPECT_FALSE(is_purged(the_order()));
  EXPECT_GT(rows_about_the_person(), 0);
  EXPECT_EQ(subject_of(order).name, Personal("Ada Example"));
}

TEST_F(Retention, E18_AfterItsDaysAnOrderKnowsNothingOfThePersonAndSaysWhy) {
  const auto order = deliver();
  clock.advance(std::chrono::days{90});
  sweep_now();
  EXPECT_EQ(rows_about_the_person(), 0);
  EXPECT_EQ(rows_about_the_opportunity(), 0);
  const auto left = the_order();
  EXPECT_EQ(left.state, OrderState::Delivered);
  EXPECT_EQ(left.created_at, order.created_at);
  EXPECT_EQ(left.assessment.id, "bigfive-120");
  ASSERT_TRUE(is_purged(left));
  EXPECT_EQ(left.purge->why, PurgeWhy::Retention);
  const auto lines = timeline(order);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0].text,
            "Name, address, answers and result were deleted under your retention of 90 days.");
  EXPECT_EQ(sweep.deleted(Kind::Orders), 1U);
  EXPECT_EQ(sweep.deleted(Kind::Answers), 112U);
}

TEST_F(Retention, TheKeysOfTheLedgerStay) {
  deliver();
  const auto before = count("SELECT count(*) FROM effects");
  clock.advance(std::chrono::days{90});
  sweep_now();
  EXPECT_EQ(count("SELECT count(*) FROM effects WHERE key <> '' AND state = 'done'"), before);
}

TEST_F(Retention, WhoEntersTheStageAgainAfterwardsIsNotInvitedTwice) {
  const auto order = deliver();
  clock.advance(std::chrono::days{91});
  sweep_now();
  ats.change(kOpportunity,
             [&](bascule::ats::Opportunity& one) { one.stage_entered_at = clock.now(); });
  tell();
  run_due();
  EXPECT_EQ(the_order().id, order.id);
  EXPECT_EQ(letters(), 1U);
  EXPECT_EQ(rules::summary(decisions().front()), "no: bigfive-120 was asked before");
}

TEST_F(Retention, AnotherAssessmentFindsTheSamePersonAndItsNameComesBackWithTheNewOrder) {
  const auto order = deliver();
  clock.advance(std::chrono::days{91});
  sweep_now();
  orders::Asking asking;
  asking.subject = read([&](ports::Tx& tx) {
    return orders.find_subject_by_opportunity(tx, connection, kOpportunity).value();
  });
  EXPECT_EQ(asking.subject.id, order.subject);
  asking.subject.name = Personal("Ada Example");
  asking.subject.email = Personal("ada@example.org");
  asking.subject.ats = orders::AtsRef{connection, kOpportunity, "contact-1"};
  asking.assessments = {order.assessment};
  asking.round = 2;
  asking.due_at = clock.now() + std::chrono::days{7};
  write([&](ports::Tx& tx) { EXPECT_EQ(placing.place(tx, asking).value().orders.size(), 1U); });
  EXPECT_EQ(subject_of(order).name, Personal("Ada Example"));
  clock.advance(std::chrono::days{7});
  run_due();
  clock.advance(std::chrono::days{90});
  sweep_now();
  EXPECT_EQ(rows_about_the_person(), 0);
  EXPECT_EQ(count("SELECT count(*) FROM orders WHERE purged_at IS NOT NULL"), 2);
}

TEST_F(Retention, A7_ADeliveryThatIsReplayedAfterwardsDoesNothing) {
  add_rule();
  webhooks::InboxEvent event;
  event.id = ports::new_id<EventId>(clock, random);
  event.org = org;
  event.connection = connection;
  event.hook = HookId::trusted("hok_test");
  event.event = {bascule::ats::EventKind::StageChanged,
                 "candidateStageChange",
                 "token-1",
                 clock.now(),
                 kOpportunity,
                 kStage,
                 false};
  event.raw = "{}";
  event.received_at = clock.now();
  write([&](ports::Tx& tx) { EXPECT_TRUE(inbox.insert(tx, event)); });
  clock.advance(std::chrono::days{91});
  sweep_now();
  EXPECT_EQ(count("SELECT count(*) FROM events WHERE length(raw) > 0"), 0);
  event.id = ports::new_id<EventId>(clock, random);
  write([&](ports::Tx& tx) { EXPECT_FALSE(inbox.insert(tx, event)); });
  EXPECT_EQ(count("SELECT count(*) FROM events WHERE delivery_token = 'token-1'"), 0);
}

TEST_F(Retention, AnApplicationThatWasDecidedIsNotDecidedAgainAfterwards) {
  rules::Rule rule;
  rule.trigger = bascule::rules::Trigger::ApplicationCreated;
  rule.stages = {"another-stage"};
  add_rule(rule);
  rule.stages = {};
  add_rule(rule);
  tell(bascule::ats::EventKind::ApplicationCreated, kOpportunity, "");
  run_due();
  const auto decided = count("SELECT count(*) FROM decisions");
  clock.advance(std::chrono::days{120});
  run_due();  // It expires.
  clock.advance(std::chrono::days{91});
  sweep_now();
  EXPECT_EQ(count("SELECT count(*) FROM decisions WHERE key LIKE '%app-1%'"), 0);
  tell(bascule::ats::EventKind::ApplicationCreated, kOpportunity, "");
  run_due();
  EXPECT_EQ(count("SELECT count(*) FROM decisions"), decided);
  EXPECT_EQ(letters(), 1U);
}

TEST_F(Retention, EventsThatLedToNoOrderGoByTheirAge) {
  tell();
  run_due();
  clock.advance(std::chrono::days{89});
  tell();
  run_due();
  sweep_now();
  EXPECT_EQ(count("SELECT count(*) FROM events WHERE purged_at IS NULL"), 2);
  clock.advance(std::chrono::days{1});
  sweep_now();
  EXPECT_EQ(count("SELECT count(*) FROM events WHERE purged_at IS NULL"), 1);
}

TEST_F(Retention, WhatIsKeptAboutAnOpportunityWaitsForItsLastOrder) {
  keep_for(1);
  invite();
  clock.advance(std::chrono::days{3});
  sweep_now();
  EXPECT_GT(rows_about_the_opportunity(), 0) << "the order is still open";
}

TEST_F(Retention, D13_NothingIsDeletedDuringASitting) {
  keep_for(1);
  const auto cookie = open(invite());
  ASSERT_TRUE(take_sitting.start(cookie, "en").has_value());
  const auto item = std::string(catalogue.newest("bigfive-120")->items("en").value()[0].id);
  ASSERT_TRUE(save_answer.save(cookie, item, 3, 0).has_value());
  clock.advance(std::chrono::days{6});
  sweep_now();
  EXPECT_EQ(take_sitting.read(cookie)->answers.size(), 1U);
}

TEST_F(Retention, D13_APurgeAskedForDuringASittingWaitsForItsEndAndTheOrderSaysSo) {
  const auto order = invite();
  const auto cookie = open(order);
  ASSERT_TRUE(take_sitting.start(cookie, "en").has_value());
  const auto asked = purge_order.ask(OrgScope(org), order.id, "operator").value();
  EXPECT_EQ(asked.in_the_way, "the candidate has started and may finish");
  EXPECT_NE(timeline(order).back().text.find("That waits, because the candidate has started"),
            std::string::npos);
  sweep_now();
  EXPECT_TRUE(take_sitting.read(cookie).has_value());

  answer_all(cookie);
  run_due();
  ASSERT_TRUE(sweep.run_due().value());
  EXPECT_EQ(rows_about_the_person(), 0);
  EXPECT_EQ(rows_about_the_opportunity(), 0);
  EXPECT_EQ(the_order().purge->why, PurgeWhy::Asked);
}

TEST_F(Retention, WhatNobodyHasBegunIsWithdrawnAndPurgedAtOnce) {
  const auto order = invite();
  const auto token = token_of(order);
  const auto asked = purge_order.ask(OrgScope(org), order.id, "operator").value();
  EXPECT_FALSE(asked.in_the_way.has_value());
  EXPECT_EQ(the_order().state, OrderState::Cancelled);
  EXPECT_EQ(rows_about_the_person(), 0);
  EXPECT_FALSE(open_invitation.open(token, std::nullopt, "en").has_value());
  EXPECT_EQ(purge_order.ask(OrgScope(org), order.id, "operator")->rows.total(), 0U) << "again";
  EXPECT_EQ(purge_order.ask(OrgScope(org), OrderId::trusted("ord_nobody"), "").error().code,
            ErrorCode::NotFound);
}

TEST_F(Retention, B21_WhoIsDeletedWhileAnsweringFinishesThenTheirDataGoes) {
  const auto order = invite();
  const auto cookie = open(order);
  ASSERT_TRUE(take_sitting.start(cookie, "en").has_value());
  ats.remove_opportunity(kOpportunity);
  tell(bascule::ats::EventKind::Deleted);
  run_due();
  sweep_now();
  EXPECT_NE(timeline(order).back().text.find("deleted afterwards"), std::string::npos);
  answer_all(cookie);
  run_for(2, 10s);
  EXPECT_EQ(the_order().state, OrderState::Delivered);
  ASSERT_TRUE(sweep.run_due().value());
  EXPECT_EQ(rows_about_the_person(), 0);
  EXPECT_EQ(rows_about_the_opportunity(), 0);
  EXPECT_EQ(the_order().purge->why, PurgeWhy::Deleted);
}

TEST_F(Retention, ADeletionAfterTheDeliveryPurgesNow) {
  deliver();
  ats.remove_opportunity(kOpportunity);
  tell(bascule::ats::EventKind::Deleted);
  run_due();
  ASSERT_TRUE(sweep.run_due().value());
  EXPECT_EQ(rows_about_the_person(), 0);
  EXPECT_EQ(rows_about_the_opportunity(), 0);
  EXPECT_EQ(the_order().state, OrderState::Delivered);
}

TEST_F(Retention, WhoIsAnonymisedIsWithdrawnAndPurged) {
  invite();
  ats.change(kOpportunity, [](bascule::ats::Opportunity& one) { one.is_anonymized = true; });
  tell(bascule::ats::EventKind::ArchiveChanged, kOpportunity, "");
  run_due();
  ASSERT_TRUE(sweep.run_due().value());
  EXPECT_EQ(the_order().state, OrderState::Cancelled);
  EXPECT_EQ(the_order().purge->why, PurgeWhy::Anonymised);
  EXPECT_EQ(rows_about_the_person(), 0);
  EXPECT_EQ(rows_about_the_opportunity(), 0);
}

TEST_F(Retention, E18_AnOrderThatAWorkerIsAtIsSkipped) {
  const auto order = deliver();
  clock.advance(std::chrono::days{91});
  run_due();
  write([&](ports::Tx& tx) {
    jobs.enqueue(tx, ports::new_id<JobId>(clock, random),
                 {"effects_settled", order.id.text(), "", clock.now()}, clock.now());
  });
  const auto leased = run_job.claim({});
  ASSERT_EQ(leased.size(), 1U);
  ASSERT_TRUE(sweep.run_due().value());
  EXPECT_FALSE(is_purged(the_order()));
  run_job.run(leased.front());
  sweep_now();
  EXPECT_TRUE(is_purged(the_order()));
}

TEST_F(Retention, E18_WhatIsStillToBeSettledIsSkipped) {
  const auto order = invite();
  ats.remove_opportunity(kOpportunity);
  tell(bascule::ats::EventKind::Deleted);
  run_due();
  write([&](ports::Tx& tx) {
    storage::sql(tx).execute("UPDATE effects SET state = 'unknown' WHERE kind = 'mail'");
  });
  ASSERT_TRUE(sweep.run_due().value());
  EXPECT_FALSE(is_purged(the_order()));
  write([&](ports::Tx& tx) {
    storage::sql(tx).execute("UPDATE effects SET state = 'done' WHERE kind = 'mail'");
  });
  ASSERT_TRUE(sweep.run_due().value());
  EXPECT_TRUE(is_purged(the_order()));
  EXPECT_EQ(timeline(order).size(), 1U);
}

TEST_F(Retention, ParkedWorkOfAPurgedOrderIsClosedAndNotSentAgain) {
  const auto order = invite();
  answer_all(open(order));
  for (int i = 0; i < 3; ++i)
    ats.next("write", bascule::testing::FakeProvider::Fate::Refused,
             {ErrorCode::InvalidInput, "a rating is required", {}, {}});
  run_due();
  ASSERT_EQ(the_order().state, OrderState::NeedsAttention);
  const auto stuck = parked();
  ASSERT_FALSE(stuck.empty());
  clock.advance(std::chrono::days{90});
  sweep_now();
  EXPECT_TRUE(parked().empty());
  for (const auto& job : stuck) EXPECT_FALSE(tend_jobs.run_again(OrgScope(org), job.id));
  EXPECT_TRUE(ats.things<bascule::ats::FeedbackForm>(kOpportunity).empty());
  EXPECT_EQ(rows_about_the_person(), 0);
  orders::OrderFilter stuck_ones;
  stuck_ones.states = {OrderState::NeedsAttention};
  const auto attention =
      read([&](ports::Tx& tx) { return orders.list(tx, stuck_ones, {}).items.size(); });
  EXPECT_EQ(attention, 0U) << "nobody can attend to it any more";
}

TEST_F(Retention, APurgedOrderTakesNoStep) {
  const auto order = invite();
  clock.advance(std::chrono::days{8});
  run_due();
  ASSERT_EQ(the_order().state, OrderState::Expired);
  clock.advance(std::chrono::days{90});
  sweep_now();
  const auto extended = tend_order.extend(OrgScope(org), order.id, 7, "operator");
  ASSERT_FALSE(extended.has_value());
  EXPECT_EQ(extended.error().message, "the data of this order is deleted; place a new one");
  EXPECT_FALSE(tend_order.resend(OrgScope(org), order.id, "operator").has_value());
  EXPECT_FALSE(tend_order.new_link(OrgScope(org), order.id, "operator").has_value());
}

TEST_F(Retention, RescoreSkipsWhatWasPurged) {
  deliver();
  const auto result = *the_order().result;
  clock.advance(std::chrono::days{90});
  sweep_now();
  int seen = 0;
  ASSERT_TRUE(rescore.all([&](const scoring::Rescored&) { ++seen; }));
  EXPECT_EQ(seen, 0);
  EXPECT_EQ(rescore.one(result).error().code, ErrorCode::Conflict);
}

TEST_F(Retention, E2_ASweepThatStopsAnywhereIsFinishedByTheNext) {
  deliver();
  for (int i = 0; i < 5; ++i) tell(bascule::ats::EventKind::ArchiveChanged, "opp-9");
  run_due();
  clock.advance(std::chrono::days{91});
  int stopped = 0;
  for (steps_left = 0; !sweep.run_due(); steps_left = ++stopped) clock.advance(1s);
  EXPECT_GE(stopped, 3) << "it stopped after each of its steps";
  EXPECT_EQ(rows_about_the_person(), 0);
  EXPECT_EQ(count("SELECT count(*) FROM events WHERE purged_at IS NULL"), 0);
  EXPECT_EQ(timeline(the_order()).size(), 1U);
}

TEST_F(Retention, OfTwoProcessesOneSweeps) {
  deliver();
  clock.advance(std::chrono::days{91});
  write([&](ports::Tx& tx) {
    EXPECT_TRUE(turns.take(tx, bascule::retention::Sweep::kTurn, clock.now(), clock.now() + 5min));
    EXPECT_FALSE(turns.take(tx, bascule::retention::Sweep::kTurn, clock.now(), clock.now() + 5min));
  });
  EXPECT_FALSE(sweep.run_due().value()) << "the other one has the turn";
  EXPECT_FALSE(is_purged(the_order()));
  clock.advance(5min);
  EXPECT_TRUE(sweep.run_due().value()) << "and has died with it";
  EXPECT_TRUE(is_purged(the_order()));
  EXPECT_FALSE(sweep.run_due().value()) << "until the next hour";
}

TEST_F(Retention, ANameStaysUntilTheLastOrderOfThePersonIsPurged) {
  const auto first = deliver();
  clock.advance(std::chrono::days{60});
  orders::Asking asking;
  asking.subject = subject_of(first);
  asking.assessments = {first.assessment};
  asking.round = 2;
  asking.due_at = clock.now() + std::chrono::days{7};
  write([&](ports::Tx& tx) { EXPECT_TRUE(placing.place(tx, asking).has_value()); });
  clock.advance(std::chrono::days{31});
  run_due();
  sweep_now();
  EXPECT_EQ(count("SELECT count(*) FROM orders WHERE purged_at IS NOT NULL"), 1);
  EXPECT_EQ(subject_of(first).name, Personal("Ada Example"));
  const orders::OrderJson json(kept, catalogue);
  const auto shown =
      read([&](ports::Tx& tx) { return json.summary(tx, orders.find(tx, first.id).value()); });
  EXPECT_EQ(shown.at("subject").at("name"), "") << "but the purged order does not show it";
  clock.advance(std::chrono::days{90});
  sweep_now();
  EXPECT_EQ(subject_of(first).name, Personal(""));
}

TEST_F(Retention, WhatHadItsTimeGoesToo) {
  run_due();
  deliver();
  write([&](ports::Tx& tx) {
    auto& db = storage::sql(tx);
    const std::string invites = "INSERT INTO member_invites VALUES ";
    db.execute(invites + "('v1', $1, 'c@b.example', 'viewer', 'h1', 'mem_1', $2, $2)", org,
               clock.now());
    db.execute(invites + "('v2', $1, 'd@b.example', 'viewer', 'h2', 'mem_1', $2, $3)", org,
               clock.now(), clock.now() + std::chrono::days{30});
    const std::string sessions =
        "INSERT INTO sessions (token_hash, org_id, member_id, csrf_token, created_at, "
        "last_seen_at) VALUES ";
    db.execute(
        "INSERT INTO members (id, org_id, email, role, password_hash, created_at) VALUES "
        "('mem_1', $1, 'a@b.example', 'owner', '', 0)",
        org);
    db.execute("INSERT INTO one_time_links VALUES ('l1', $1, 'mem_1', 'sign_in', $2)", org,
               clock.now());
    db.execute("INSERT INTO one_time_links VALUES ('l2', $1, 'mem_1', 'sign_in', $2)", org,
               clock.now() + std::chrono::days{30});
    db.execute(sessions + "('s1', $1, 'mem_1', 'c', $2, $2)", org, clock.now());
    db.execute(sessions + "('s2', $1, 'mem_1', 'c', $2, $3)", org,
               clock.now() + std::chrono::days{2}, clock.now() + std::chrono::days{8});
    db.execute("INSERT INTO idempotency_keys VALUES ($1, 'k', 'h', 201, '{}', $2)", org,
               clock.now());
    for (const auto& credential : std::vector<std::string>{"con_only_tried", connection.text()})
      db.execute(
          "INSERT INTO call_budgets (credential, full_at, paused_until, pauses_in_row) VALUES ($1, "
          "$2, 0, 0) ON CONFLICT (credential) DO NOTHING",
          credential, clock.now());
  });
  clock.advance(std::chrono::days{8});
  sweep_now();
  EXPECT_EQ(count("SELECT count(*) FROM jobs WHERE finished_at IS NOT NULL"), 0);
  EXPECT_EQ(count("SELECT count(*) FROM one_time_links"), 1);
  EXPECT_EQ(count("SELECT count(*) FROM member_invites"), 1);
  EXPECT_EQ(count("SELECT count(*) FROM sessions"), 1);
  EXPECT_EQ(count("SELECT count(*) FROM idempotency_keys"), 0);
  EXPECT_EQ(count("SELECT count(*) FROM call_budgets WHERE credential = 'con_only_tried'"), 0);
  EXPECT_EQ(count("SELECT count(*) FROM call_budgets"), 1) << "the connection's";
}

TEST_F(Retention, B22_EachResultGoesToTheOpportunityOfItsInvitation) {
  auto second = opportunity();
  second.id = "opp-2";
  second.application_id = "app-2";
  ats.put(second);  // The same person and contact, in two opportunities.
  add_rule();
  tell();
  tell(bascule::ats::EventKind::StageChanged, "opp-2");
  run_due();
  ASSERT_EQ(all_orders().size(), 2U);
  for (const auto& order : all_orders())
    if (order.ats->opportunity_id == "opp-2") answer_all(open(order));
  run_due();
  EXPECT_EQ(ats.things<bascule::ats::FeedbackForm>("opp-2").size(), 1U);
  EXPECT_TRUE(ats.things<bascule::ats::FeedbackForm>(kOpportunity).empty());
}

TEST_F(Retention, DaysAreOneToTenYears) {
  orgs::ChangeRetention changing(*database, Product::orgs);
  EXPECT_EQ(changing.run(OrgScope(org), 0, "operator").error().pointer, "/days");
  EXPECT_EQ(changing.run(OrgScope(org), 3'651, "operator").error().pointer, "/days");
  EXPECT_EQ(changing.run(OrgScope(org), 30, "operator")->retention_days, 30);
  EXPECT_EQ(open_invitation.open(token_of(invite()), std::nullopt, "en")->retention_days, 30);
}

}  // namespace
}  // namespace bascule::product
