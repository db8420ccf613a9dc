#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

#include "base/guarded.hpp"
#include "jobs/run_job.hpp"

namespace bascule::app {

// The threads around `RunJob`: one claims, a bounded pool runs, one renews the leases of what still
// runs. `nudge` wakes the claimer at once, so that a stage change becomes a mail without a pause.
class WorkerLoop {
 public:
  WorkerLoop(jobs::RunJob& run_job, std::size_t threads);
  ~WorkerLoop();  // As `stop`, with no grace.
  WorkerLoop(const WorkerLoop&) = delete;
  WorkerLoop& operator=(const WorkerLoop&) = delete;

  // Something may be due now. Any thread; cheap.
  void nudge();
  // Claims no more, waits for what runs, at most `grace`; a lease that is left runs out by itself.
  void stop(std::chrono::milliseconds grace);

 private:
  void claim_loop(const std::stop_token& stop);
  void run_loop(const std::stop_token& stop);
  void heartbeat_loop(const std::stop_token& stop);
  [[nodiscard]] std::size_t free_threads();

  jobs::RunJob& run_job_;
  const std::size_t threads_;
  std::mutex mutex_;
  std::condition_variable_any wake_claimer_, wake_runner_, wake_heart_;
  bool nudged_ = false;  // Under mutex_, as the next two.
  std::vector<jobs::Job> waiting_;
  std::vector<jobs::Job> running_;
  std::vector<std::jthread> runners_;
  std::jthread claimer_, heart_;
};

}  // namespace bascule::app
