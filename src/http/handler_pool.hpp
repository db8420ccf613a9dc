#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace bascule::http {

// The threads that run synchronous handlers, with a bounded queue in front (case E17). Any thread.
class HandlerPool {
 public:
  HandlerPool(std::size_t threads, std::size_t queued_max);
  ~HandlerPool();  // Waits for the handlers that run; drops those that wait.
  HandlerPool(const HandlerPool&) = delete;
  HandlerPool& operator=(const HandlerPool&) = delete;

  // False when the queue is full or the pool is closing. `work` must not throw.
  [[nodiscard]] bool try_run(std::function<void()> work);

 private:
  void run();

  const std::size_t queued_max_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<std::function<void()>> queue_;
  bool closing_ = false;
  std::vector<std::jthread> threads_;  // Last: they use what stands above.
};

}  // namespace bascule::http
