#include "effects/tend_jobs.hpp"

#include <fmt/format.h>

namespace bascule::effects {
namespace {

Result<jobs::Job> find(jobs::JobStore& jobs, ports::Tx& tx, const JobId& id) {
  auto job = jobs.find(tx, id);
  if (!job) return fail(ErrorCode::NotFound, "there is no such job");
  return std::move(*job);
}

Failure not_parked(const jobs::Job& job) {
  return fail(ErrorCode::Conflict,
              fmt::format("the job is {}, not parked", jobs::to_string(job.state)));
}

}  // namespace

Result<jobs::Job> TendJobs::run_again(const OrgScope& scope, const JobId& id) {
  return database_.write(scope, [&](ports::Tx& tx) -> Result<jobs::Job> {
    const auto job = TRY(find(jobs_, tx, id));
    if (!open_again(tx, job)) return not_parked(job);
    return find(jobs_, tx, id);
  });
}

Result<jobs::Job> TendJobs::close(const OrgScope& scope, const JobId& id) {
  return database_.write(scope, [&](ports::Tx& tx) -> Result<jobs::Job> {
    const auto job = TRY(find(jobs_, tx, id));
    if (!jobs_.close(tx, id, clock_.now())) return not_parked(job);
    return find(jobs_, tx, id);
  });
}

Result<std::size_t> TendJobs::run_all_again(const OrgScope& scope, const Which& which) {
  return tend_all(scope, which,
                  [this](ports::Tx& tx, const jobs::Job& job) { return open_again(tx, job); });
}

Result<std::size_t> TendJobs::close_all(const OrgScope& scope, const Which& which) {
  return tend_all(scope, which, [this](ports::Tx& tx, const jobs::Job& job) {
    return jobs_.close(tx, job.id, clock_.now());
  });
}

bool TendJobs::open_again(ports::Tx& tx, const jobs::Job& job) {
  if (!jobs_.run_again(tx, job.id, clock_.now())) return false;
  if (job.kind == PerformEffect::kKind)
    if (const auto effect = EffectId::parse(job.about)) (void)perform_.reopen(tx, *effect);
  return true;
}

Result<std::size_t> TendJobs::tend_all(const OrgScope& scope, const Which& which,
                                       const Tending& tend) {
  std::size_t tended = 0;
  std::string cursor;
  for (;;) {
    const auto page = TRY(database_.read(scope, [&](ports::Tx& tx) -> Result<Page<jobs::Job>> {
      return jobs_.list(tx, {jobs::JobState::Parked}, {PageRequest::kLimitMax, cursor});
    }));
    tended += TRY(database_.write(scope, [&](ports::Tx& tx) -> Result<std::size_t> {
      std::size_t n = 0;
      for (const auto& job : page.items)
        if ((which.kind.empty() || job.kind == which.kind) &&
            (which.lane.empty() || job.lane == which.lane) && tend(tx, job))
          ++n;
      return n;
    }));
    if (!page.next) return tended;
    cursor = *page.next;
  }
}

}  // namespace bascule::effects
