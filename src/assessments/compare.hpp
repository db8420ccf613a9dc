#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "assessments/score.hpp"

namespace bascule::assessments {

// 1.959964: the standard normal quantile of .975. Two people whose true scores are equal come out
// further apart than this many standard errors of a difference once in twenty times.
inline constexpr double kZ95 = 1.959964;

// Two people on one scale, by their places among the scores; `one` < `other`.
struct Difference {
  std::size_t one = 0;
  std::size_t other = 0;
  double by = 0;      // The score of `one` less that of `other`, unrounded.
  double needed = 0;  // What it has to exceed, either way.
  // Larger than their errors of measurement explain: |by| > kZ95 · √(se² + se²), which for equal
  // errors is z · SEM · √2 (Harvill 1991, NCME Instructional Module on Standard Error of
  // Measurement).
  [[nodiscard]] bool is_clear() const { return by > needed || by < -needed; }
};

// One scale of all of them.
struct ComparedScale {
  std::string id;
  std::string name;
  Metric metric = Metric::T;
  std::vector<std::optional<Dimension>> of;  // As the scores stand; none: that one has no score.
  // Each pair once, in the order of the scores. Without those whose error is borrowed from another
  // form or language: how far apart such two must be is not known.
  std::vector<Difference> differences;
};

// Why these may not stand side by side, in one sentence; empty when they may: two or more of the
// same assessment, major version, language and norm group, at evidence level L3.
[[nodiscard]] std::string why_not_compared(std::span<const Score> scores);

// Scale by scale, in the order of the assessment; facets, too short for a number, are left out. No
// total and no order among people: neither can be told from scales that measure different things.
// Pure; for scores that `why_not_compared` has nothing against.
[[nodiscard]] std::vector<ComparedScale> compare(std::span<const Score> scores);

}  // namespace bascule::assessments
