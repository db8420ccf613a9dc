#pragma once

#include <atomic>

#include "ports/clock.hpp"

namespace bascule::testing {

// A clock turned by hand. Starts at noon UTC on 1 January 2030.
class FakeClock final : public ports::Clock {
 public:
  [[nodiscard]] Instant now() const override { return from_millis(now_ms_.load()); }
  [[nodiscard]] std::chrono::milliseconds monotonic() const override {
    return std::chrono::milliseconds{monotonic_ms_.load()};
  }
  // Time passes.
  void advance(std::chrono::milliseconds by) {
    now_ms_ += by.count();
    monotonic_ms_ += by.count();
  }
  // Somebody sets the wall clock; no time passes.
  void set(Instant to) { now_ms_ = to_millis(to); }

 private:
  std::atomic<std::int64_t> now_ms_{
      to_millis(std::chrono::sys_days{std::chrono::year{2030} / 1 / 1} + 12h)};
  std::atomic<std::int64_t> monotonic_ms_{1'000'000};
};

}  // namespace bascule::testing
