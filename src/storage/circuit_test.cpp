#include "storage/circuit.hpp"

#include <gtest/gtest.h>

namespace bascule::storage {
namespace {

const Instant kNoon = std::chrono::sys_days{std::chrono::year{2030} / 1 / 1} + 12h;

class CircuitTest : public ::testing::Test {
 protected:
  void call(bool well, Instant at) {
    went_out(circuit, limit, at);
    if (well)
      answered(circuit);
    else
      failed(circuit, limit, at);
  }
  const CircuitLimit limit;
  Circuit circuit;
};

TEST_F(CircuitTest, B2_OpensAtTheTenthFailureInARowAndNotBefore) {
  for (int i = 0; i < 9; ++i) call(false, kNoon + i * 1min);
  EXPECT_FALSE(circuit.is_open());
  call(false, kNoon + 9min);
  EXPECT_EQ(wait_of(circuit, limit, kNoon + 9min), 30s);
}

TEST_F(CircuitTest, B2_ASuccessInBetweenBeginsTheRowAnew) {
  for (int i = 0; i < 40; ++i) call(i % 10 == 9, kNoon + i * 1min);
  EXPECT_FALSE(circuit.is_open()) << "never ten in a row, and too few in any half minute";
}

TEST_F(CircuitTest, B2_OpensWhenSevenOfTenCallsOfTheLastHalfMinuteFailed) {
  // Two of three fail, then three of four.
  for (int i = 0; i < 30; ++i) call(i % 3 == 2, kNoon + i * 100ms);
  EXPECT_FALSE(circuit.is_open());
  int i = 0;
  for (; i < 200 && !circuit.is_open(); ++i) call(i % 4 == 3, kNoon + 3s + i * 100ms);
  EXPECT_TRUE(circuit.is_open());
  EXPECT_LT(circuit.failures_in_row, 10) << "not by the row";
}

TEST_F(CircuitTest, B2_AFewFailuresAreNotEnoughForAShare) {
  for (int i = 0; i < 9; ++i) call(false, kNoon + i * 1s);
  EXPECT_FALSE(circuit.is_open()) << "all of nine, but nine are few";
}

TEST_F(CircuitTest, B2_WhatIsOlderThanHalfAMinuteCountsNoMore) {
  for (int i = 0; i < 9; ++i) call(false, kNoon + i * 10ms);
  call(true, kNoon + 100ms);
  call(false, kNoon + 61s);
  EXPECT_FALSE(circuit.is_open());
}

TEST_F(CircuitTest, B2_WhileOpenOneCallEveryThirtySecondsTriesAndItsSuccessCloses) {
  for (int i = 0; i < 10; ++i) call(false, kNoon);
  EXPECT_EQ(wait_of(circuit, limit, kNoon + 29s), 1s);
  EXPECT_EQ(wait_of(circuit, limit, kNoon + 30s), 0ms) << "the try is due";
  went_out(circuit, limit, kNoon + 30s);
  EXPECT_GT(wait_of(circuit, limit, kNoon + 30s), 0ms) << "and is one call's alone";
  failed(circuit, limit, kNoon + 31s);
  EXPECT_EQ(wait_of(circuit, limit, kNoon + 31s), 30s);
  went_out(circuit, limit, kNoon + 61s);
  answered(circuit);
  EXPECT_FALSE(circuit.is_open());
  failed(circuit, limit, kNoon + 62s);
  EXPECT_FALSE(circuit.is_open()) << "one more failure is only one";
}

TEST_F(CircuitTest, B2_ATryWhoseProcessDiedHoldsTheNextOneUpForItsLongestTime) {
  for (int i = 0; i < 10; ++i) call(false, kNoon);
  went_out(circuit, limit, kNoon + 30s);
  EXPECT_EQ(wait_of(circuit, limit, kNoon + 30s + limit.probe_lasts), 0ms);
}

TEST_F(CircuitTest, E13_AWallClockSetBackKeepsNobodyOut) {
  for (int i = 0; i < 10; ++i) call(false, kNoon);
  EXPECT_EQ(wait_of(circuit, limit, kNoon - 24h), 0ms);
}

TEST_F(CircuitTest, SaysSinceWhenAndUntilWhen) {
  for (int i = 0; i < 10; ++i) call(false, kNoon + i * 1s);
  EXPECT_EQ(words_of(circuit, "Lever"),
            "Lever has not answered since 12:00 UTC; trying again at 12:00 UTC.");
  failed(circuit, limit, kNoon + 24h);
  EXPECT_EQ(words_of(circuit, "Lever"),
            "Lever has not answered since 2030-01-01 12:00 UTC; trying again at 12:00 UTC.");
}

}  // namespace
}  // namespace bascule::storage
