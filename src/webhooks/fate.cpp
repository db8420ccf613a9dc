#include "webhooks/fate.hpp"

#include <array>

namespace bascule::webhooks {
namespace {

constexpr std::array<std::string_view, 5> kWords{"waiting", "decided", "parked", "closed",
                                                 "ignored"};

}  // namespace

std::string_view to_string(Fate fate) { return kWords.at(static_cast<std::size_t>(fate)); }

std::optional<Fate> parse_fate(std::string_view text) {
  for (std::size_t i = 0; i < kWords.size(); ++i)
    if (kWords[i] == text) return static_cast<Fate>(i);
  return std::nullopt;
}

Fate fate_of(const JobId& id, const std::optional<jobs::Job>& job) {
  if (id.empty()) return Fate::Ignored;
  if (!job) return Fate::Decided;
  switch (job->state) {
    case jobs::JobState::Waiting:
    case jobs::JobState::Leased:
      return Fate::Waiting;
    case jobs::JobState::Parked:
      return Fate::Parked;
    case jobs::JobState::Closed:
      return Fate::Closed;
    case jobs::JobState::Done:
      return Fate::Decided;
  }
  return Fate::Decided;
}

}  // namespace bascule::webhooks
