#include "storage/one_at_a_time.hpp"

#include <gtest/gtest.h>

#include "storage/stores/turn_store.hpp"
#include "testing/fake_clock.hpp"
#include "testing/temporary_database.hpp"

namespace bascule::storage {
namespace {

// Two processes on one database. Whoever sleeps lets the time pass, and what is to happen then.
class OneAtATimeTest : public ::testing::Test {
 protected:
  testing::FakeClock clock;
  testing::TemporaryDatabase temporary{clock};
  SqlTurns turns;
  std::chrono::milliseconds slept{0};
  std::function<void()> meanwhile = [] {};
  SharedOneAtATime one = process(), other = process();

  SharedOneAtATime process() {
    return {*temporary, turns, clock, [this](std::chrono::milliseconds pause) {
              slept += pause;
              clock.advance(pause);
              meanwhile();
            }};
  }
  // Somebody takes the turn and dies.
  void die_with(std::string_view name) {
    ASSERT_TRUE(temporary->write(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<void> {
      EXPECT_TRUE(turns.take(tx, name, clock.now(), clock.now() + SharedOneAtATime::kTurnFor));
      return {};
    }));
  }
};

TEST_F(OneAtATimeTest, TheNextOneRunsOnceTheFirstHasEnded) {
  std::string order;
  ASSERT_TRUE(one.run("a template", [&]() -> Result<void> {
    order += "first ";
    return {};
  }));
  ASSERT_TRUE(other.run("a template", [&]() -> Result<void> {
    order += "second";
    return {};
  }));
  EXPECT_EQ(order, "first second");
  EXPECT_EQ(slept, 0ms);
}

TEST_F(OneAtATimeTest, WhatFailedEndsItsTurnToo) {
  EXPECT_FALSE(one.run("a template", [] { return fail(ErrorCode::Unavailable, "no"); }));
  EXPECT_TRUE(other.run("a template", [] { return Result<void>(); }));
  EXPECT_EQ(slept, 0ms);
}

TEST_F(OneAtATimeTest, WhoeverTookTooLongDoesNotEndTheTurnOfTheNext) {
  ASSERT_TRUE(one.run("a template", [&]() -> Result<void> {
    clock.advance(SharedOneAtATime::kTurnFor + 1s);
    die_with("a template");  // Somebody else has it now.
    return {};
  }));
  EXPECT_TRUE(other.run("a template", [] { return Result<void>(); }));
  EXPECT_EQ(slept, SharedOneAtATime::kTurnFor);
}

TEST_F(OneAtATimeTest, OtherNamesDoNotWait) {
  die_with("a template");
  EXPECT_TRUE(other.run("another's", [] { return Result<void>(); }));
  EXPECT_EQ(slept, 0ms);
}

TEST_F(OneAtATimeTest, WhoeverDiedAtItIsWaitedForAsLongAsATurnLasts) {
  die_with("a template");
  EXPECT_TRUE(other.run("a template", [] { return Result<void>(); }));
  EXPECT_EQ(slept, SharedOneAtATime::kTurnFor);
}

TEST_F(OneAtATimeTest, WaitsNoLongerThanTheTimeAJobMayBeHeldUp) {
  die_with("a template");
  meanwhile = [&] {  // One after another takes it.
    (void)temporary->write(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<void> {
      turns.keep(tx, "a template", clock.now() + 1min, std::nullopt);
      return {};
    });
  };
  bool ran = false;
  const auto refused = other.run("a template", [&] {
    ran = true;
    return Result<void>();
  });
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::Unavailable);
  EXPECT_FALSE(ran);
}

}  // namespace
}  // namespace bascule::storage
