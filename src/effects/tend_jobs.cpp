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
    if (!jobs_.run_again(tx, id, clock_.now())) return not_parked(job);
    if (job.kind == PerformEffect::kKind)
      if (const auto effect = EffectId::parse(job.about)) (void)perform_.reopen(tx, *effect);
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

}  // namespace bascule::effects
