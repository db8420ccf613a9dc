#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/page.hpp"
#include "jobs/job.hpp"
#include "jobs/pace.hpp"
#include "ports/database.hpp"

namespace bascule::jobs {

struct ClaimLimits {
  std::size_t jobs_max = 16;     // At most so many in this claim.
  std::size_t per_lane_max = 2;  // Calls in flight per credential, counting those leased already.
  std::size_t per_org_max = 8;   // Half of the job threads, counting those leased already.
};

struct JobCounts {
  std::size_t waiting = 0, leased = 0, parked = 0;
};

// Why nothing of a lane runs for now, and until when, unless a person says when.
struct LaneHold {
  std::optional<Instant> until;
  std::string why;  // For a person.
};

// The durable queue. Every method runs inside the caller's transaction.
class JobStore {
 public:
  virtual ~JobStore() = default;

  // Into the organisation of `tx`. The id is made by the caller.
  virtual void enqueue(ports::Tx& tx, const JobId& id, const NewJob& job, Instant now) = 0;

  // Over all organisations: what is due, oldest first, fair between organisations, leased until
  // now + lease with the next fence. A job whose lease ran out is taken again with crashes + 1;
  // with crashes at kCrashesMax it is parked instead.
  [[nodiscard]] virtual std::vector<Job> claim(ports::Tx& tx, Instant now,
                                               std::chrono::milliseconds lease,
                                               const ClaimLimits& limits) = 0;
  // When the next job is due (to sleep until then); none when nothing waits but what is held.
  [[nodiscard]] virtual std::optional<Instant> next_due(ports::Tx& tx) = 0;

  // Conflict, and nothing is changed, when `job.fence` is no longer the newest lease. The closure
  // ends with what this answers.
  [[nodiscard]] virtual Result<void> finish(ports::Tx& tx, const Job& job, Instant now) = 0;
  // These answer false, and change nothing, when `job.fence` is no longer the newest lease.
  [[nodiscard]] virtual bool extend_lease(ports::Tx& tx, const Job& job, Instant until) = 0;
  // Writes attempts, failing_since, visible_at and reason as they stand in `job`.
  [[nodiscard]] virtual bool wait_again(ports::Tx& tx, const Job& job) = 0;
  [[nodiscard]] virtual bool park(ports::Tx& tx, const Job& job, const std::string& reason) = 0;

  [[nodiscard]] virtual std::optional<Job> find(ports::Tx& tx, const JobId& id) = 0;
  // Newest first. With no states: all but done. Waiting jobs of a credential that is on hold show
  // what holds it up, and until when.
  [[nodiscard]] virtual Page<Job> list(ports::Tx& tx, const std::vector<JobState>& states,
                                       const PageRequest& page) = 0;
  // What holds a lane up, if anything does.
  [[nodiscard]] virtual std::optional<LaneHold> hold_of(ports::Tx& tx, const std::string& lane) = 0;
  [[nodiscard]] virtual JobCounts count(ports::Tx& tx) = 0;
  [[nodiscard]] virtual std::size_t parked(ports::Tx& tx) = 0;
  [[nodiscard]] virtual std::size_t parked_in(ports::Tx& tx, const std::string& lane) = 0;
  // The job of this kind about this that waits in this lane, is leased or parked; the newest of
  // several.
  [[nodiscard]] virtual std::optional<Job> open_about(ports::Tx& tx, const WorkOf& work,
                                                      const std::string& about) = 0;
  // Of one organisation.
  [[nodiscard]] virtual Pace pace(ports::Tx& tx, const WorkOf& work, Instant now) = 0;
  // Parked → waiting now, with attempts and crashes at 0. False unless it was parked.
  [[nodiscard]] virtual bool run_again(ports::Tx& tx, const JobId& id, Instant now) = 0;
  // Parked → closed. False unless it was parked.
  [[nodiscard]] virtual bool close(ports::Tx& tx, const JobId& id, Instant now) = 0;
  // Closed → waiting now, as `run_again`. False unless it was closed.
  [[nodiscard]] virtual bool reopen(ports::Tx& tx, const JobId& id, Instant now) = 0;
  // All parked jobs of one lane wait again (a connection was mended). Returns how many.
  virtual std::size_t run_lane_again(ports::Tx& tx, const std::string& lane, Instant now) = 0;
  // Waiting jobs of a lane about any of these go on outside of it: what holds it up concerns them
  // no more. Returns how many.
  virtual std::size_t leave_lane(ports::Tx& tx, const std::string& lane,
                                 const std::vector<std::string>& abouts) = 0;
  // Deletes finished jobs older than `before`, at most `rows_max`; not those that a person closed
  // before an event was decided, which say just that for as long as the event is there. Returns
  // how many.
  virtual std::size_t sweep_done(ports::Tx& tx, Instant before, std::size_t rows_max) = 0;
};

}  // namespace bascule::jobs
