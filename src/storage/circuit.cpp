#include "storage/circuit.hpp"

#include <algorithm>
#include <cstdint>

#include <fmt/format.h>

namespace bascule::storage {
namespace {

using std::chrono::milliseconds;

void turn_window(Circuit& circuit, const CircuitLimit& limit, Instant now) {
  if (now >= circuit.window_at && now < circuit.window_at + limit.window) return;
  const bool is_next =
      now >= circuit.window_at + limit.window && now < circuit.window_at + 2 * limit.window;
  circuit.calls_before = is_next ? circuit.calls : 0;
  circuit.failures_before = is_next ? circuit.failures : 0;
  circuit.calls = circuit.failures = 0;
  circuit.window_at = is_next ? circuit.window_at + limit.window : now;
}

// What the window before still weighs: the part of it that is younger than one window's length.
double weighed(int now_count, int before_count, const Circuit& circuit, const CircuitLimit& limit,
               Instant now) {
  const auto length = static_cast<double>(limit.window.count());
  const auto gone = static_cast<double>((now - circuit.window_at).count());
  return now_count + before_count * std::clamp(1.0 - gone / length, 0.0, 1.0);
}

bool is_mostly_failing(const Circuit& circuit, const CircuitLimit& limit, Instant now) {
  const double failures = weighed(circuit.failures, circuit.failures_before, circuit, limit, now);
  // A slow failure is counted in a later window than its call was.
  const double calls =
      std::max(failures, weighed(circuit.calls, circuit.calls_before, circuit, limit, now));
  return calls >= limit.calls_min && failures * 100 >= calls * limit.failures_percent;
}

std::string minute_of(Instant at) { return to_rfc3339(at).substr(11, 5); }
std::string day_of(Instant at) { return to_rfc3339(at).substr(0, 10); }

}  // namespace

milliseconds wait_of(const Circuit& circuit, const CircuitLimit& limit, Instant now) {
  if (!circuit.is_open() || circuit.next_try <= now) return 0ms;
  const auto longest = std::max(limit.try_every, limit.probe_lasts);
  return circuit.next_try - now > longest ? 0ms : circuit.next_try - now;
}

void went_out(Circuit& circuit, const CircuitLimit& limit, Instant now) {
  turn_window(circuit, limit, now);
  ++circuit.calls;
  if (circuit.is_open()) circuit.next_try = now + limit.probe_lasts;
}

void failed(Circuit& circuit, const CircuitLimit& limit, Instant now) {
  turn_window(circuit, limit, now);
  ++circuit.failures;
  if (circuit.failures_in_row++ == 0) circuit.failing_since = now;
  if (circuit.is_open() || circuit.failures_in_row >= limit.failures_in_row ||
      is_mostly_failing(circuit, limit, now))
    circuit.next_try = now + limit.try_every;
}

void answered(Circuit& circuit) {
  circuit.failures_in_row = 0;
  circuit.failing_since = Instant{};
  if (!circuit.is_open()) return;
  circuit = Circuit{};
}

std::string words_of(const Circuit& circuit, const std::string& provider) {
  const bool same_day = day_of(circuit.failing_since) == day_of(circuit.next_try);
  return fmt::format("{} has not answered since {}{} UTC; trying again at {} UTC.",
                     provider.empty() ? "The provider" : provider,
                     same_day ? "" : day_of(circuit.failing_since) + " ",
                     minute_of(circuit.failing_since), minute_of(circuit.next_try));
}

}  // namespace bascule::storage
