#pragma once

#include <mutex>
#include <utility>

namespace bascule {

// What threads share, reached only through its lock: `guarded.with([](T& value) { … })`.
// No call through a port inside: the lock is never held across one.
template <class T>
class Guarded {
 public:
  template <class... Args>
  explicit Guarded(Args&&... args) : value_(std::forward<Args>(args)...) {}

  template <class Function>
  auto with(Function&& function) {
    const std::scoped_lock lock(mutex_);
    return std::forward<Function>(function)(value_);
  }

 private:
  std::mutex mutex_;
  T value_;
};

}  // namespace bascule
