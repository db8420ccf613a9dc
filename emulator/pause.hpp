#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace bascule::emulator {

// A wait that can be cut short: by `wake` for those who look after work, by `stop` for everybody
// and for good. Any thread.
class Pause {
 public:
  // Until the time is over, or stopped: not cut short by `wake`.
  void wait_out(std::chrono::milliseconds at_most) {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, at_most, [this] { return is_stopped_; });
  }
  // Until the time is over, woken or stopped; a `wake` since the last call counts. False: stopped.
  bool wait(std::chrono::milliseconds at_most) {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, at_most, [this] { return is_stopped_ || is_woken_; });
    is_woken_ = false;
    return !is_stopped_;
  }
  void wake() {
    const std::scoped_lock lock(mutex_);
    is_woken_ = true;
    changed_.notify_all();
  }
  void stop() {
    const std::scoped_lock lock(mutex_);
    is_stopped_ = true;
    changed_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  bool is_woken_ = false, is_stopped_ = false;
};

}  // namespace bascule::emulator
