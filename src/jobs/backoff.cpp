#include "jobs/backoff.hpp"

#include <algorithm>
#include <cmath>

namespace bascule::jobs {
namespace {

constexpr std::chrono::milliseconds kFirstWait = 5s;
constexpr std::chrono::milliseconds kLongestWait = 2h;
constexpr std::chrono::hours kTryFor{72};  // Promise P6: automatic tries for at least 72 h.

std::chrono::milliseconds wait_before(int attempt, double jitter) {
  const double doubled =
      static_cast<double>(kFirstWait.count()) * std::pow(2.0, std::min(attempt, 20));
  const double capped = std::min(doubled, static_cast<double>(kLongestWait.count()));
  return std::chrono::milliseconds{static_cast<std::int64_t>(capped * (0.8 + 0.4 * jitter))};
}

}  // namespace

Verdict after_failure(const Job& job, const Error& error, Instant now, double jitter) {
  switch (error.code) {
    case ErrorCode::InvalidInput:
    case ErrorCode::Forbidden:
    case ErrorCode::NotFound:
    case ErrorCode::Conflict:
    case ErrorCode::Unauthenticated:
      return Park{};
    case ErrorCode::RateLimited:
      return TryAgain{now + error.retry_after.value_or(kFirstWait), TryAgain::Cost::Nothing};
    case ErrorCode::Unavailable:
    case ErrorCode::Internal:
      break;
  }
  if (error.code == ErrorCode::Unavailable && error.retry_after)
    return TryAgain{now + *error.retry_after, TryAgain::Cost::Nothing};
  if (job.failing_since && now - *job.failing_since > kTryFor) return Park{};
  return TryAgain{now + wait_before(job.attempts, jitter), TryAgain::Cost::AnAttempt};
}

}  // namespace bascule::jobs
