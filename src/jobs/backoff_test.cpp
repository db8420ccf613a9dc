#include "jobs/backoff.hpp"

#include <gtest/gtest.h>

namespace bascule::jobs {
namespace {

const Instant kNoon = from_millis(1'893'499'200'000);

TryAgain again(const Job& job, const Error& error) {
  const auto verdict = after_failure(job, error, kNoon, 0.5);
  EXPECT_TRUE(std::holds_alternative<TryAgain>(verdict));
  return std::holds_alternative<TryAgain>(verdict) ? std::get<TryAgain>(verdict) : TryAgain{};
}

TEST(Backoff, B3_WhatTryingAgainCannotMendIsParkedAtOnce) {
  for (const auto code : {ErrorCode::InvalidInput, ErrorCode::Forbidden, ErrorCode::NotFound,
                          ErrorCode::Conflict, ErrorCode::Unauthenticated})
    EXPECT_TRUE(std::holds_alternative<Park>(after_failure({}, {code, "", {}, {}}, kNoon, 0.5)));
}

TEST(Backoff, DoublesFromFiveSecondsToTwoHours) {
  Job job;
  EXPECT_EQ(again(job, {ErrorCode::Unavailable, "", {}, {}}).at - kNoon, 5s);
  job.attempts = 3;
  EXPECT_EQ(again(job, {ErrorCode::Unavailable, "", {}, {}}).at - kNoon, 40s);
  job.attempts = 30;
  EXPECT_EQ(again(job, {ErrorCode::Internal, "", {}, {}}).at - kNoon, 2h);
}

TEST(Backoff, B1_ARateLimitWaitsAsLongAsItWasToldAndCostsNoAttempt) {
  const auto verdict = again({}, {ErrorCode::RateLimited, "", {}, 17s});
  EXPECT_EQ(verdict.at - kNoon, 17s);
  EXPECT_EQ(verdict.cost, TryAgain::Cost::Nothing);
}

TEST(Backoff, IsJitteredByAFifthEitherWay) {
  const auto earliest =
      std::get<TryAgain>(after_failure({}, {ErrorCode::Unavailable, "", {}, {}}, kNoon, 0.0));
  const auto latest =
      std::get<TryAgain>(after_failure({}, {ErrorCode::Unavailable, "", {}, {}}, kNoon, 0.9999));
  EXPECT_EQ(earliest.at - kNoon, 4s);
  EXPECT_GT(latest.at - kNoon, 5900ms);
}

}  // namespace
}  // namespace bascule::jobs
