#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace bascule::app {

// Does something again and again on a thread of its own, first after one wait. Destroying it waits
// for what is under way.
class Ticker {
 public:
  Ticker(std::chrono::milliseconds every, std::function<void()> what)
      : thread_([this, every, what = std::move(what)](const std::stop_token& stop) {
          for (;;) {
            std::unique_lock lock(mutex_);
            if (wake_.wait_for(lock, stop, every, [] { return false; }) || stop.stop_requested())
              return;
            lock.unlock();
            what();
          }
        }) {}

 private:
  std::mutex mutex_;
  std::condition_variable_any wake_;
  std::jthread thread_;  // Last: it uses the two above.
};

}  // namespace bascule::app
