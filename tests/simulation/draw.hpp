#pragma once

#include <chrono>
#include <cstdint>
#include <vector>

#include "base/time.hpp"

namespace bascule::simulation {

// Everything that chance decides in a run comes from here, so that one seed is one run (SplitMix64:
// Steele, Lea, Flood 2014).
class Draw {
 public:
  explicit Draw(std::uint64_t seed) : state_(seed * 0x9e3779b97f4a7c15U + 0x2545f4914f6cdd1dU) {}

  [[nodiscard]] std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9e3779b97f4a7c15U);
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31U);
  }
  // From 0 to `count` - 1.
  [[nodiscard]] std::size_t below(std::size_t count) { return next() % count; }
  [[nodiscard]] int between(int low, int high) {
    return low + static_cast<int>(below(static_cast<std::size_t>(high - low + 1)));
  }
  [[nodiscard]] std::chrono::milliseconds between(std::chrono::milliseconds low,
                                                  std::chrono::milliseconds high) {
    return low +
           std::chrono::milliseconds{below(static_cast<std::size_t>((high - low).count()) + 1)};
  }
  // Of 1,000 asked, so many are true. Costs no number when it can never be.
  [[nodiscard]] bool chance(int permille) {
    return permille > 0 && below(1'000) < static_cast<std::size_t>(permille);
  }

 private:
  std::uint64_t state_;
};

}  // namespace bascule::simulation
