#pragma once

#include <variant>

#include "base/result.hpp"
#include "jobs/job.hpp"

namespace bascule::jobs {

// Try again at `at`. A pause costs no attempt (rate limits, a write that waits to be read back).
struct TryAgain {
  Instant at{};
  enum class Cost { AnAttempt, Nothing } cost = Cost::AnAttempt;
};
struct Park {};
using Verdict = std::variant<TryAgain, Park>;

// What becomes of a job whose handler failed. Pure; `jitter` is in [0, 1).
//   InvalidInput Forbidden NotFound Conflict Unauthenticated → parked at once
//   RateLimited                → again after `retry_after` (5 s if unsaid), no attempt used
//   Unavailable Internal       → 5 s doubling to 2 h, ±20 %, for at least 72 h; then parked
//   Unavailable with retry_after → at that time, no attempt used
[[nodiscard]] Verdict after_failure(const Job& job, const Error& error, Instant now, double jitter);

// A job whose lease ran out this many times without a word is parked: it kills its worker (E14).
inline constexpr int kCrashesMax = 3;

}  // namespace bascule::jobs
