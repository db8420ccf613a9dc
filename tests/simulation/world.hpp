#pragma once

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "jobs/job.hpp"
#include "ports/clock.hpp"
#include "testing/fake_random.hpp"
#include "tests/simulation/disk.hpp"
#include "tests/simulation/draw.hpp"
#include "tests/simulation/faults.hpp"
#include "tests/simulation/scheduler.hpp"
#include "tests/simulation/trace.hpp"

namespace bascule::simulation {

using std::chrono::milliseconds;

inline constexpr Instant kStart = std::chrono::sys_days{std::chrono::year{2030} / 1 / 1} + 12h;
// People and Lever do things from here on; what comes before is setting up.
inline constexpr milliseconds kBeginning = 1min;

// The time as everybody else has it, and as the machine under test has it.
class TrueClock final : public ports::Clock {
 public:
  explicit TrueClock(const Scheduler& scheduler) : scheduler_(scheduler) {}
  [[nodiscard]] Instant now() const override { return kStart + scheduler_.now(); }
  [[nodiscard]] milliseconds monotonic() const override { return scheduler_.now(); }

 private:
  const Scheduler& scheduler_;
};
class MachineClock final : public ports::Clock {
 public:
  explicit MachineClock(const Scheduler& scheduler) : scheduler_(scheduler) {}
  [[nodiscard]] Instant now() const override { return kStart + scheduler_.now() + ahead; }
  [[nodiscard]] milliseconds monotonic() const override { return scheduler_.now(); }
  milliseconds ahead{0};

 private:
  const Scheduler& scheduler_;
};

// What all parts of one run share: chance, time, the disk, which faults are due, and the verdict.
class World {
 public:
  explicit World(std::uint64_t seed, std::size_t lines_kept);

  const std::uint64_t seed;
  Draw draw;
  Trace trace;
  Scheduler scheduler{draw, trace};
  Disk disk{draw};
  TrueClock true_clock{scheduler};
  MachineClock clock{scheduler};
  testing::FakeRandom random;
  Faults faults;

  [[nodiscard]] milliseconds now() const { return scheduler.now(); }
  [[nodiscard]] bool faults_on() const {
    return now() >= kBeginning && now() < kBeginning + faults.last;
  }
  template <class... Args>
  void note(fmt::format_string<Args...> format, Args&&... args) {
    trace.add(now(), format, std::forward<Args>(args)...);
  }

  // Where a fiber of the program calls a port: the others go on for at least `length`, and here it
  // may crash, or freeze with its worker.
  void give_way(std::string_view where, milliseconds length);

  // ---- the program's life ----
  enum class End { Killed, PowerCut };
  // From inside a fiber, which does not come back from it.
  void crash(End how, std::string_view where);
  [[nodiscard]] std::optional<End> take_crash() { return std::exchange(crash_, std::nullopt); }
  int life = 0;  // How often the program was started.
  // Grows with each thing after which the program cannot know what became of its work: a crash, a
  // frozen worker, a failing disk, a clock that was set.
  int upsets = 0;

  // Which job a fiber is at, and how often it had been upset by then.
  struct Act {
    jobs::Job job;
    int upsets = 0;
  };
  std::map<const Scheduler::Task*, Act> acts;
  [[nodiscard]] const Act* act() {
    const auto found = acts.find(&scheduler.current());
    return found == acts.end() ? nullptr : &found->second;
  }

  // ---- the verdict ----
  template <class... Args>
  void violated(std::string_view promise, fmt::format_string<Args...> format, Args&&... args) {
    if (!violation.empty()) return;
    violation = fmt::format("{}: {}", promise, fmt::format(format, std::forward<Args>(args)...));
    note("VIOLATED {}", violation);
  }
  std::string violation;

  // What happened, for the person who asks whether the faults really happen.
  struct Counts {
    int crashes = 0, power_cuts = 0, freezes = 0, clock_steps = 0, disk_failures = 0;
    int webhooks_never_sent = 0, webhooks_twice = 0, calls = 0, call_faults = 0,
        writes_uncertain = 0;
    int mails_refused = 0, mail_answers_lost = 0, mails_twice = 0;
    int copies_swept = 0, jobs_parked = 0, found_by_looking = 0, delivered = 0;
  };
  Counts counts;

 private:
  std::optional<End> crash_;
  int crash_in_ = 0, freeze_in_ = 0;
};

}  // namespace bascule::simulation
