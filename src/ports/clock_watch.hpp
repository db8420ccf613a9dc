#pragma once

#include <chrono>
#include <optional>

#include "base/guarded.hpp"
#include "ports/clock.hpp"

namespace bascule::ports {

// Notices that the wall clock was set (case E13): it and the monotonic clock differ by more or less
// than when this was last asked. What happens between two processes it cannot know. Any thread.
class ClockWatch {
 public:
  // A step of `at_least` counts.
  explicit ClockWatch(const Clock& clock,
                      std::chrono::milliseconds at_least = std::chrono::minutes{1})
      : clock_(clock), at_least_(at_least), seen_(Seen{offset(), {}}) {}

  // Whether it was set since the last question of either kind.
  [[nodiscard]] bool was_set() {
    const auto now = offset();
    const auto at = clock_.monotonic();
    return seen_.with([&](Seen& seen) {
      const bool is_set = std::chrono::abs(now - seen.offset) >= at_least_;
      seen.offset = now;
      if (is_set) seen.set_at = at;
      return is_set;
    });
  }
  // Whether a question noticed it less than `ago` ago.
  [[nodiscard]] bool was_set_within(std::chrono::milliseconds ago) {
    (void)was_set();
    const auto now = clock_.monotonic();
    return seen_.with([&](Seen& seen) { return seen.set_at && now - *seen.set_at < ago; });
  }

 private:
  struct Seen {
    std::chrono::milliseconds offset;
    std::optional<std::chrono::milliseconds> set_at;
  };
  [[nodiscard]] std::chrono::milliseconds offset() const {
    return clock_.now().time_since_epoch() - clock_.monotonic();
  }

  const Clock& clock_;
  std::chrono::milliseconds at_least_;
  Guarded<Seen> seen_;
};

}  // namespace bascule::ports
