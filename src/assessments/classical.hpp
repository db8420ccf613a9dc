#pragma once

#include <cmath>
#include <numbers>

// Closed forms of classical test theory. Pure; every formula with its usual name.
namespace bascule::assessments::classical {

// Mean 50, SD 10 in the norm group.
[[nodiscard]] inline double t_score(double z) { return 50.0 + 10.0 * z; }

// Share of a normal norm group below z, 0–100.
[[nodiscard]] inline double percentile(double z) {
  return 50.0 * std::erfc(-z / std::numbers::sqrt2);
}

// Standard error of measurement of a score with this SD.
[[nodiscard]] inline double standard_error(double sd, double reliability) {
  return sd * std::sqrt(1.0 - reliability);
}

// Reliability of a scale made `factor` times as long (Spearman 1910; Brown 1910).
[[nodiscard]] constexpr double spearman_brown(double reliability, double factor) {
  return factor * reliability / (1.0 + (factor - 1.0) * reliability);
}

}  // namespace bascule::assessments::classical
