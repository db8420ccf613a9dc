#include "product.hpp"

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
  write([&](ports::Tx& tx) { EXPECT_FALSE(jobs.finish(tx, first, clock.now())); });
  write([&](ports::Tx& tx) { EXPECT_TRUE(jobs.finish(tx, second, clock.now())); });
}

TEST_F(Queue, AHeartbeatKeepsALongJobFromBeingTakenAway) {
  enqueue();
  const auto held = run_job.claim({}).at(0);
  clock.advance(40s);
  EXPECT_TRUE(run_job.extend(held));
  clock.advance(40s);
  EXPECT_TRUE(run_job.claim({}).empty());
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
