#include "shares/miss_throttle.hpp"

#include <functional>

namespace bascule::shares {
namespace {

std::int64_t window_of(std::chrono::milliseconds now) { return now / MissThrottle::kWindow; }

std::size_t hash_of(std::string_view text) { return std::hash<std::string_view>{}(text); }

}  // namespace

std::optional<std::chrono::milliseconds> MissThrottle::wait_of(
    std::string_view network, std::chrono::milliseconds now) const {
  const Slot& slot = slots_[hash_of(network) % kSlots];
  const std::int64_t window = window_of(now);
  if (slot.window != window || slot.misses < kMissesMax) return std::nullopt;
  return kWindow * (window + 1) - now;
}

void MissThrottle::count(std::string_view network, std::chrono::milliseconds now) {
  Slot& slot = slots_[hash_of(network) % kSlots];
  const std::int64_t window = window_of(now);
  if (slot.window != window) slot = {.window = window, .misses = 0};
  if (slot.misses < kMissesMax) ++slot.misses;
}

}  // namespace bascule::shares
