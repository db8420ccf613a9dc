#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/ids.hpp"
#include "base/time.hpp"

namespace bascule::jobs {

// Waiting: to be run at `visible_at`. Leased: somebody runs it until `lease_until`.
// Parked: we stopped trying and say why; a person runs it again or closes it.
enum class JobState { Waiting, Leased, Done, Parked, Closed };

[[nodiscard]] std::string_view to_string(JobState state);
[[nodiscard]] std::optional<JobState> parse_job_state(std::string_view text);

// Work we owe. Written in the same transaction as the change that owes it; may run twice, so every
// handler is idempotent.
struct Job {
  JobId id;
  OrgId org;
  std::string kind;   // "decide_event"; picks the handler.
  std::string about;  // What it is about: one id or key. The handler loads the rest.
  std::string lane;   // Whose budget it spends: a connection id, or empty.
  JobState state = JobState::Waiting;
  Instant created_at{};
  Instant visible_at{};
  std::optional<Instant> failing_since;  // First failure of the present run of failures.
  int attempts = 0;                      // Failures that count. A rate limit does not.
  int crashes = 0;                       // Leases that ran out without a word.
  std::uint64_t fence = 0;  // Grows with each lease; a late worker's word is refused by it.
  Instant lease_until{};
  std::string reason;  // Why it waits or is parked, for a person.
};

struct NewJob {
  std::string kind;
  std::string about;
  std::string lane;
  Instant visible_at{};
};

}  // namespace bascule::jobs
