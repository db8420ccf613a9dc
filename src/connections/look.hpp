#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "base/ids.hpp"
#include "base/time.hpp"
#include "connections/connection.hpp"

namespace bascule::connections {

// Our own looks at one connection (case A25): when the next is due and which job makes it, so that
// one process looks at a time; and what they found that no hook had told.
struct Look {
  ConnectionId connection;
  OrgId org;
  Instant due_at{};
  JobId job;                                         // The last one made; empty before the first.
  int missed = 0;                                    // Found since a hook last told something.
  std::optional<Instant> missed_at = std::nullopt;   // When a look last found such a thing.
  std::optional<Instant> changed_at = std::nullopt;  // The newest change that a look has seen.
};

// A connection on which people work is told of something every working day; over a weekend there
// are no changes either, and then nothing is missing.
inline constexpr std::chrono::hours kSilentFor{24};

// When a hook of these last told something.
[[nodiscard]] std::optional<Instant> last_told(const std::vector<Hook>& hooks);

// What to do about hooks that are silent; `hooks_problem` ends with it.
inline constexpr const char* kSilentHooksAdvice =
    "Nobody is lost: our own looks find them, only later. Check on the provider's settings page "
    "that the webhooks are switched on and that this server can be reached from there.";

// What is wrong with the connection's hooks, and what to do, as our own looks see it; empty when
// all is well. Ends by itself with the next delivery. Pure.
[[nodiscard]] std::string hooks_problem(const Connection& connection,
                                        const std::vector<Hook>& hooks, const Look& look);

}  // namespace bascule::connections
