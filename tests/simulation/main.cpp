#include <cstdio>
#include <cstdlib>

#include <CLI/CLI.hpp>
#include <malloc.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/log.hpp"
#include "tests/simulation/run.hpp"

namespace bascule::simulation {
namespace {

constexpr std::size_t kLinesShown = 120;

using Counts = World::Counts;
constexpr std::pair<const char*, int Counts::*> kCounted[] = {
    {"crashes", &Counts::crashes},
    {"of them power cuts", &Counts::power_cuts},
    {"workers frozen beyond their lease", &Counts::freezes},
    {"clock steps", &Counts::clock_steps},
    {"failing syncs", &Counts::disk_failures},
    {"webhooks never sent", &Counts::webhooks_never_sent},
    {"webhooks sent twice", &Counts::webhooks_twice},
    {"entries found by our own look", &Counts::found_by_looking},
    {"calls of Lever", &Counts::calls},
    {"of them with a fault", &Counts::call_faults},
    {"writes of unknown outcome", &Counts::writes_uncertain},
    {"late copies taken away", &Counts::copies_swept},
    {"letters refused", &Counts::mails_refused},
    {"letters whose acceptance was lost", &Counts::mail_answers_lost},
    {"letters sent twice", &Counts::mails_twice},
    {"jobs parked", &Counts::jobs_parked},
    {"results delivered", &Counts::delivered},
};

struct Options {
  std::uint64_t seed = 0;
  std::uint64_t seeds = 0, from = 1;
  unsigned processes = 2;
  std::size_t lines = kLinesShown;
};

// What one process found; plain numbers, because it goes through a pipe.
struct Sum {
  std::uint64_t seeds = 0, steps = 0, violations = 0;
  World::Counts counts;
};
static_assert(std::is_trivially_copyable_v<Sum>);

void add(Sum& sum, const Sum& more) {
  sum.seeds += more.seeds;
  sum.steps += more.steps;
  sum.violations += more.violations;
  for (const auto& [name, count] : kCounted) sum.counts.*count += more.counts.*count;
}

Sum play(std::uint64_t seed, std::size_t lines) {
  const auto outcome = Run(seed, lines).go();
  if (!outcome.violation.empty())
    fmt::print("seed {}: {}\n  replay: make sim SEED={}\n", seed, outcome.violation, seed);
  std::fflush(stdout);
  return {1, outcome.steps, outcome.violation.empty() ? 0U : 1U, outcome.counts};
}

int play_one(const Options& options) {
  const auto outcome = Run(options.seed, options.lines).go();
  for (const auto& line : outcome.last_lines) fmt::print("{}\n", line);
  fmt::print("seed {}: {} steps, trace {:016x}, {}\n", options.seed, outcome.steps,
             outcome.trace_hash,
             outcome.violation.empty() ? "every promise was kept" : outcome.violation);
  return outcome.violation.empty() ? 0 : 1;
}

// Seeds from, from + 1, …, shared out between processes: SQLite's own chance is one per process.
int play_many(const Options& options) {
  std::vector<int> pipes;
  for (unsigned which = 0; which < options.processes; ++which) {
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0) return 2;
    const pid_t child = fork();
    if (child < 0) return 2;
    if (child == 0) {
      close(ends[0]);
      Sum sum;
      for (std::uint64_t i = which; i < options.seeds; i += options.processes)
        add(sum, play(options.from + i, 0));
      const auto written = write(ends[1], &sum, sizeof sum);
      std::fflush(stdout);
      _exit(written == static_cast<ssize_t>(sizeof sum) ? 0 : 2);
    }
    close(ends[1]);
    pipes.push_back(ends[0]);
  }
  Sum sum;
  bool is_whole = true;
  for (const int end : pipes) {
    Sum part;
    is_whole = read(end, &part, sizeof part) == static_cast<ssize_t>(sizeof part) && is_whole;
    add(sum, part);
    close(end);
  }
  for (unsigned which = 0; which < options.processes; ++which) {
    int status = 0;
    wait(&status);
    is_whole = is_whole && WIFEXITED(status) && WEXITSTATUS(status) == 0;
  }
  if (!is_whole) fmt::print("a process ended before its time: its seeds are missing\n");
  fmt::print("{} seeds, {} steps, {} violations\n", sum.seeds, sum.steps, sum.violations);
  for (const auto& [name, count] : kCounted) fmt::print("{:>10} {}\n", sum.counts.*count, name);
  return sum.violations == 0 && is_whole && sum.seeds == options.seeds ? 0 : 1;
}

}  // namespace
}  // namespace bascule::simulation

int main(int argc, char** argv) {
  using namespace bascule::simulation;
  Options options;
  CLI::App app{
      "Runs the product on virtual time, from seeds, with faults. See docs/simulation.md."};
  app.add_option("--seed", options.seed, "replay this seed and show its last steps");
  app.add_option("--seeds", options.seeds, "run so many seeds");
  app.add_option("--from", options.from, "the first of them");
  app.add_option("--processes", options.processes, "at the same time")->check(CLI::Range(1, 64));
  app.add_option("--lines", options.lines, "steps to show of one seed");
  CLI11_PARSE(app, argc, argv);
  bascule::set_log_level(bascule::LogLevel::Error);
  // One thread, and much that lives for a few milliseconds: a third of the time would be locks and
  // pages.
  sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
  sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  mallopt(M_MMAP_THRESHOLD, 64 << 20);
  mallopt(M_TRIM_THRESHOLD, 256 << 20);
  return options.seeds > 0 ? play_many(options) : play_one(options);
}
