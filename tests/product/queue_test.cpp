#include "product.hpp"
#include "storage/call_budget.hpp"

namespace bascule::product {
namespace {

class Queue : public Product {
 protected:
  JobId enqueue(const std::string& lane = {}, const OrgId* of = nullptr) {
    const auto id = ports::new_id<JobId>(clock, random);
    const OrgScope scope(of ? *of : org);
    EXPECT_TRUE(
        database
            ->write(scope,
                    [&](ports::Tx& tx) -> Result<void> {
                      jobs.enqueue(tx, id, {"work", "about", lane, clock.now()}, clock.now());
                      return {};
                    })
            .has_value());
    return id;
  }
  JobId enqueue_in(const OrgId& of, const std::string& lane) { return enqueue(lane, &of); }
  storage::SharedCallBudget budget{*database, clock, random,
                                   [this](std::chrono::milliseconds wait) { clock.advance(wait); }};
  void stop_answering(const std::string& credential) {
    for (int i = 0; i < 10; ++i) budget.failed(credential, "Lever");
  }
  jobs::Job job(const JobId& id) {
    return read([&](ports::Tx& tx) { return jobs.find(tx, id).value(); });
  }
};

TEST_F(Queue, E12_ALateWorkersWordIsDroppedByTheFence) {
  const auto id = enqueue();
  const auto first = run_job.claim({}).at(0);
  clock.advance(61s);
  const auto second = run_job.claim({}).at(0);
  EXPECT_EQ(second.id, id);
  EXPECT_GT(second.fence, first.fence);
  const auto finish = [&](const jobs::Job& job) {
    return database->write(OrgScope(job.org),
                           [&](ports::Tx& tx) { return jobs.finish(tx, job, clock.now()); });
  };
  EXPECT_EQ(finish(first).error().code, ErrorCode::Conflict);
  EXPECT_EQ(this->job(id).state, jobs::JobState::Leased);
  EXPECT_TRUE(finish(second).has_value());
  EXPECT_EQ(this->job(id).state, jobs::JobState::Done);
}

TEST_F(Queue, AHeartbeatKeepsALongJobFromBeingTakenAway) {
  enqueue();
  const auto held = run_job.claim({}).at(0);
  clock.advance(40s);
  EXPECT_TRUE(run_job.extend(held));
  clock.advance(40s);
  EXPECT_TRUE(run_job.claim({}).empty());
}

TEST_F(Queue, E1_AJobWhoseWorkerDiedKeepsItsPlaceBeforeWhatCameLater) {
  const auto struck = enqueue("lane");
  ASSERT_EQ(run_job.claim({}).size(), 1U);
  clock.advance(1s);
  const auto later = enqueue("lane");
  clock.advance(60s);
  const auto again = run_job.claim({.jobs_max = 2});
  ASSERT_EQ(again.size(), 2U);
  EXPECT_EQ(again[0].id, struck);
  EXPECT_EQ(again[1].id, later);
}

TEST_F(Queue, E14_AJobThatKillsItsWorkerThreeTimesIsParked) {
  const auto id = enqueue();
  for (int i = 0; i < jobs::kCrashesMax; ++i) {
    EXPECT_EQ(run_job.claim({}).size(), 1U);
    clock.advance(61s);
  }
  EXPECT_TRUE(run_job.claim({}).empty());
  EXPECT_EQ(job(id).state, jobs::JobState::Parked);
}

TEST_F(Queue, AtMostTwoJobsOfOneLaneAreHeldAndOthersPass) {
  for (int i = 0; i < 5; ++i) enqueue("con_a");
  const auto other = enqueue("con_b");
  const auto claimed = run_job.claim({});
  ASSERT_EQ(claimed.size(), 3U);
  EXPECT_EQ(std::count_if(claimed.begin(), claimed.end(),
                          [](const jobs::Job& j) { return j.lane == "con_a"; }),
            2);
  EXPECT_TRUE(run_job.claim({}).empty());
}

TEST_F(Queue, ABurstOfOneOrganisationDelaysNoOther) {
  for (int i = 0; i < 50; ++i) enqueue();
  clock.advance(1s);
  const auto small = ports::new_id<OrgId>(clock, random);
  const auto id = enqueue({}, &small);
  const auto claimed = run_job.claim({.jobs_max = 4});
  EXPECT_TRUE(
      std::any_of(claimed.begin(), claimed.end(), [&](const jobs::Job& j) { return j.id == id; }));
}

TEST_F(Queue, B2_JobsOfAProviderThatDoesNotAnswerWaitWithTheReasonAndAreNotTouched) {
  std::vector<JobId> waiting;
  for (int i = 0; i < 50; ++i) waiting.push_back(enqueue("con_a"));
  stop_answering("con_a");
  const auto other = enqueue("con_b");
  const auto claimed = run_job.claim({});
  ASSERT_EQ(claimed.size(), 1U) << "only the other connection's";
  EXPECT_EQ(claimed.front().id, other);
  const auto shown = job(waiting.front());
  EXPECT_EQ(shown.state, jobs::JobState::Waiting);
  EXPECT_EQ(shown.attempts, 0);
  EXPECT_EQ(shown.fence, 0U);
  EXPECT_EQ(shown.visible_at, clock.now() + 30s);
  EXPECT_TRUE(shown.reason.starts_with("Lever has not answered since ")) << shown.reason;
  const auto listed =
      read([&](ports::Tx& tx) { return jobs.list(tx, {jobs::JobState::Waiting}, {}).items; });
  ASSERT_EQ(listed.size(), 50U);
  EXPECT_EQ(listed.back().reason, shown.reason);
}

TEST_F(Queue, B2_OneJobTriesEveryThirtySecondsAndItsSuccessLetsAllGo) {
  for (int i = 0; i < 5; ++i) enqueue("con_a");
  stop_answering("con_a");
  bool answers = false;
  int calls = 0;
  run_job.handle("work", [&](const jobs::Job& one) -> Result<void> {
    TRY_VOID(budget.spend(one.lane));
    ++calls;
    if (answers) {
      budget.went_well(one.lane);
      return {};
    }
    budget.failed(one.lane, "Lever");
    return fail(ErrorCode::Unavailable, "down");
  });
  run_due();
  EXPECT_EQ(calls, 0);
  for (int half_minute = 1; half_minute <= 4; ++half_minute) {
    clock.advance(30s);
    run_due();
    EXPECT_EQ(calls, half_minute);
  }
  answers = true;
  clock.advance(30s);
  run_due();
  EXPECT_EQ(budget.spend("con_a").has_value(), true);
  clock.advance(2min);
  run_due();
  EXPECT_EQ(read([&](ports::Tx& tx) { return jobs.count(tx).waiting; }), 0U);
  EXPECT_EQ(calls, 4 + 5);
}

TEST_F(Queue, B1_APauseOfTheCredentialHoldsItsLaneWithoutTouchingTheJobs) {
  const auto id = enqueue("con_a");
  const auto pause = budget.pause("con_a", 90s);
  EXPECT_TRUE(run_job.claim({}).empty());
  EXPECT_EQ(job(id).visible_at, clock.now() + 90s);
  EXPECT_NE(job(id).reason.find("asks for a pause until"), std::string::npos) << job(id).reason;
  clock.advance(pause);
  EXPECT_EQ(run_job.claim({}).size(), 1U);
}

TEST_F(Queue, E13_AClockSetBackADayDuringAPauseHoldsNobodyForADay) {
  enqueue("con_a");
  (void)budget.pause("con_a", 10min);
  stop_answering("con_b");
  enqueue("con_b");
  clock.set(clock.now() - 24h);
  enqueue("con_a");
  enqueue("con_b");
  EXPECT_EQ(run_job.claim({}).size(), 2U);
}

TEST_F(Queue, E15_AHundredThousandJobsOfOneOrganisationDelayNoOthersFirst) {
  const auto many = ports::new_id<OrgId>(clock, random), few = ports::new_id<OrgId>(clock, random);
  EXPECT_TRUE(database
                  ->write(OrgScope(many),
                          [&](ports::Tx& tx) -> Result<void> {
                            for (int i = 0; i < 100'000; ++i)
                              jobs.enqueue(tx, ports::new_id<JobId>(clock, random),
                                           {"work", "about", "con_many", clock.now()}, clock.now());
                            return {};
                          })
                  .has_value());
  clock.advance(1h);
  const auto late = enqueue_in(few, "con_few");
  const auto claimed = run_job.claim({});
  EXPECT_EQ(claimed.size(), 3U) << "two of the crowded lane, and the one that came an hour later";
  EXPECT_TRUE(
      std::any_of(claimed.begin(), claimed.end(), [&](const auto& one) { return one.id == late; }));
}

TEST_F(Queue, AListIsNewestFirstInPagesThroughAllStates) {
  std::vector<std::string> ids;
  for (int i = 0; i < 7; ++i) {
    clock.advance(1s);
    ids.push_back(enqueue(i % 2 == 0 ? "" : "con_a").text());
  }
  run_due();  // Nobody knows this kind of work: those are parked.
  for (int i = 0; i < 4; ++i) {
    clock.advance(1s);
    ids.push_back(enqueue().text());
  }
  write(
      [&](ports::Tx& tx) { EXPECT_TRUE(jobs.close(tx, JobId::trusted(ids.at(3)), clock.now())); });
  std::reverse(ids.begin(), ids.end());
  for (const auto& scope : {OrgScope(org), OrgScope::every_org()}) {
    std::vector<std::string> seen;
    std::string cursor;
    for (;;) {
      const auto page = database
                            ->read(scope,
                                   [&](ports::Tx& tx) -> Result<Page<jobs::Job>> {
                                     return jobs.list(tx, {}, {3, cursor});
                                   })
                            .value();
      for (const auto& one : page.items) seen.push_back(one.id.text());
      if (!page.next) break;
      cursor = *page.next;
    }
    EXPECT_EQ(seen, ids);
  }
}

TEST_F(Queue, AnUnknownKindIsParkedAndNotDropped) {
  const auto id = enqueue();
  run_due();
  EXPECT_EQ(job(id).state, jobs::JobState::Parked);
  ASSERT_TRUE(tend_jobs.close(OrgScope(org), id).has_value());
  EXPECT_EQ(job(id).state, jobs::JobState::Closed);
}

TEST_F(Queue, AnUnreachableNeighbourIsTriedForAtLeast72HoursBeforeTheJobIsParked) {
  run_job.handle("work", [](const jobs::Job&) -> Result<void> {
    return fail(ErrorCode::Unavailable, "down");
  });
  const auto id = enqueue();
  run_due();
  const Instant began = clock.now();
  while (job(id).state == jobs::JobState::Waiting) {
    clock.advance(30min);
    run_due();
    ASSERT_LT(clock.now() - began, 100h);
  }
  EXPECT_EQ(job(id).state, jobs::JobState::Parked);
  EXPECT_GE(clock.now() - began, 72h);
}

}  // namespace
}  // namespace bascule::product
