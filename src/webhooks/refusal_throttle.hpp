#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace bascule::webhooks {

// Counts refused deliveries per address and hook, and per address (case A22). Only refusals are
// counted and only they are slowed down: a genuine delivery is judged by its signature, whoever
// shares its address. So two addresses may share a slot of the fixed table, and its memory is the
// same under any flood. Pure: time is an argument (monotonic). Not thread-safe: share it as
// Guarded<RefusalThrottle>.
class RefusalThrottle {
 public:
  static constexpr std::chrono::milliseconds kWindow = std::chrono::minutes{1};
  // A provider that signs with an old token is told so; a flood is not.
  static constexpr std::uint32_t kPerHookMax = 30;
  static constexpr std::uint32_t kPerAddressMax = 120;
  // Lines about refusals, of all addresses together, in one window.
  static constexpr std::uint32_t kLogLinesMax = 60;

  struct Verdict {
    // Set when there were too many: how long until the next window.
    std::optional<std::chrono::milliseconds> retry_after;
    std::uint32_t count = 0;       // Of this address in this window.
    bool is_worth_a_line = false;  // The 1st, 2nd, 4th, 8th … of an address.
  };
  // Counts one refusal of a delivery from `network` to the hook of `key_hash`.
  [[nodiscard]] Verdict count(std::string_view network, std::string_view key_hash,
                              std::chrono::milliseconds now);

  // Whether an address has used up its refusals: then unknown keys are not even looked up for it.
  [[nodiscard]] bool is_over(std::string_view network, std::chrono::milliseconds now) const;

 private:
  struct Slot {
    std::int64_t window = -1;
    std::uint32_t count = 0;
  };
  static constexpr std::size_t kSlots = 4'096;
  using Table = std::array<Slot, kSlots>;

  static std::uint32_t increment(Slot& slot, std::int64_t window);

  Table by_hook_{};
  Table by_address_{};
  Slot lines_{};
};

}  // namespace bascule::webhooks
