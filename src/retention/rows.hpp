#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace bascule::retention {

// What is deleted, as it is counted.
enum class Kind {
  Orders,
  Answers,
  Results,
  ResultLinks,
  Subjects,
  Effects,
  TimelineEntries,
  Seats,
  Events,
  Decisions,
  Jobs,
  IdempotencyKeys,
  OneTimeLinks,
  Sessions,
};
inline constexpr std::array<std::string_view, 14> kKindWords{
    "orders",  "answers",          "results",        "result_links", "subjects",
    "effects", "timeline_entries", "seats",          "events",       "decisions",
    "jobs",    "idempotency_keys", "one_time_links", "sessions"};

// How many rows of each kind were deleted, or emptied.
class Rows {
 public:
  [[nodiscard]] std::size_t& operator[](Kind kind) {
    return counts_.at(static_cast<std::size_t>(kind));
  }
  [[nodiscard]] std::size_t operator[](Kind kind) const {
    return counts_.at(static_cast<std::size_t>(kind));
  }
  Rows& operator+=(const Rows& more) {
    for (std::size_t i = 0; i < counts_.size(); ++i) counts_[i] += more.counts_[i];
    return *this;
  }
  [[nodiscard]] std::size_t total() const {
    std::size_t sum = 0;
    for (const auto count : counts_) sum += count;
    return sum;
  }

 private:
  std::array<std::size_t, kKindWords.size()> counts_{};
};

}  // namespace bascule::retention
