#pragma once

#include "ports/clock.hpp"
#include "ports/random.hpp"

namespace bascule::app {

// The machine's clocks.
class SystemClock final : public ports::Clock {
 public:
  [[nodiscard]] Instant now() const override;
  // CLOCK_BOOTTIME: a lease also runs while the machine sleeps.
  [[nodiscard]] std::chrono::milliseconds monotonic() const override;
};

// The kernel's random numbers, getrandom(2): every call goes to the kernel, so a fork cannot repeat
// any (case H9).
class SystemRandom final : public ports::Random {
 public:
  // Throws when the kernel has none: the program does not start.
  SystemRandom();
  void fill(std::span<std::byte> bytes) override;
};

}  // namespace bascule::app
