#include "app/worker_loop.hpp"

#include <algorithm>
#include <utility>

namespace bascule::app {
namespace {

// How often the queue is looked at without a nudge: retries fall due by time alone.
constexpr std::chrono::milliseconds kLookEvery{250};
// After a look that found nothing, nudges wait this long: while deliveries pour in and their lane
// is full, looking again for each of them would only take the writer's time.
constexpr std::chrono::milliseconds kBreather{5};

}  // namespace

WorkerLoop::WorkerLoop(jobs::RunJob& run_job, std::size_t threads)
    : run_job_(run_job), threads_(threads) {
  for (std::size_t i = 0; i < threads_; ++i)
    runners_.emplace_back([this](const std::stop_token& stop) { run_loop(stop); });
  heart_ = std::jthread([this](const std::stop_token& stop) { heartbeat_loop(stop); });
  claimer_ = std::jthread([this](const std::stop_token& stop) { claim_loop(stop); });
}

WorkerLoop::~WorkerLoop() { stop(std::chrono::milliseconds{0}); }

void WorkerLoop::nudge() {
  {
    const std::scoped_lock lock(mutex_);
    if (std::exchange(nudged_, true)) return;  // It is on its way.
  }
  wake_claimer_.notify_one();
}

void WorkerLoop::stop(std::chrono::milliseconds grace) {
  if (claimer_.joinable()) {
    claimer_.request_stop();
    claimer_.join();
  }
  {
    std::unique_lock lock(mutex_);
    wake_heart_.wait_for(lock, grace, [this] { return waiting_.empty() && running_.empty(); });
  }
  for (auto& runner : runners_) runner.request_stop();
  runners_.clear();  // Joins: a handler is never cut off; its calls have their own time-outs.
  if (heart_.joinable()) {
    heart_.request_stop();
    heart_.join();
  }
}

std::size_t WorkerLoop::free_threads() {
  const std::scoped_lock lock(mutex_);
  return threads_ - std::min(threads_, waiting_.size() + running_.size());
}

void WorkerLoop::claim_loop(const std::stop_token& stop) {
  while (!stop.stop_requested()) {
    std::vector<jobs::Job> claimed;
    if (const auto room = free_threads(); room > 0) {
      jobs::ClaimLimits limits;
      limits.jobs_max = room;
      limits.per_org_max = std::max<std::size_t>(1, threads_ / 2);
      claimed = run_job_.claim(limits);
    }
    std::unique_lock lock(mutex_);
    const bool found = !claimed.empty();
    std::move(claimed.begin(), claimed.end(), std::back_inserter(waiting_));
    if (found) wake_runner_.notify_all();
    if (!found) {
      wake_claimer_.wait_for(lock, stop, kBreather, [] { return false; });
      wake_claimer_.wait_for(lock, stop, kLookEvery, [this] { return nudged_; });
    }
    nudged_ = false;
  }
}

void WorkerLoop::run_loop(const std::stop_token& stop) {
  for (;;) {
    jobs::Job job;
    {
      std::unique_lock lock(mutex_);
      if (!wake_runner_.wait(lock, stop, [this] { return !waiting_.empty(); })) return;
      job = std::move(waiting_.front());
      waiting_.erase(waiting_.begin());
      running_.push_back(job);
    }
    run_job_.run(job);
    {
      const std::scoped_lock lock(mutex_);
      std::erase_if(running_, [&](const jobs::Job& other) { return other.id == job.id; });
      nudged_ = true;  // It may have made more work.
    }
    wake_claimer_.notify_one();
    wake_heart_.notify_all();
  }
}

void WorkerLoop::heartbeat_loop(const std::stop_token& stop) {
  const auto every = run_job_.lease() / 3;
  while (!stop.stop_requested()) {
    std::vector<jobs::Job> held;
    {
      std::unique_lock lock(mutex_);
      wake_heart_.wait_for(lock, stop, every, [] { return false; });
      held = running_;
      held.insert(held.end(), waiting_.begin(), waiting_.end());
    }
    if (stop.stop_requested()) return;
    for (const auto& job : held)
      (void)run_job_.extend(job);  // A lost lease is found out at the end.
  }
}

}  // namespace bascule::app
