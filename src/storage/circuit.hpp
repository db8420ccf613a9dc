#pragma once

#include <chrono>
#include <string>

#include "base/time.hpp"

namespace bascule::storage {

// When a credential's provider counts as not answering (case B2).
struct CircuitLimit {
  int failures_in_row = 10;
  int failures_percent = 70;  // Of the calls of the last `window`...
  int calls_min = 10;         // ...if there were so many: one failure of one call proves nothing.
  std::chrono::milliseconds window{30'000};
  std::chrono::milliseconds try_every{30'000};
  // Longer than a call may last (ports/http_client.hpp): until then nobody else tries.
  std::chrono::milliseconds probe_lasts{35'000};
};

// Whether the provider behind one credential answers at all. Closed: calls go out. Open: none does,
// but for one every `try_every`, whoever comes first; its success closes the circuit. Pure: time is
// an argument. Kept in the row of the credential's budget, so that all processes share it.
struct Circuit {
  int failures_in_row = 0;
  Instant failing_since{};  // The first of them.
  Instant next_try{};       // Not the epoch: open.
  Instant window_at{};      // Two windows side by side make one that slides.
  int calls = 0, failures = 0;
  int calls_before = 0, failures_before = 0;

  [[nodiscard]] bool is_open() const { return next_try != Instant{}; }
};

// How long no call may go out: 0 ms while it is closed, or when the next try is due. A wall clock
// that was set back costs no more than one try's time (case E13).
[[nodiscard]] std::chrono::milliseconds wait_of(const Circuit& circuit, const CircuitLimit& limit,
                                                Instant now);

// A call goes out now. While the circuit is open it is the try: nobody else's turn for as long.
void went_out(Circuit& circuit, const CircuitLimit& limit, Instant now);

// A call got no answer, or none that a working provider gives.
void failed(Circuit& circuit, const CircuitLimit& limit, Instant now);

// The provider answered: closed, and all forgotten that was against it.
void answered(Circuit& circuit);

// "Lever has not answered since 14:02 UTC; trying again at 14:03 UTC." With the date once it is
// another day's.
[[nodiscard]] std::string words_of(const Circuit& circuit, const std::string& provider);

}  // namespace bascule::storage
