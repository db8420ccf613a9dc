#include "storage/call_budget.hpp"

#include <atomic>
#include <deque>
#include <thread>

#include <gtest/gtest.h>

#include "testing/fake_clock.hpp"
#include "testing/fake_random.hpp"
#include "testing/temporary_database.hpp"

namespace bascule::storage {
namespace {

using std::chrono::milliseconds;

const Instant kNoon = std::chrono::sys_days{std::chrono::year{2030} / 1 / 1} + 12h;

TEST(Budget, MakesACredentialWaitOnceItsBurstIsSpent) {
  const CallLimit limit{.burst_calls = 2, .per_call = 100ms};
  Budget budget;
  EXPECT_EQ(spend(budget, limit, kNoon), 0ms);
  EXPECT_EQ(spend(budget, limit, kNoon), 0ms);
  EXPECT_EQ(spend(budget, limit, kNoon), 100ms);
  EXPECT_EQ(spend(budget, limit, kNoon + 40ms), 60ms) << "a refused call costs nothing";
  EXPECT_EQ(spend(budget, limit, kNoon + 100ms), 0ms);
}

TEST(Budget, NeverAllowsOver10CallsInAnySecond) {
  Budget budget;
  std::deque<Instant> calls;
  for (Instant now = kNoon; now < kNoon + 60s; now += 1ms)
    for (int greed = 0; greed < 3; ++greed)
      if (spend(budget, CallLimit{}, now) == 0ms) {
        calls.push_back(now);
        while (calls.front() < now - 1s) calls.pop_front();
        ASSERT_LE(calls.size(), 10u) << to_rfc3339(now);
      }
  EXPECT_GE(calls.size(), 7u) << "and uses what it has";
}

TEST(Budget, B15_CallsThatAreLateByAQuarterOfASecondAreNotOver10InAnySecond) {
  Budget budget;
  std::vector<Instant> calls;
  for (Instant now = kNoon; now < kNoon + 60s; now += 1ms)
    if (spend(budget, CallLimit{}, now) == 0ms) calls.push_back(now);
  // Each eleventh call after any call leaves so much room.
  for (std::size_t i = 10; i < calls.size(); ++i)
    ASSERT_GE(calls[i] - calls[i - 10], 1s + 250ms) << to_rfc3339(calls[i]);
}

TEST(Budget, B1_PausesLongerEachTimeTheProviderRefuses) {
  Budget budget;
  Instant now = kNoon;
  for (const milliseconds expected :
       std::initializer_list<milliseconds>{5s, 15s, 60s, 2min, 4min, 8min, 10min, 10min}) {
    EXPECT_EQ(pause(budget, now, 0.0), expected);
    EXPECT_EQ(spend(budget, CallLimit{}, now), expected);
    now += expected;
    EXPECT_EQ(spend(budget, CallLimit{}, now), 0ms);
  }
}

TEST(Budget, B1_AddsAFifthAtMostAsJitter) {
  Budget budget;
  EXPECT_EQ(pause(budget, kNoon, 1.0), 6s);
}

TEST(Budget, B1_CallsRefusedTogetherMakeOnePause) {
  Budget budget;
  EXPECT_EQ(pause(budget, kNoon, 0.0), 5s);
  EXPECT_EQ(pause(budget, kNoon + 200ms, 0.0), 4'800ms);
  EXPECT_EQ(budget.pauses_in_row, 1);
}

TEST(Budget, E13_AWallClockSetBackCostsNoMoreThanAPause) {
  Budget budget;
  (void)spend(budget, CallLimit{}, kNoon);
  EXPECT_EQ(spend(budget, CallLimit{}, kNoon - 24h), 160ms);
  EXPECT_EQ(spend(budget, CallLimit{}, kNoon - 24h + 160ms), 0ms);
  (void)pause(budget, kNoon, 0.0);
  EXPECT_LE(spend(budget, CallLimit{}, kNoon - 24h), 6s);
  EXPECT_EQ(spend(budget, CallLimit{}, kNoon - 24h + 6s), 0ms);
}

class SharedBudget : public ::testing::Test {
 protected:
  testing::FakeClock clock;
  testing::FakeRandom random;
  testing::TemporaryDatabase database{clock};
  milliseconds slept{0};
  SharedCallBudget budget{*database, clock, random, [this](milliseconds wait) {
                            slept += wait;
                            clock.advance(wait);
                          }};
};

TEST_F(SharedBudget, WaitsAShortWhileForItsTurn) {
  for (int i = 0; i < 10; ++i) EXPECT_TRUE(budget.spend("con_1").has_value());
  EXPECT_EQ(slept, 8 * 160ms);
}

// A database that answers late, as on a machine with too much to do.
class LateDatabase final : public ports::Database {
 public:
  LateDatabase(ports::Database& inner, testing::FakeClock& clock) : inner_(inner), clock_(clock) {}
  std::deque<milliseconds> late;  // By how much, for the next writes.

 private:
  Result<void> run_write(const OrgScope& scope,
                         const std::function<Result<void>(ports::Tx&)>& body) override {
    auto done = inner_.write(scope, body);
    if (!late.empty()) {
      clock_.advance(late.front());
      late.pop_front();
    }
    return done;
  }
  Result<void> run_read(const OrgScope& scope,
                        const std::function<Result<void>(ports::Tx&)>& body) override {
    return inner_.read(scope, body);
  }
  ports::Database& inner_;
  testing::FakeClock& clock_;
};

TEST_F(SharedBudget, B15_ACallThatWasAllowedAndCouldNotLeaveAtOnceAsksAgain) {
  LateDatabase slow(*database, clock);
  SharedCallBudget late(slow, clock, random, [this](milliseconds wait) { clock.advance(wait); });
  slow.late = {101ms, 100ms};
  EXPECT_TRUE(late.spend("con_1").has_value());
  EXPECT_TRUE(slow.late.empty()) << "the first permission was not used";
  EXPECT_EQ(late.counters().calls, 1u);
  slow.late.assign(50, 150ms);
  const auto never = late.spend("con_1");
  ASSERT_FALSE(never.has_value());
  EXPECT_EQ(never.error().code, ErrorCode::RateLimited) << "the queue's turn, not an endless loop";
}

TEST_F(SharedBudget, B1_APauseIsRateLimitedAtOnceAndForThisCredentialOnly) {
  const milliseconds pause = budget.pause("con_1", {});
  const auto refused = budget.spend("con_1");
  EXPECT_EQ(refused.error().code, ErrorCode::RateLimited);
  EXPECT_EQ(refused.error().retry_after, pause);
  EXPECT_EQ(slept, 0ms);
  EXPECT_TRUE(budget.spend("con_2").has_value());
  clock.advance(pause);
  EXPECT_TRUE(budget.spend("con_1").has_value());
}

TEST_F(SharedBudget, B1_StartsSmallAgainAfterACallThatWentWell) {
  clock.advance(budget.pause("con_1", {}));
  EXPECT_GE(budget.pause("con_1", {}), 15s);
  budget.went_well("con_1");
  EXPECT_EQ(budget.spend("con_1").error().code, ErrorCode::RateLimited)
      << "an answer from before the pause does not end it";
  clock.advance(18s);
  budget.went_well("con_1");
  EXPECT_LE(budget.pause("con_1", {}), 6s);
}

TEST_F(SharedBudget, B1_APauseTheProviderAskedForHoldsTheWholeCredential) {
  EXPECT_EQ(budget.pause("con_1", 90s), 90s);
  EXPECT_EQ(budget.spend("con_1").error().retry_after, 90s);
  clock.advance(80s);
  EXPECT_EQ(budget.spend("con_1").error().retry_after, 10s);
  clock.advance(10s);
  EXPECT_TRUE(budget.spend("con_1").has_value());
  EXPECT_EQ(budget.pause("con_2", 24h), 10min) << "capped";
}

TEST_F(SharedBudget, B2_TenFailuresInARowEndTheCallsAndSayWhy) {
  for (int i = 0; i < 10; ++i) {
    EXPECT_TRUE(budget.spend("con_1").has_value());
    budget.failed("con_1", "Lever");
  }
  const auto refused = budget.spend("con_1");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::Unavailable);
  EXPECT_EQ(refused.error().retry_after, 30s);
  EXPECT_TRUE(refused.error().message.starts_with("Lever has not answered since "))
      << refused.error().message;
  EXPECT_TRUE(budget.spend("con_2").has_value()) << "another credential knows nothing of it";
}

TEST_F(SharedBudget, B2_OneOfAllProcessesTriesEveryThirtySeconds) {
  SharedCallBudget other_process(*database, clock, random, {});
  for (int i = 0; i < 10; ++i) budget.failed("con_1", "Lever");
  clock.advance(30s);
  EXPECT_TRUE(other_process.spend("con_1").has_value()) << "the try";
  EXPECT_EQ(budget.spend("con_1").error().code, ErrorCode::Unavailable) << "is the other's";
  EXPECT_EQ(other_process.spend("con_1").error().code, ErrorCode::Unavailable);
  other_process.failed("con_1", "Lever");
  EXPECT_EQ(budget.spend("con_1").error().retry_after, 30s);
  clock.advance(30s);
  EXPECT_TRUE(budget.spend("con_1").has_value());
  budget.went_well("con_1");
  EXPECT_TRUE(other_process.spend("con_1").has_value()) << "closed for all";
}

TEST_F(SharedBudget, B2_ManyThreadsAtOnceMakeOneTry) {
  for (int i = 0; i < 10; ++i) budget.failed("con_1", "Lever");
  clock.advance(30s);
  std::atomic<int> allowed = 0;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 16; ++i)
      threads.emplace_back([&] { allowed += budget.spend("con_1").has_value() ? 1 : 0; });
  }
  EXPECT_EQ(allowed, 1);
}

// P3: never over 10 in any second, whatever the wall clock says.
TEST_F(SharedBudget, E13_AClockThatIsSetForwardDoesNotGiveTheBurstBackAtOnce) {
  const milliseconds began = clock.monotonic();
  for (int calls = 0; calls < 10; ++calls) {
    clock.set(clock.now() + 1h);
    ASSERT_TRUE(budget.spend("connection-1"));
  }
  EXPECT_GE(clock.monotonic() - began, 1s);
}

TEST_F(SharedBudget, B15_ManyThreadsTogetherKeepTheLimitOfOneCredential) {
  // A wait is longer than a thread would wait for: only the burst gets through.
  SharedCallBudget patient(*database, clock, random, {}, {.burst_calls = 2, .per_call = 3s});
  std::atomic<int> allowed = 0, refused = 0;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 16; ++i)
      threads.emplace_back([&] { ++(patient.spend("con_1") ? allowed : refused); });
  }
  EXPECT_EQ(allowed, 2);
  EXPECT_EQ(refused, 14);
}

}  // namespace
}  // namespace bascule::storage
