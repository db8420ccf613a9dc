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

// "2030-01-01 13:00 UTC"
[[nodiscard]] std::string minute_of(Instant at);

// When a hook of these last told something.
[[nodiscard]] std::optional<Instant> last_told(const std::vector<Hook>& hooks);

// Our mark is in our time, and what it is compared with in the provider's. So the first look, one a
// day, and the one after our clock was set (case E13) go back further than the mark, and take it
// with them.
inline constexpr std::chrono::milliseconds kLookFarBack = std::chrono::days{14};

// What is wrong with the connection's hooks, as our own looks see it, in one sentence; empty when
// all is well. Ends by itself with the next delivery. Pure.
[[nodiscard]] std::string hooks_silence(const Connection& connection,
                                        const std::vector<Hook>& hooks, const Look& look);

// The same, and what to do.
[[nodiscard]] std::string hooks_problem(const Connection& connection,
                                        const std::vector<Hook>& hooks, const Look& look);

}  // namespace bascule::connections
