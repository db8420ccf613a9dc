// What went wrong, run again: seen first, and nothing twice.
#include "deliveries/replay.hpp"

#include "product.hpp"
#include "storage/stores/replay_store.hpp"

namespace bascule::product {
namespace {

using bascule::deliveries::Outlook;
using bascule::deliveries::ReplayState;
using bascule::deliveries::ReplayWish;

class Replays : public Product {
 protected:
  const OrgScope scope{org};
  const bascule::orgs::Actor admin = bascule::orgs::the_operator();
  storage::SqlReplayStore runs;
  bascule::deliveries::Replay replay{*database, kept,          inbox, runs,
                                     audit,     find_provider, clock, random};

  Replays() {
    run_job.handle(bascule::deliveries::Replay::kKind,
                   [this](const jobs::Job& job) { return replay.run(job); });
    rule = add_rule();
  }
  static std::string id_of(int number) { return fmt::format("opp-stuck-{:02}", number); }
  void put(int number) {
    auto one = opportunity();
    one.id = id_of(number);
    one.contact_id = fmt::format("contact-{:02}", number);
    one.emails = {Personal(fmt::format("stuck{:02}@candidates.example", number))};
    ats.put(one);
  }
  // So many deliveries that could not be looked at: the key was not allowed to, for a while.
  std::vector<EventId> stuck(int number) {
    std::vector<EventId> told;
    for (int n = 0; n < number; ++n) {
      put(n);
      told.push_back(tell(bascule::ats::EventKind::StageChanged, id_of(n)));
    }
    get_stuck();
    return told;
  }
  void get_stuck() {
    ats.forbid("read_opportunity", {"opportunities:read:admin", "reading"});
    run_due();
    ats.allow("read_opportunity");
  }
  bascule::deliveries::Replay::View looked(ReplayWish wish = {}) {
    const auto begun = replay.look(scope, wish, admin);
    EXPECT_TRUE(begun) << begun.error().message;
    run_due();
    return now(begun->run.id);
  }
  bascule::deliveries::Replay::View now(const ReplayId& id) {
    return replay.find(scope, id).value();
  }
  // Yes to what was seen, and what comes of it.
  bascule::deliveries::Replay::View confirmed(const bascule::deliveries::Replay::View& view) {
    const auto said =
        replay.confirm(scope, view.run.id, {view.counts.to_run(), view.counts.would_invite}, admin);
    EXPECT_TRUE(said) << said.error().message;
    run_due();
    return now(view.run.id);
  }
  ErrorCode refused(const bascule::deliveries::Replay::View& view) {
    const auto said =
        replay.confirm(scope, view.run.id, {view.counts.to_run(), view.counts.would_invite}, admin);
    EXPECT_FALSE(said);
    return said ? ErrorCode::Internal : said.error().code;
  }
  static ReplayWish only(const EventId& id) { return {.event = id}; }
  std::size_t letters() { return mailer.arrived().size(); }

  rules::Rule rule;
};

TEST_F(Replays, WhatWouldComeOfItIsSeenFirstAndNothingIsSent) {
  (void)stuck(3);
  ats.change(id_of(1), [](auto& one) { one.emails.clear(); });
  const auto view = looked();
  EXPECT_EQ(view.run.state, ReplayState::Ready);
  EXPECT_EQ(view.counts.to_run(), 3U);
  EXPECT_EQ(view.counts.would_invite, 2U);
  EXPECT_EQ(view.counts.would_not,
            (std::map<std::string, std::size_t>{{"has an e-mail address", 1}}));
  EXPECT_TRUE(all_orders().empty());
  EXPECT_EQ(letters(), 0U);
  EXPECT_EQ(parked().size(), 3U) << "nothing is in the queue again";
}

TEST_F(Replays, OnceAPersonHasSaidYesEachIsLookedAtAgainAndInvitedOnce) {
  (void)stuck(3);
  const auto done = confirmed(looked());
  EXPECT_EQ(done.run.state, ReplayState::Done);
  EXPECT_EQ(done.counts.looked_at, 3U);
  EXPECT_EQ(all_orders().size(), 3U);
  EXPECT_EQ(letters(), 3U);
  EXPECT_TRUE(parked().empty());
}

TEST_F(Replays, WhatWasDecidedChangesNothingASecondTimeAndSaysSo) {
  const auto told = stuck(2);
  (void)confirmed(looked());
  const auto again = looked();
  EXPECT_EQ(again.counts.to_run(), 0U);
  EXPECT_EQ(again.run.seen.decided, 2U);
  EXPECT_EQ(confirmed(again).run.state, ReplayState::Done);
  const auto one = looked(only(told[0]));
  EXPECT_EQ(one.run.seen.decided, 1U);
  EXPECT_EQ(one.counts.to_run(), 0U);
  EXPECT_EQ(letters(), 2U);
}

TEST_F(Replays, TwoDeliveriesAboutOneCandidateAreOneInvitation) {
  put(0);
  tell(bascule::ats::EventKind::StageChanged, id_of(0));
  tell(bascule::ats::EventKind::ApplicationCreated, id_of(0));
  get_stuck();
  const auto view = looked();
  EXPECT_EQ(view.counts.to_run(), 2U);
  EXPECT_EQ(view.counts.would_invite, 1U);
  EXPECT_EQ(view.counts.same_candidate, 1U);
  (void)confirmed(view);
  EXPECT_EQ(all_orders().size(), 1U);
}

TEST_F(Replays, WhoWasAskedMeanwhileThroughAnotherDeliveryIsNotAskedAgain) {
  (void)stuck(1);
  const auto view = looked();
  tell(bascule::ats::EventKind::StageChanged, id_of(0));
  run_due();
  ASSERT_EQ(all_orders().size(), 1U);
  (void)confirmed(view);
  EXPECT_EQ(all_orders().size(), 1U);
  EXPECT_EQ(letters(), 1U);
}

TEST_F(Replays, WhoMovedOnOrIsGoneWouldNotBeInvited) {
  (void)stuck(3);
  ats.change(id_of(0), [](auto& one) { one.stage_id = "another-stage"; });
  ats.remove_opportunity(id_of(1));
  const auto view = looked();
  EXPECT_EQ(view.counts.would_not,
            (std::map<std::string, std::size_t>{{"in the stage", 1}, {"is there", 1}}));
  (void)confirmed(view);
  EXPECT_EQ(all_orders().size(), 1U);
}

TEST_F(Replays, OneAloneIsRunAndTheOthersStayWhereTheyAre) {
  const auto told = stuck(3);
  const auto done = confirmed(looked(only(told[1])));
  EXPECT_EQ(done.counts.looked_at, 1U);
  EXPECT_EQ(all_orders().size(), 1U);
  EXPECT_EQ(parked().size(), 2U);
}

TEST_F(Replays, OfATimeOnlyWhatWasReceivedInItIsRun) {
  put(0);
  tell(bascule::ats::EventKind::StageChanged, id_of(0));
  clock.advance(1h);
  const Instant from = clock.now();
  put(1);
  tell(bascule::ats::EventKind::StageChanged, id_of(1));
  clock.advance(1h);
  const Instant until = clock.now();
  put(2);
  tell(bascule::ats::EventKind::StageChanged, id_of(2));
  get_stuck();
  const auto view = looked({.from = from, .until = until});
  EXPECT_EQ(view.counts.to_run(), 1U);
  (void)confirmed(view);
  EXPECT_EQ(the_order().ats->opportunity_id, id_of(1));
}

TEST_F(Replays, WhatAPersonClosedIsRunOnlyWhenItIsAskedForByItself) {
  const auto told = stuck(2);
  const auto closed = read([&](ports::Tx& tx) { return inbox.find(tx, told[0])->job; });
  ASSERT_TRUE(tend_jobs.close(scope, closed));
  const auto all = looked();
  EXPECT_EQ(all.run.seen.closed, 1U);
  EXPECT_EQ(all.counts.to_run(), 1U);
  const auto one = looked(only(told[0]));
  EXPECT_EQ(one.counts.to_run(), 1U);
  EXPECT_EQ(confirmed(one).counts.looked_at, 1U);
  EXPECT_EQ(the_order().ats->opportunity_id, id_of(0));
}

TEST_F(Replays, WhatWaitsInTheQueueIsLeftToIt) {
  const auto told = tell();
  clock.advance(1ms);
  const auto begun = replay.look(scope, only(told), admin);
  ASSERT_TRUE(begun);
  // The replay's own step before the delivery's.
  auto job = read([&](ports::Tx& tx) { return jobs.find(tx, begun->run.job).value(); });
  ASSERT_TRUE(replay.run(job));
  const auto view = now(begun->run.id);
  EXPECT_EQ(view.run.seen.waiting, 1U);
  EXPECT_EQ(view.counts.to_run(), 0U);
}

TEST_F(Replays, WhatCouldNotBeLookedAtNowEitherIsNotRunAndSaysWhy) {
  (void)stuck(2);
  ats.forbid("read_opportunity", {"opportunities:read:admin", "reading"});
  const auto view = looked();
  EXPECT_EQ(view.run.state, ReplayState::Ready);
  EXPECT_EQ(view.counts.to_run(), 0U);
  EXPECT_EQ(bascule::deliveries::ReplayCounts::sum(view.counts.cannot), 2U);
  EXPECT_NE(view.counts.cannot.begin()->first.find("opportunities:read:admin"), std::string::npos);
}

TEST_F(Replays, WhileTheConnectionIsOffNothingCouldBeLookedAt) {
  (void)stuck(1);
  change_connection([](auto& row) { row.state = bascule::connections::ConnectionState::Off; });
  const auto view = looked();
  EXPECT_EQ(view.counts.to_run(), 0U);
  EXPECT_EQ(bascule::deliveries::ReplayCounts::sum(view.counts.cannot), 1U);
}

TEST_F(Replays, TheLookWaitsForAProviderThatDoesNotAnswerAndGoesOn) {
  (void)stuck(8);
  ats.break_down();
  const auto waiting = looked();
  EXPECT_EQ(waiting.run.state, ReplayState::Looking);
  EXPECT_EQ(waiting.counts.to_look, 8U);
  EXPECT_EQ(waiting.waits_for, "the provider does not answer");
  ats.mend();
  run_for(3, 10min);
  EXPECT_EQ(now(waiting.run.id).counts.would_invite, 8U);
  EXPECT_EQ(now(waiting.run.id).run.state, ReplayState::Ready);
}

TEST_F(Replays, AYesToOtherNumbersIsNone) {
  (void)stuck(2);
  const auto view = looked();
  const auto said = replay.confirm(scope, view.run.id, {2, 1}, admin);
  ASSERT_FALSE(said);
  EXPECT_EQ(said.error().code, ErrorCode::Conflict);
  EXPECT_EQ(parked().size(), 2U);
}

TEST_F(Replays, AYesIsForTheRulesThatWereSeenAndForAnHour) {
  (void)stuck(1);
  const auto old = looked();
  clock.advance(61min);
  EXPECT_EQ(refused(old), ErrorCode::Conflict);
  const auto view = looked();
  rule.state = rules::RuleState::Shadow;
  write([&](ports::Tx& tx) { rules.save(tx, rule); });
  EXPECT_EQ(refused(view), ErrorCode::Conflict);
  EXPECT_EQ(looked().counts.would_invite, 0U) << "now it only watches";
}

TEST_F(Replays, AYesIsSaidOnce) {
  (void)stuck(1);
  const auto view = looked();
  (void)confirmed(view);
  EXPECT_EQ(refused(view), ErrorCode::Conflict);
  EXPECT_EQ(letters(), 1U);
}

TEST_F(Replays, WhatSomebodyRanMeanwhileIsNotRunASecondTime) {
  (void)stuck(2);
  const auto view = looked();
  ASSERT_TRUE(tend_jobs.run_again(scope, parked().front().id));
  run_due();
  const auto done = confirmed(view);
  EXPECT_EQ(done.counts.looked_at, 1U);
  EXPECT_EQ(done.counts.not_run,
            (std::map<std::string, std::size_t>{{"it was looked at meanwhile", 1}}));
  EXPECT_EQ(letters(), 2U);
}

TEST_F(Replays, WhoseDataWasDeletedMeanwhileIsLeftAlone) {
  const auto told = stuck(2);
  const auto view = looked();
  write([&](ports::Tx& tx) { (void)retention.purge_events(tx, {told[0]}, clock.now()); });
  const auto done = confirmed(view);
  EXPECT_EQ(done.counts.not_run,
            (std::map<std::string, std::size_t>{{"its data was deleted meanwhile", 1}}));
  EXPECT_EQ(all_orders().size(), 1U);
  EXPECT_EQ(looked().run.seen.purged, 1U);
}

TEST_F(Replays, OneAtATimeAndANewLookEndsOneThatWaitsForItsYes) {
  (void)stuck(1);
  const auto ready = looked();
  const auto second = replay.look(scope, {}, admin);
  ASSERT_TRUE(second);
  EXPECT_EQ(now(ready.run.id).run.state, ReplayState::Cancelled);
  const auto third = replay.look(scope, {}, admin);
  ASSERT_FALSE(third);
  EXPECT_EQ(third.error().code, ErrorCode::Conflict);
}

TEST_F(Replays, GivenUpItRunsNothing) {
  (void)stuck(1);
  const auto view = looked();
  ASSERT_TRUE(replay.cancel(scope, view.run.id, admin));
  EXPECT_EQ(refused(view), ErrorCode::Conflict);
  EXPECT_FALSE(replay.cancel(scope, view.run.id, admin)) << "it is over";
}

TEST_F(Replays, WhatNobodyHasIsNotFoundWithoutAskingTheProvider) {
  const auto told = stuck(1);
  ats.break_down({ErrorCode::Internal, "nobody may be asked", {}, {}});
  const auto nobody = ports::new_id<EventId>(clock, random);
  EXPECT_EQ(replay.look(scope, only(nobody), admin).error().code, ErrorCode::NotFound);
  const auto nowhere = ports::new_id<ConnectionId>(clock, random);
  EXPECT_EQ(replay.look(scope, {.connection = nowhere}, admin).error().code, ErrorCode::NotFound);
  const OrgScope others(ports::new_id<OrgId>(clock, random));
  EXPECT_EQ(replay.look(others, only(told[0]), admin).error().code, ErrorCode::NotFound);
  EXPECT_EQ(replay.find(others, ports::new_id<ReplayId>(clock, random)).error().code,
            ErrorCode::NotFound);
}

TEST_F(Replays, GoThroughMoreDeliveriesThanOneStepTakes) {
  const int many =
      static_cast<int>(PageRequest::kLimitMax * bascule::deliveries::Replay::kPagesAtOnce) + 1;
  put(0);
  const auto oldest = tell(bascule::ats::EventKind::StageChanged, id_of(0));
  get_stuck();
  write([&](ports::Tx& tx) {
    for (int n = 0; n < many; ++n) {
      clock.advance(1ms);
      bascule::webhooks::InboxEvent event;
      event.id = ports::new_id<EventId>(clock, random);
      event.org = org;
      event.connection = connection;
      event.event.delivery_token = std::to_string(n);
      event.event.triggered_at = event.received_at = clock.now();
      EXPECT_TRUE(inbox.insert(tx, event));
    }
  });
  const auto view = looked();
  EXPECT_EQ(view.run.seen.ignored, static_cast<std::size_t>(many));
  ASSERT_EQ(view.counts.would_invite, 1U);
  EXPECT_EQ(replay.lines(scope, view.run.id, 5).value().front().event, oldest);
}

TEST_F(Replays, AreForgottenAfterThirtyDays) {
  (void)stuck(1);
  const auto view = looked();
  clock.advance(bascule::deliveries::kReplayKept + 1h);
  const auto swept = database->write(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<void> {
    (void)retention.delete_expired(tx, clock.now(), 100);
    (void)retention.delete_expired(tx, clock.now(), 100);
    return {};
  });
  ASSERT_TRUE(swept);
  EXPECT_EQ(replay.find(scope, view.run.id).error().code, ErrorCode::NotFound);
}

}  // namespace
}  // namespace bascule::product
