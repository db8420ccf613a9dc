#pragma once

#include <chrono>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "base/guarded.hpp"
#include "ports/call_budget.hpp"
#include "ports/clock.hpp"
#include "ports/database.hpp"
#include "ports/random.hpp"
#include "storage/circuit.hpp"

namespace bascule::storage {

// Calls one credential may make: `burst_calls` at once, then one more each `per_call`.
// Lever developer documentation, "Rate limits": 10 a second, bursts of 20. Ours is lower because
// Lever counts when a call arrives, in a window that we cannot see: 2 + 6 within any second, and
// the eleventh in 1.44 s, so that calls of several processes may be late by 0.44 s: as one is
// whose connection has to be made first.
struct CallLimit {
  int burst_calls = 2;
  std::chrono::milliseconds per_call{160};
};

// What is left of one credential's budget. A row, so that all processes share it.
struct Budget {
  Instant full_at{};                  // When the credential has its whole burst again.
  Instant paused_until{};             // After a 429.
  int pauses_in_row = 0;              // Since the last call that went well.
  std::chrono::milliseconds pause{};  // How long the last one was made for.
};

// Spends one call and returns 0 ms, or spends nothing and returns the wait. Pure. A wall clock that
// was set back costs at most one burst's, or one pause's, time (case E13).
[[nodiscard]] std::chrono::milliseconds spend(Budget& budget, const CallLimit& limit, Instant now);

// The provider said 429: 5 s, 15 s, 60 s, then doubling up to 10 min, each longer by up to a fifth
// (`jitter` from 0 to 1; case B1), and at least as long as it `asked`, but never for longer than
// our own longest pause. Calls that were under way together and are refused together make one
// pause. Returns how long it lasts from now. Pure.
[[nodiscard]] std::chrono::milliseconds pause(Budget& budget, Instant now, double jitter,
                                              std::chrono::milliseconds asked = {});

// The pause before which the `pauses_in_row`th one is not over, without jitter.
[[nodiscard]] std::chrono::milliseconds pause_length(int pauses_in_row);

// Why nothing is called with a credential for now, and until when.
struct Hold {
  Instant until{};
  std::string why;  // For a person.
};

// Everything a claim of jobs must know about the credentials, by their names: those on hold, and
// those whose one try is due. Inside the caller's transaction.
struct HeldCredentials {
  std::map<std::string, Hold, std::less<>> on_hold;
  std::set<std::string, std::less<>> to_be_tried;
};
[[nodiscard]] HeldCredentials held_credentials(ports::Tx& tx, Instant now);

// Why a job of this credential waits, whatever the time: while the provider does not answer, or
// until the pause it asked for is over. None when nothing is against it.
[[nodiscard]] std::optional<Hold> hold_of(ports::Tx& tx, std::string_view credential);

// The port on a row per credential. The name of a credential is a hash or an id, never the key.
class SharedCallBudget final : public ports::CallBudget {
 public:
  using Sleep = std::function<void(std::chrono::milliseconds)>;
  // Longer waits are for the job queue: the caller is told when to come back.
  static constexpr std::chrono::milliseconds kWaitMax{2'000};

  // A call that was allowed and does not leave within this time has lost its place: the row has
  // given that second to others meanwhile. It asks again.
  static constexpr std::chrono::milliseconds kStaleAfter{100};

  // What one process lets through within a second whatever the row says. The row counts in wall
  // time, and a clock that is set forward gives a whole burst back at once (case E13); 2 + 7 is
  // what it lets through otherwise, and 10 what Lever allows.
  static constexpr std::size_t kCallsPerSecondMax = 9;

  // All outlive the budget. `sleep` holds the calling thread.
  SharedCallBudget(ports::Database& database, const ports::Clock& clock, ports::Random& random,
                   Sleep sleep, const CallLimit& limit = {}, const CircuitLimit& circuit = {});

  [[nodiscard]] Result<void> spend(std::string_view credential) override;
  std::chrono::milliseconds pause(std::string_view credential,
                                  std::chrono::milliseconds asked) override;
  void went_well(std::string_view credential) override;
  void failed(std::string_view credential, std::string_view provider) override;

  struct Counters {
    std::atomic<std::uint64_t> calls{0};      // That were allowed.
    std::atomic<std::uint64_t> waited_ms{0};  // By callers, for their turn.
    std::atomic<std::uint64_t> pauses{0};     // A provider said that it was too much.
  };
  [[nodiscard]] const Counters& counters() const { return counters_; }

 private:
  // Counts one call on the monotonic clock and returns 0 ms, or counts nothing and returns the
  // wait.
  [[nodiscard]] std::chrono::milliseconds take_place(std::string_view credential);

  ports::Database& database_;
  const ports::Clock& clock_;
  ports::Random& random_;
  const Sleep sleep_;
  const CallLimit limit_;
  const CircuitLimit circuit_;
  Counters counters_;
  // By credential: when the calls of the last second were let through.
  using Recent = std::map<std::string, std::deque<std::chrono::milliseconds>, std::less<>>;
  Guarded<Recent> recent_{Recent{}};
};

}  // namespace bascule::storage
