#include "jobs/pace.hpp"

#include <cmath>

namespace bascule::jobs {

std::optional<double> per_minute(const Pace& pace) {
  constexpr std::size_t kTooFew = 5;
  if (pace.done < kTooFew || pace.within <= std::chrono::milliseconds{0}) return std::nullopt;
  const std::chrono::duration<double, std::ratio<60>> minutes = pace.within;
  return static_cast<double>(pace.done - 1) / minutes.count();
}

std::optional<std::chrono::seconds> time_left(const Pace& pace) {
  if (pace.waiting == 0) return std::chrono::seconds{0};
  const auto each_minute = per_minute(pace);
  if (!each_minute) return std::nullopt;
  return std::chrono::seconds(
      std::llround(static_cast<double>(pace.waiting) / *each_minute * 60.0));
}

}  // namespace bascule::jobs
