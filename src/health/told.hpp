#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "base/time.hpp"
#include "health/finding.hpp"

namespace bascule::health {

// What is remembered of a finding, so that owners hear of it once although it comes and goes.
struct Told {
  Finding finding;                                // In its newest words.
  Instant since{};                                // When it came up.
  Instant seen_at{};                              // When it was there last.
  std::optional<Instant> told_at = std::nullopt;  // When the owners were written of it last.
  std::optional<Instant> over_at = std::nullopt;  // And when, that all is well again.
  friend bool operator==(const Told&, const Told&) = default;
};
// Whether the last that the owners heard is that it is over.
[[nodiscard]] bool is_over(const Told& told);

// For so long something that is not there any more is remembered.
inline constexpr std::chrono::hours kRememberedFor{24};
// For so long nothing of what was told was there, before all is called well again; and where
// something has come back after that was said.
inline constexpr std::chrono::hours kQuietFor{1};
inline constexpr std::chrono::hours kQuietForAfterRelapse{24};
// What owners are asked to remember for one connection, and what the stored text may hold.
inline constexpr std::size_t kToldMax = 200;

// What the owners are to be written now, if anything.
struct News {
  std::vector<Finding> fresh;  // They do not know of these, or were told that they are over.
  std::size_t others = 0;      // They know of so many more that are there.
  bool is_well_again = false;
};
// Brings `told` up to what is there `now`, and marks as told what the answer says. Pure.
[[nodiscard]] News take_in(std::vector<Told>& told, const std::vector<Finding>& found, Instant now);

[[nodiscard]] JsonArray to_json(const std::vector<Told>& told);
// Also of the shape of before: findings without times, which count as told and seen just now.
[[nodiscard]] Result<std::vector<Told>> told_from(const Json& json);

}  // namespace bascule::health
