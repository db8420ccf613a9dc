#include "deliveries/replay_run.hpp"

#include <array>

namespace bascule::deliveries {
namespace {

constexpr std::array<std::string_view, 6> kStates{"looking", "ready",     "running",
                                                  "done",    "cancelled", "failed"};
constexpr std::array<std::string_view, 7> kOutlooks{
    "to_look", "would_invite", "would_not", "same_candidate", "cannot", "run_again", "not_run"};

template <class E, std::size_t N>
std::optional<E> parsed(const std::array<std::string_view, N>& words, std::string_view text) {
  for (std::size_t i = 0; i < N; ++i)
    if (words[i] == text) return static_cast<E>(i);
  return std::nullopt;
}

}  // namespace

std::string_view to_string(ReplayState state) {
  return kStates.at(static_cast<std::size_t>(state));
}
std::optional<ReplayState> parse_replay_state(std::string_view text) {
  return parsed<ReplayState>(kStates, text);
}
bool is_over(ReplayState state) {
  return state == ReplayState::Done || state == ReplayState::Cancelled ||
         state == ReplayState::Failed;
}

std::string_view to_string(Outlook outlook) {
  return kOutlooks.at(static_cast<std::size_t>(outlook));
}
std::optional<Outlook> parse_outlook(std::string_view text) {
  return parsed<Outlook>(kOutlooks, text);
}

}  // namespace bascule::deliveries
