#include "webhooks/refusal_throttle.hpp"

#include <bit>
#include <functional>
#include <limits>

namespace bascule::webhooks {
namespace {

std::int64_t window_of(std::chrono::milliseconds now) { return now / RefusalThrottle::kWindow; }

std::size_t hash_of(std::string_view text) { return std::hash<std::string_view>{}(text); }

}  // namespace

std::uint32_t RefusalThrottle::increment(Slot& slot, std::int64_t window) {
  if (slot.window != window) slot = {.window = window, .count = 0};
  if (slot.count < std::numeric_limits<std::uint32_t>::max()) ++slot.count;
  return slot.count;
}

RefusalThrottle::Verdict RefusalThrottle::count(std::string_view network, std::string_view key_hash,
                                                std::chrono::milliseconds now) {
  const std::int64_t window = window_of(now);
  const std::size_t address = hash_of(network);
  // The key's hash is random already; the multiplication keeps the two from cancelling out.
  const std::size_t both = address * 31 + hash_of(key_hash);
  const std::uint32_t of_hook = increment(by_hook_[both % kSlots], window);
  Verdict verdict{.retry_after = std::nullopt,
                  .count = increment(by_address_[address % kSlots], window),
                  .is_worth_a_line = false};
  if (of_hook > kPerHookMax || verdict.count > kPerAddressMax)
    verdict.retry_after = kWindow * (window + 1) - now;
  verdict.is_worth_a_line =
      std::has_single_bit(verdict.count) && increment(lines_, window) <= kLogLinesMax;
  return verdict;
}

bool RefusalThrottle::is_over(std::string_view network, std::chrono::milliseconds now) const {
  const Slot& slot = by_address_[hash_of(network) % kSlots];
  return slot.window == window_of(now) && slot.count >= kPerAddressMax;
}

}  // namespace bascule::webhooks
