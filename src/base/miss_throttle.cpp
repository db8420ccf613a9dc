#include "base/miss_throttle.hpp"

#include <functional>
#include <string>

namespace bascule {
namespace {

std::int64_t window_of(std::chrono::milliseconds now) { return now / MissThrottle::kWindow; }

}  // namespace

std::uint64_t MissThrottle::hash_of(std::string_view network) const {
  return std::hash<std::string>{}(std::to_string(salt_).append(network));
}

std::optional<std::chrono::milliseconds> MissThrottle::wait_of(
    std::string_view network, std::chrono::milliseconds now) const {
  const std::uint64_t who = hash_of(network);
  const Slot& slot = slots_[who % kSlots];
  const std::int64_t window = window_of(now);
  if (slot.who != who || slot.window != window || slot.misses < kMissesMax) return std::nullopt;
  return kWindow * (window + 1) - now;
}

void MissThrottle::count(std::string_view network, std::chrono::milliseconds now) {
  const std::uint64_t who = hash_of(network);
  Slot& slot = slots_[who % kSlots];
  const std::int64_t window = window_of(now);
  if (slot.window != window || slot.who != who) slot = {.window = window, .who = who, .misses = 0};
  if (slot.misses < kMissesMax) ++slot.misses;
}

}  // namespace bascule
