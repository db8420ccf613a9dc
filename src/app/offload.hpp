#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace bascule::app {

// A few threads for what the event loop may not wait for: hook look-ups and sightings. Bounded: a
// full queue refuses, and the caller says 503.
class Offload {
 public:
  Offload(std::size_t threads, std::size_t queued_max);
  ~Offload();  // Runs what is queued, then ends.
  Offload(const Offload&) = delete;
  Offload& operator=(const Offload&) = delete;

  // False: full, and the task will not run.
  [[nodiscard]] bool try_run(std::function<void()> task);

 private:
  void run();
  const std::size_t queued_max_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<std::function<void()>> tasks_;  // Under mutex_.
  bool closing_ = false;                     // Under mutex_.
  std::vector<std::jthread> threads_;
};

}  // namespace bascule::app
