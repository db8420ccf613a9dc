#include "orders/backfill_run.hpp"

#include <array>
#include <utility>

namespace bascule::orders {
namespace {

constexpr std::array<std::pair<BackfillState, std::string_view>, 7> kWords{{
    {BackfillState::Looking, "looking"},
    {BackfillState::Ready, "ready"},
    {BackfillState::Inviting, "inviting"},
    {BackfillState::Paused, "paused"},
    {BackfillState::Done, "done"},
    {BackfillState::Cancelled, "cancelled"},
    {BackfillState::Failed, "failed"},
}};

}  // namespace

std::string_view to_string(BackfillState state) {
  for (const auto& [known, word] : kWords)
    if (known == state) return word;
  return "failed";
}

std::optional<BackfillState> parse_backfill_state(std::string_view text) {
  for (const auto& [known, word] : kWords)
    if (word == text) return known;
  return std::nullopt;
}

bool is_over(BackfillState state) {
  return state == BackfillState::Done || state == BackfillState::Cancelled ||
         state == BackfillState::Failed;
}

std::optional<std::chrono::seconds> time_left(const BackfillRun& run, const BackfillCounts& counts,
                                              Instant now) {
  constexpr std::size_t kEnough = 5;
  const auto done = counts.invited + counts.kept_out_in_all();
  if (run.state != BackfillState::Inviting || !run.paced_from || done < run.paced_after + kEnough)
    return std::nullopt;
  const auto each = (now - *run.paced_from) / static_cast<std::int64_t>(done - run.paced_after);
  return std::chrono::ceil<std::chrono::seconds>(each *
                                                 static_cast<std::int64_t>(counts.to_invite));
}

}  // namespace bascule::orders
