#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace bascule {

// Slows down whoever tries tokens that open nothing, per address (case D1): so many a minute, then
// nothing is looked up for that address until the minute is over. What opens is not counted. The
// memory is the same under any flood: of two addresses that meet in a slot the newer one counts, so
// that nobody is slowed down for somebody else. Pure: time is an argument (monotonic). Not
// thread-safe: share it as Guarded<MissThrottle>.
class MissThrottle {
 public:
  static constexpr std::chrono::milliseconds kWindow = std::chrono::minutes{1};
  // An office behind one address may hold a few old links.
  static constexpr std::uint32_t kMissesMax = 30;

  // `salt`: any number that outsiders do not know, so that none can choose whom they meet.
  explicit MissThrottle(std::uint64_t salt) : salt_(salt) {}

  // Nothing: go on. Otherwise how long to wait.
  [[nodiscard]] std::optional<std::chrono::milliseconds> wait_of(
      std::string_view network, std::chrono::milliseconds now) const;
  void count(std::string_view network, std::chrono::milliseconds now);

 private:
  struct Slot {
    std::int64_t window = -1;
    std::uint64_t who = 0;
    std::uint32_t misses = 0;
  };
  static constexpr std::size_t kSlots = 4'096;
  [[nodiscard]] std::uint64_t hash_of(std::string_view network) const;

  std::uint64_t salt_;
  std::array<Slot, kSlots> slots_{};
};

}  // namespace bascule
