#pragma once

#include <functional>
#include <string>

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

  // Which parked jobs; an empty word leaves the choice open.
  struct Which {
    std::string kind;  // "perform_effect"
    std::string lane;  // A connection's id.
  };
  // All of them, in steps of 100, so that a long list holds nobody up. How many.
  [[nodiscard]] Result<std::size_t> run_all_again(const OrgScope& scope, const Which& which);
  [[nodiscard]] Result<std::size_t> close_all(const OrgScope& scope, const Which& which);

 private:
  // False when it is not parked any more.
  using Tending = std::function<bool(ports::Tx&, const jobs::Job&)>;
  [[nodiscard]] Result<std::size_t> tend_all(const OrgScope& scope, const Which& which,
                                             const Tending& tend);
  [[nodiscard]] bool open_again(ports::Tx& tx, const jobs::Job& job);

  ports::Database& database_;
  jobs::JobStore& jobs_;
  PerformEffect& perform_;
  const ports::Clock& clock_;
};

}  // namespace bascule::effects
