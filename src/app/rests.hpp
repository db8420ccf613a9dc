#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace bascule::app {

// Waiting that ends at once when the program stops.
class Rests {
 public:
  // False: the program stops.
  [[nodiscard]] bool rest(std::chrono::milliseconds how_long) {
    std::unique_lock lock(mutex_);
    return !wake_.wait_for(lock, how_long, [&] { return stopping_; });
  }
  void stop() {
    {
      const std::scoped_lock lock(mutex_);
      stopping_ = true;
    }
    wake_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable wake_;
  bool stopping_ = false;
};

}  // namespace bascule::app
