#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

namespace bascule::jobs {

// Work of one kind, of one organisation.
struct WorkOf {
  std::string kind;
  std::string lane{};  // Empty: in any lane.
};

// How it goes on with some work.
struct Pace {
  static constexpr std::size_t kWaitingMax = 100'000;
  static constexpr std::size_t kDoneMax = 200;
  static constexpr std::chrono::seconds kWindow{60};

  std::size_t waiting = 0;  // Counted up to kWaitingMax.
  // The newest that were done within kWindow, at most kDoneMax, and what time lay between the first
  // and the last of them.
  std::size_t done = 0;
  std::chrono::milliseconds within{0};
};
// How many a minute; none when too few were done to tell. Pure.
[[nodiscard]] std::optional<double> per_minute(const Pace& pace);
// Until what waits is done, at this pace. Pure.
[[nodiscard]] std::optional<std::chrono::seconds> time_left(const Pace& pace);

}  // namespace bascule::jobs
