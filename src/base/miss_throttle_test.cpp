#include "base/miss_throttle.hpp"

#include <gtest/gtest.h>

namespace bascule {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds kNow = 10min + 15s;

MissThrottle after_misses(std::uint32_t misses) {
  MissThrottle throttle(1);
  for (std::uint32_t i = 0; i < misses; ++i) throttle.count("192.0.2.7", kNow);
  return throttle;
}

TEST(MissThrottle, D1_LetsAnAddressMissThirtyTimesAMinuteAndThenWait) {
  EXPECT_EQ(after_misses(29).wait_of("192.0.2.7", kNow), std::nullopt);
  EXPECT_EQ(after_misses(30).wait_of("192.0.2.7", kNow), 45s) << "until the minute is over";
}

TEST(MissThrottle, D1_DoesNotMakeOtherAddressesWait) {
  EXPECT_EQ(after_misses(30).wait_of("192.0.2.8", kNow), std::nullopt);
}

// Whoever finds an address that shares a slot with somebody's shuts nobody out.
TEST(MissThrottle, D1_AddressesThatMeetInASlotDoNotMakeEachOtherWait) {
  MissThrottle throttle(7);
  for (int other = 0; other < 5'000; ++other)
    for (std::uint32_t i = 0; i < MissThrottle::kMissesMax; ++i)
      throttle.count("203.0.113." + std::to_string(other), kNow);
  EXPECT_EQ(throttle.wait_of("192.0.2.7", kNow), std::nullopt);
}

TEST(MissThrottle, ForgetsWithTheMinute) {
  EXPECT_EQ(after_misses(1'000).wait_of("192.0.2.7", kNow + 45s), std::nullopt);
}

}  // namespace
}  // namespace bascule
