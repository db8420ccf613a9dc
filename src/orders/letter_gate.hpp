#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "base/ids.hpp"
#include "base/result.hpp"
#include "base/time.hpp"

namespace bascule::orders {

// Whether letters to candidates leave, for one organisation: somebody may hold them, and more of
// them in an hour than is usual are held until somebody confirms them (case C18). What is held
// waits in the queue; nothing is lost.
struct LetterGate {
  static constexpr int kPerHourUsual = 1'000;
  static constexpr int kPerHourMost = 20'000;
  static constexpr std::chrono::hours kWindow{1};

  OrgId org;
  std::optional<int> per_hour_max = kPerHourUsual;  // 1 to kPerHourMost; none: no limit.
  Instant counted_from{};  // What left before was confirmed, and does not count.
  struct Hold {
    Instant since{};
    std::string by;   // "mem_…", "key_…", "operator"; kByLimit.
    std::string why;  // For people; one line, may be empty.
  };
  std::optional<Hold> hold{};
};
inline constexpr const char* kByLimit = "limit";

// From when on letters count against the limit.
[[nodiscard]] inline Instant counted_since(const LetterGate& gate, Instant now) {
  return std::max(gate.counted_from, now - LetterGate::kWindow);
}

// InvalidInput "/per_hour_max" unless it is 1 to kPerHourMost, or none.
[[nodiscard]] Result<std::optional<int>> checked_per_hour(std::optional<std::int64_t> most);

}  // namespace bascule::orders
