#include <fstream>
#include <set>

#include <gtest/gtest.h>

#include "base/log.hpp"
#include "base/text.hpp"
#include "tests/simulation/run.hpp"

namespace bascule::simulation {
namespace {

Outcome play(std::uint64_t seed) {
  set_log_level(LogLevel::Error);
  return Run(seed, 20).go();
}

TEST(Simulation, GivesTheSameTraceForTheSameSeed) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const auto first = play(seed);
    (void)play(seed + 1'000);  // Whatever ran in between.
    const auto again = play(seed);
    EXPECT_EQ(first.trace_hash, again.trace_hash) << "seed " << seed;
    EXPECT_EQ(first.steps, again.steps) << "seed " << seed;
    EXPECT_EQ(first.last_lines, again.last_lines) << "seed " << seed;
  }
}

TEST(Simulation, GivesAnotherTraceForAnotherSeed) {
  std::set<std::uint64_t> hashes;
  for (std::uint64_t seed = 1; seed <= 20; ++seed) hashes.insert(play(seed).trace_hash);
  EXPECT_EQ(hashes.size(), 20U);
}

// Each line: a seed that failed once, and why.
TEST(Simulation, KeepsEveryPromiseOnSeedsThatOnceFailed) {
  std::ifstream file(SIMULATION_SEEDS);
  ASSERT_TRUE(file.is_open());
  int seeds = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    ++seeds;
    EXPECT_EQ(play(std::stoull(line)).violation, "") << line;
  }
  EXPECT_GT(seeds, 0);
}

}  // namespace
}  // namespace bascule::simulation
