#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace bascule {

using namespace std::chrono_literals;

// A point in time: UTC, milliseconds. The only kind of time that is stored or sent.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

[[nodiscard]] constexpr std::int64_t to_millis(Instant at) { return at.time_since_epoch().count(); }
[[nodiscard]] constexpr Instant from_millis(std::int64_t millis) {
  return Instant{std::chrono::milliseconds{millis}};
}

// "2030-01-01T12:00:00.250Z" (RFC 3339, always UTC, always milliseconds).
[[nodiscard]] std::string to_rfc3339(Instant at);

// Reads RFC 3339 with any offset; fractions beyond milliseconds are cut. InvalidInput otherwise.
[[nodiscard]] Result<Instant> parse_rfc3339(std::string_view text);

}  // namespace bascule
