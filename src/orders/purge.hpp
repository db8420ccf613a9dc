#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/time.hpp"

namespace bascule::orders {

// Why what an order knows about a person is deleted.
enum class PurgeWhy {
  Retention,   // the organisation's days have passed since it ended
  Deleted,     // the opportunity is gone from the applicant tracking system
  Anonymised,  // the opportunity was anonymised there
  Asked,       // an operator was asked to
};
[[nodiscard]] std::string_view to_string(PurgeWhy why);
[[nodiscard]] std::optional<PurgeWhy> parse_purge_why(std::string_view text);

// Asked for while `at` is empty, done since then.
struct Purge {
  PurgeWhy why = PurgeWhy::Retention;
  int days = 0;  // Of the retention by which it was done.
  std::optional<Instant> at;
};

// What is told of a purge that is done: on the timeline, on the order's page, instead of its
// result.
[[nodiscard]] std::string sentence_of(const Purge& purge);

}  // namespace bascule::orders
