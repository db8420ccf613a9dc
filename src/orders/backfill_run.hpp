#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.hpp"
#include "base/time.hpp"

namespace bascule::orders {

// Looking: who is there is being listed. Ready: a person has to say yes. Inviting: one after the
// other is asked. Paused: until somebody goes on. The rest are ends.
enum class BackfillState { Looking, Ready, Inviting, Paused, Done, Cancelled, Failed };
[[nodiscard]] std::string_view to_string(BackfillState state);
[[nodiscard]] std::optional<BackfillState> parse_backfill_state(std::string_view text);
[[nodiscard]] bool is_over(BackfillState state);

// A rule applied to those who are in its stages already: first a look, then, once a person has
// confirmed what was seen, an invitation each.
struct BackfillRun {
  BackfillId id;
  OrgId org;
  RuleId rule;
  int rule_version = 1;
  ConnectionId connection;
  BackfillState state = BackfillState::Looking;
  std::string reason;  // Why it failed, for a person.
  JobId job;           // That does the next step.
  Instant made_at{};
  std::string made_by;  // "mem_…", "key_…"
  Instant reached{};    // Candidacies created before were listed.
  std::string confirmed_by;
  // Since when it goes on without a pause, and how many were done by then: for the time left.
  std::optional<Instant> paced_from = std::nullopt;
  std::size_t paced_after = 0;
};

// What became of those who are in the stages.
struct BackfillCounts {
  std::size_t to_invite = 0, invited = 0;
  std::map<std::string, std::size_t> kept_out;  // By the first condition that did not hold.
  [[nodiscard]] std::size_t kept_out_in_all() const {
    std::size_t all = 0;
    for (const auto& [why, number] : kept_out) all += number;
    return all;
  }
};

// How long the rest takes at the pace since it was begun or gone on with; none until five are done.
[[nodiscard]] std::optional<std::chrono::seconds> time_left(const BackfillRun& run,
                                                            const BackfillCounts& counts,
                                                            Instant now);

// How long a run is kept: it names candidacies.
inline constexpr std::chrono::hours kBackfillKept{24 * 30};

}  // namespace bascule::orders
