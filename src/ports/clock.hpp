#pragma once

#include <chrono>

#include "base/time.hpp"

namespace bascule::ports {

// The only source of time. Any thread.
class Clock {
 public:
  virtual ~Clock() = default;
  // Wall time, for what is stored and shown.
  [[nodiscard]] virtual Instant now() const = 0;
  // Time that never jumps, for measuring how long something took.
  [[nodiscard]] virtual std::chrono::milliseconds monotonic() const = 0;
};

}  // namespace bascule::ports
