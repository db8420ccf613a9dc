#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace bascule::shares {

// Slows down whoever tries tokens that open nothing, per address (case D1): so many a minute, then
// nothing is looked up for that address until the minute is over. What opens is not counted. Two
// addresses may share a slot of the fixed table, and its memory is the same under any flood. Pure:
// time is an argument (monotonic). Not thread-safe: share it as Guarded<MissThrottle>.
class MissThrottle {
 public:
  static constexpr std::chrono::milliseconds kWindow = std::chrono::minutes{1};
  // An office behind one address may hold a few old links.
  static constexpr std::uint32_t kMissesMax = 30;

  // Nothing: go on. Otherwise how long to wait.
  [[nodiscard]] std::optional<std::chrono::milliseconds> wait_of(
      std::string_view network, std::chrono::milliseconds now) const;
  void count(std::string_view network, std::chrono::milliseconds now);

 private:
  struct Slot {
    std::int64_t window = -1;
    std::uint32_t misses = 0;
  };
  static constexpr std::size_t kSlots = 4'096;
  std::array<Slot, kSlots> slots_{};
};

}  // namespace bascule::shares
