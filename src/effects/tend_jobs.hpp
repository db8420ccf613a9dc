#pragma once

#include "effects/perform_effect.hpp"
#include "jobs/job_store.hpp"
#include "ports/database.hpp"

namespace bascule::effects {

// What a person may do with parked work: run it again, or close it. An effect that was parked with
// its job is opened again with it, in one transaction.
class TendJobs {
 public:
  TendJobs(ports::Database& database, jobs::JobStore& jobs, PerformEffect& perform,
           const ports::Clock& clock)
      : database_(database), jobs_(jobs), perform_(perform), clock_(clock) {}

  // NotFound; Conflict unless the job is parked.
  [[nodiscard]] Result<jobs::Job> run_again(const OrgScope& scope, const JobId& id);
  [[nodiscard]] Result<jobs::Job> close(const OrgScope& scope, const JobId& id);

 private:
  ports::Database& database_;
  jobs::JobStore& jobs_;
  PerformEffect& perform_;
  const ports::Clock& clock_;
};

}  // namespace bascule::effects
