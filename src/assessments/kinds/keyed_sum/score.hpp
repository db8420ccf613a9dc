#pragma once

#include <string_view>

#include "assessments/answers.hpp"
#include "assessments/kinds/keyed_sum/definition.hpp"
#include "assessments/score.hpp"
#include "base/result.hpp"
#include "base/time.hpp"

namespace bascule::assessments::keyed_sum {

// A scale is scored when at least this share of its items is answered; the missing ones then count
// as the person's mean on that scale (pro rata).
inline constexpr int kAnsweredPercentMin = 80;

// Where a band begins and ends: half a standard deviation around the mean.
inline constexpr double kMiddleFromT = 45.0;
inline constexpr double kMiddleToT = 55.0;

// Starting values of the flags for careless answering.
inline constexpr int kLongStringFlag = 10;      // Equal answers in a row, where keys are mixed.
inline constexpr double kVariationFlag = 0.40;  // SD of all answers on five options.
inline constexpr double kEvenOddFlag = 0.30;    // Consistency of the half scales.
inline constexpr int kEvenOddScalesMin = 10;    // Fewer pairs say nothing.
inline constexpr double kEffortFlag = 0.90;     // Share of answers that took long enough …
inline constexpr std::chrono::seconds kEffortTime{
    2};                                      // … Huang et al., J. Bus. Psychol. 27 (2012).
inline constexpr int kTimedPercentMin = 80;  // Answers whose time is known, for `rte`.

struct Context {
  std::string_view language;
  Instant completed_at{};
};

// Sums, turns into T scores where the language has norms and into 0–100 where not, and adds error,
// bands and hints about the answering. Pure and deterministic; `test` and `version` are left empty.
// InvalidInput: an answer that fits no item, two to one item, or a language not offered.
// `definition` has passed `validate()` and is sorted (`sort_index()`).
[[nodiscard]] Result<Score> score(const Definition& definition, const Answers& answers,
                                  const Context& context);

}  // namespace bascule::assessments::keyed_sum
