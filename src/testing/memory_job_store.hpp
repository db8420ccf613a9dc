#pragma once

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "jobs/backoff.hpp"
#include "jobs/job_store.hpp"
#include "testing/memory_database.hpp"

namespace bascule::testing {

// The job queue in memory: leases, fences, lanes and parking as the port promises them. Lists give
// everything in one page.
class MemoryJobStore final : public jobs::JobStore {
 public:
  explicit MemoryJobStore(MemoryDatabase& database) : jobs_(database) {}

  void enqueue(ports::Tx& tx, const JobId& id, const jobs::NewJob& job, Instant now) override {
    check(!tx.scope().is_every_org(), "a job belongs to one organisation");
    jobs_->push_back({.id = id,
                      .org = tx.org(),
                      .kind = job.kind,
                      .about = job.about,
                      .lane = job.lane,
                      .created_at = now,
                      .visible_at = job.visible_at,
                      .failing_since = {},
                      .reason = {}});
  }

  std::vector<jobs::Job> claim(ports::Tx& tx, Instant now, std::chrono::milliseconds lease,
                               const jobs::ClaimLimits& limits) override {
    want_every_org(tx);
    std::map<std::string, std::size_t> of_lane, of_org;
    const auto take = [&](const jobs::Job& job) {
      if (!job.lane.empty()) ++of_lane[job.lane];
      ++of_org[job.org.text()];
    };
    for (const jobs::Job& job : *jobs_)
      if (job.state == jobs::JobState::Leased && job.lease_until > now) take(job);

    std::ranges::stable_sort(*jobs_, {}, &jobs::Job::visible_at);
    std::vector<jobs::Job> taken;
    for (jobs::Job& job : *jobs_) {
      if (taken.size() >= limits.jobs_max) break;
      const bool is_due = job.state == jobs::JobState::Waiting && job.visible_at <= now;
      const bool was_lost = job.state == jobs::JobState::Leased && job.lease_until <= now;
      if (!is_due && !was_lost) continue;
      if (was_lost && job.crashes + 1 >= jobs::kCrashesMax) {
        job.state = jobs::JobState::Parked;
        ++job.crashes;
        job.reason = "its worker died again and again";
        continue;
      }
      if ((!job.lane.empty() && of_lane[job.lane] >= limits.per_lane_max) ||
          of_org[job.org.text()] >= limits.per_org_max)
        continue;
      job.crashes += was_lost;
      job.state = jobs::JobState::Leased;
      job.lease_until = now + lease;
      ++job.fence;
      take(job);
      taken.push_back(job);
    }
    return taken;
  }

  std::optional<Instant> next_due(ports::Tx& tx) override {
    want_every_org(tx);
    std::optional<Instant> next;
    for (const jobs::Job& job : *jobs_)
      if (job.state == jobs::JobState::Waiting)
        next = std::min(next.value_or(job.visible_at), job.visible_at);
    return next;
  }

  bool extend_lease(ports::Tx& tx, const jobs::Job& job, Instant until) override {
    return change(tx, job, [&](jobs::Job& row) { row.lease_until = until; });
  }
  Result<void> finish(ports::Tx& tx, const jobs::Job& job, Instant) override {
    if (change(tx, job, [&](jobs::Job& row) { row.state = jobs::JobState::Done; })) return {};
    return fail(ErrorCode::Conflict, "another worker has this job");
  }
  bool wait_again(ports::Tx& tx, const jobs::Job& job) override {
    return change(tx, job, [&](jobs::Job& row) {
      row.state = jobs::JobState::Waiting;
      row.attempts = job.attempts;
      row.failing_since = job.failing_since;
      row.visible_at = job.visible_at;
      row.reason = job.reason;
    });
  }
  bool park(ports::Tx& tx, const jobs::Job& job, const std::string& reason) override {
    return change(tx, job, [&](jobs::Job& row) {
      row.state = jobs::JobState::Parked;
      row.reason = reason;
    });
  }

  std::optional<jobs::Job> find(ports::Tx& tx, const JobId& id) override {
    for (const jobs::Job& job : *jobs_)
      if (may_see(tx, job.org) && job.id == id) return job;
    return std::nullopt;
  }
  Page<jobs::Job> list(ports::Tx& tx, const std::vector<jobs::JobState>& states,
                       const PageRequest&) override {
    Page<jobs::Job> page;
    for (const jobs::Job& job : *jobs_)
      if (may_see(tx, job.org) &&
          (states.empty() ? job.state != jobs::JobState::Done
                          : std::ranges::find(states, job.state) != states.end()))
        page.items.push_back(job);
    std::ranges::sort(page.items, std::ranges::greater{}, &jobs::Job::id);
    return page;
  }
  // Nothing holds a lane up in memory.
  std::optional<jobs::LaneHold> hold_of(ports::Tx&, const std::string&) override {
    return std::nullopt;
  }
  jobs::JobCounts count(ports::Tx& tx) override {
    jobs::JobCounts counts;
    for (const jobs::Job& job : *jobs_) {
      if (!may_see(tx, job.org)) continue;
      counts.waiting += job.state == jobs::JobState::Waiting;
      counts.leased += job.state == jobs::JobState::Leased;
      counts.parked += job.state == jobs::JobState::Parked;
    }
    return counts;
  }
  std::size_t parked(ports::Tx& tx) override { return count(tx).parked; }
  std::size_t parked_in(ports::Tx& tx, const std::string& lane) override {
    return static_cast<std::size_t>(std::ranges::count_if(*jobs_, [&](const jobs::Job& job) {
      return may_see(tx, job.org) && job.lane == lane && job.state == jobs::JobState::Parked;
    }));
  }
  std::optional<jobs::Job> open_about(ports::Tx& tx, const jobs::WorkOf& work,
                                      const std::string& about) override {
    std::optional<jobs::Job> newest;
    for (const jobs::Job& job : *jobs_) {
      const bool is_over = job.state == jobs::JobState::Done || job.state == jobs::JobState::Closed;
      const bool is_in_lane = job.state != jobs::JobState::Waiting || job.lane == work.lane;
      if (may_see(tx, job.org) && !is_over && is_in_lane && job.kind == work.kind &&
          job.about == about && (!newest || newest->id < job.id))
        newest = job;
    }
    return newest;
  }
  // What is done leaves no time in memory: only what waits is told.
  jobs::Pace pace(ports::Tx& tx, const jobs::WorkOf& work, Instant now) override {
    jobs::Pace pace;
    for (const jobs::Job& job : *jobs_)
      pace.waiting += may_see(tx, job.org) && job.state == jobs::JobState::Waiting &&
                      job.kind == work.kind && (work.lane.empty() || job.lane == work.lane) &&
                      job.visible_at <= now;
    return pace;
  }
  std::size_t leave_lane(ports::Tx& tx, const std::string& lane,
                         const std::vector<std::string>& abouts) override {
    std::size_t moved = 0;
    for (jobs::Job& job : *jobs_) {
      if (!may_see(tx, job.org) || job.state != jobs::JobState::Waiting || job.lane != lane ||
          std::ranges::find(abouts, job.about) == abouts.end())
        continue;
      job.lane.clear();
      ++moved;
    }
    return moved;
  }
  bool run_again(ports::Tx& tx, const JobId& id, Instant now) override {
    return run_parked(tx, now, [&](const jobs::Job& job) { return job.id == id; }) > 0;
  }
  bool reopen(ports::Tx& tx, const JobId& id, Instant now) override {
    for (jobs::Job& job : *jobs_)
      if (may_see(tx, job.org) && job.id == id && job.state == jobs::JobState::Closed) {
        job.state = jobs::JobState::Parked;
        return run_again(tx, id, now);
      }
    return false;
  }
  bool close(ports::Tx& tx, const JobId& id, Instant) override {
    for (jobs::Job& job : *jobs_)
      if (may_see(tx, job.org) && job.id == id && job.state == jobs::JobState::Parked) {
        job.state = jobs::JobState::Closed;
        return true;
      }
    return false;
  }
  std::size_t run_lane_again(ports::Tx& tx, const std::string& lane, Instant now) override {
    return run_parked(tx, now, [&](const jobs::Job& job) { return job.lane == lane; });
  }
  std::size_t sweep_done(ports::Tx&, Instant before, std::size_t rows_max) override {
    std::size_t swept = 0;
    std::erase_if(*jobs_, [&](const jobs::Job& job) {
      const bool is_old = job.state == jobs::JobState::Done && job.created_at < before;
      return is_old && swept++ < rows_max;
    });
    return std::min(swept, rows_max);
  }

 private:
  template <class How>
  bool change(ports::Tx& tx, const jobs::Job& job, How&& how) {
    for (jobs::Job& row : *jobs_)
      if (may_see(tx, row.org) && row.id == job.id && row.state == jobs::JobState::Leased &&
          row.fence == job.fence) {
        how(row);
        return true;
      }
    return false;
  }
  template <class Which>
  std::size_t run_parked(ports::Tx& tx, Instant now, Which&& which) {
    std::size_t count = 0;
    for (jobs::Job& job : *jobs_)
      if (may_see(tx, job.org) && job.state == jobs::JobState::Parked && which(job)) {
        job.state = jobs::JobState::Waiting;
        job.visible_at = now;
        job.attempts = job.crashes = 0;
        job.failing_since.reset();
        ++count;
      }
    return count;
  }

  Kept<std::vector<jobs::Job>> jobs_;
};

}  // namespace bascule::testing
