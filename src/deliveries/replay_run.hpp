#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.hpp"
#include "base/time.hpp"

namespace bascule::deliveries {

// Looking: what would come of it is being found out. Ready: a person has to say yes. Running: what
// was found goes back into the queue. The rest are ends.
enum class ReplayState { Looking, Ready, Running, Done, Cancelled, Failed };
[[nodiscard]] std::string_view to_string(ReplayState state);
[[nodiscard]] std::optional<ReplayState> parse_replay_state(std::string_view text);
[[nodiscard]] bool is_over(ReplayState state);

// What is known of one delivery of a replay. SameCandidate: another delivery of this replay would
// invite the candidate already. Cannot: looking at it would fail again. NotRun: by the time of the
// yes it needed none, or its data was gone.
enum class Outlook { ToLook, WouldInvite, WouldNot, SameCandidate, Cannot, RunAgain, NotRun };
[[nodiscard]] std::string_view to_string(Outlook outlook);
[[nodiscard]] std::optional<Outlook> parse_outlook(std::string_view text);

// Which deliveries: one of them, or those of a connection or of all, received in a time.
struct ReplayWish {
  EventId event{};            // Empty: several.
  ConnectionId connection{};  // Empty: of all.
  Instant from{};
  Instant until{};  // Not included; of a run never later than it was made.
};

// Deliveries that need no second run, by what became of them.
struct ReplaySeen {
  std::size_t decided = 0, waiting = 0, closed = 0, ignored = 0, purged = 0;
};

// Deliveries that were accepted and never looked at, run again: first a look at what would come of
// it, then, once a person has confirmed what was seen, each by its own job.
struct ReplayRun {
  ReplayId id;
  OrgId org;
  ReplayWish wish;
  ReplayState state = ReplayState::Looking;
  std::string reason;  // Why it failed, for a person.
  JobId job;           // That does the next step.
  Instant made_at{};
  std::string made_by;  // "mem_…", "key_…", "operator"
  std::string reached;  // Where it is in the list of deliveries, while that is gone through.
  std::optional<Instant> walked_at = std::nullopt;  // When that was done.
  ReplaySeen seen;
  std::string rules;  // A hash of which there were, in which state: what was seen holds for these.
  std::optional<Instant> ready_at = std::nullopt;
  std::string confirmed_by;
};

// What would come of its deliveries, and came.
struct ReplayCounts {
  std::size_t to_look = 0, would_invite = 0, same_candidate = 0;
  std::map<std::string, std::size_t> would_not;  // By the first condition that does not hold.
  std::map<std::string, std::size_t> cannot;     // By why.
  // Of those that are in the queue again.
  std::size_t looked_at = 0, waiting = 0, parked = 0;
  std::map<std::string, std::size_t> not_run;  // By why.

  [[nodiscard]] std::size_t to_run() const {
    return would_invite + same_candidate + sum(would_not);
  }
  [[nodiscard]] static std::size_t sum(const std::map<std::string, std::size_t>& by_why) {
    std::size_t all = 0;
    for (const auto& [why, number] : by_why) all += number;
    return all;
  }
};

struct ReplayLine {
  EventId event;
  Outlook outlook = Outlook::ToLook;
  std::string why;
};

// How long a run is kept, and for how long what was seen is good enough for a yes.
inline constexpr std::chrono::hours kReplayKept{24 * 30};
inline constexpr std::chrono::hours kOutlookHolds{1};

}  // namespace bascule::deliveries
