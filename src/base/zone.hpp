#pragma once

#include <string>
#include <string_view>

#include "base/time.hpp"

namespace bascule {

// Whether the machine's time zone data (IANA) knows this name: "Europe/Berlin".
[[nodiscard]] bool is_time_zone(std::string_view name);

// "Friday 4 December 2026, 18:00 (Europe/Berlin, CET)". An unknown zone is said in UTC.
[[nodiscard]] std::string in_words(Instant at, std::string_view zone);

// "vendredi 4 décembre 2026 à 18 h 00 (Europe/Paris, CET)", with spaces that do not break around
// the "h". An unknown zone is said in UTC.
[[nodiscard]] std::string in_french_words(Instant at, std::string_view zone);

}  // namespace bascule
