#pragma once

#include "base/guarded.hpp"
#include "jobs/job_store.hpp"

namespace bascule::storage {

class SqlJobStore final : public jobs::JobStore {
 public:
  void enqueue(ports::Tx& tx, const JobId& id, const jobs::NewJob& job, Instant now) override;
  [[nodiscard]] std::vector<jobs::Job> claim(ports::Tx& tx, Instant now,
                                             std::chrono::milliseconds lease,
                                             const jobs::ClaimLimits& limits) override;
  [[nodiscard]] std::optional<Instant> next_due(ports::Tx& tx) override;
  [[nodiscard]] bool extend_lease(ports::Tx& tx, const jobs::Job& job, Instant until) override;
  [[nodiscard]] Result<void> finish(ports::Tx& tx, const jobs::Job& job, Instant now) override;
  [[nodiscard]] bool wait_again(ports::Tx& tx, const jobs::Job& job) override;
  [[nodiscard]] bool park(ports::Tx& tx, const jobs::Job& job, const std::string& reason) override;
  [[nodiscard]] std::optional<jobs::Job> find(ports::Tx& tx, const JobId& id) override;
  [[nodiscard]] Page<jobs::Job> list(ports::Tx& tx, const std::vector<jobs::JobState>& states,
                                     const PageRequest& page) override;
  [[nodiscard]] std::optional<jobs::LaneHold> hold_of(ports::Tx& tx,
                                                      const std::string& lane) override;
  [[nodiscard]] jobs::JobCounts count(ports::Tx& tx) override;
  [[nodiscard]] std::size_t parked(ports::Tx& tx) override;
  [[nodiscard]] std::size_t parked_in(ports::Tx& tx, const std::string& lane) override;
  [[nodiscard]] std::optional<jobs::Job> open_about(ports::Tx& tx, const jobs::WorkOf& work,
                                                    const std::string& about) override;
  [[nodiscard]] jobs::Pace pace(ports::Tx& tx, const jobs::WorkOf& work, Instant now) override;
  [[nodiscard]] bool run_again(ports::Tx& tx, const JobId& id, Instant now) override;
  [[nodiscard]] bool reopen(ports::Tx& tx, const JobId& id, Instant now) override;
  [[nodiscard]] bool close(ports::Tx& tx, const JobId& id, Instant now) override;
  std::size_t run_lane_again(ports::Tx& tx, const std::string& lane, Instant now) override;
  std::size_t leave_lane(ports::Tx& tx, const std::string& lane,
                         const std::vector<std::string>& abouts) override;
  std::size_t sweep_done(ports::Tx& tx, Instant before, std::size_t rows_max) override;

 private:
  // The organisation served last; the next claim begins after it, so that none waits for ever.
  Guarded<std::string> served_last_{std::string{}};
};

}  // namespace bascule::storage
