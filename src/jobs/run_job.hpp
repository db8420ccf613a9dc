#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "jobs/backoff.hpp"
#include "jobs/job_store.hpp"
#include "ports/clock.hpp"
#include "ports/database.hpp"
#include "ports/random.hpp"

namespace bascule::jobs {

// What a kind of job does. Idempotent: it may be run twice. The Error decides what becomes of it.
using JobHandler = std::function<Result<void>(const Job&)>;

struct JobCounters {
  std::atomic<std::uint64_t> done{0}, retried{0}, parked{0}, paused{0}, fenced{0};
};

// Takes what is due and runs it. The threads around it are `app`'s; any number may call.
class RunJob {
 public:
  RunJob(ports::Database& database, JobStore& store, const ports::Clock& clock,
         ports::Random& random, std::chrono::milliseconds lease);

  // Before the first claim. One handler per kind.
  void handle(const std::string& kind, JobHandler handler);
  // Asked when a job of a lane was parked, after that is written: whether what stood in its way is
  // gone by now (its key was replaced meanwhile, its connection switched on again). Such a job runs
  // again at once. The place, too, to say that a lane's credential is dead (Unauthenticated).
  enum class Lane { Down, Up };
  void on_parked(std::function<Lane(const Job&, const Error&)> ask);

  // Before the first claim. While it answers true nothing is claimed: all work waits, and no
  // attempt is used.
  void rest_while(std::function<bool()> resting) { resting_ = std::move(resting); }

  // Leases at most `jobs_max` due jobs. Empty: nothing is due, or the database is not available.
  [[nodiscard]] std::vector<Job> claim(const ClaimLimits& limits);
  // Runs the job's handler and writes what became of it; an exception counts as Internal. A word of
  // ours that comes after the lease was taken by another is dropped by the fence.
  void run(const Job& job);
  // Renews the lease of a job that still runs (heartbeat). False: it is lost.
  [[nodiscard]] bool extend(const Job& job);
  [[nodiscard]] std::chrono::milliseconds lease() const { return lease_; }
  [[nodiscard]] const JobCounters& counters() const { return counters_; }

 private:
  [[nodiscard]] Result<void> call_handler(const Job& job);
  void settle(const Job& job, const Error& error);
  void look_at_parked(const Job& job, const Error& error);

  ports::Database& database_;
  JobStore& store_;
  const ports::Clock& clock_;
  ports::Random& random_;
  std::chrono::milliseconds lease_;
  std::map<std::string, JobHandler> handlers_;
  std::function<Lane(const Job&, const Error&)> on_parked_;
  std::function<bool()> resting_;
  JobCounters counters_;
};

}  // namespace bascule::jobs
