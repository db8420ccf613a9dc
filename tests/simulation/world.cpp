#include "tests/simulation/world.hpp"

namespace bascule::simulation {
namespace {

// Longer than a lease of 60 s.
constexpr milliseconds kFrozenMin = 61s, kFrozenMax = 15min;

}  // namespace

World::World(std::uint64_t number, std::size_t lines_kept)
    : seed(number), draw(number), trace(lines_kept), random(number + 1), faults(draw_faults(draw)) {
  // SQLite's own chance (the log's salt): one for each run.
  sqlite3_test_control(SQLITE_TESTCTRL_PRNG_SEED, static_cast<int>(number % 2'000'000'000) + 1,
                       nullptr);
}

void World::give_way(std::string_view where, milliseconds length) {
  note("  {}", where);
  Scheduler::Task& task = scheduler.current();
  if (task.of == Scheduler::Of::Program && faults_on()) {
    if (faults.crashes > 0) {
      if (crash_in_ == 0) crash_in_ = draw.between(1, faults.crash_steps);
      if (--crash_in_ == 0) {
        --faults.crashes;
        if (!draw.chance(faults.crash_in_disk))
          return crash(draw.chance(faults.crash_is_power) ? End::PowerCut : End::Killed, where);
        disk.stop_after(draw.between(1, 12));
      }
    }
    if (faults.freezes > 0 && acts.contains(&task)) {
      if (freeze_in_ == 0) freeze_in_ = draw.between(1, faults.freeze_steps);
      if (--freeze_in_ == 0) {
        --faults.freezes;
        ++counts.freezes;
        ++upsets;
        note("  frozen");
        task.is_frozen = true;
        scheduler.pause(draw.between(kFrozenMin, kFrozenMax));
        task.is_frozen = false;
        ++upsets;
        note("  awake again");
      }
    }
  }
  scheduler.pause(length);
}

void World::crash(End how, std::string_view where) {
  note("  CRASH at {}{}", where, how == End::PowerCut ? ", power cut" : "");
  ++upsets;
  ++counts.crashes;
  if (how == End::PowerCut) ++counts.power_cuts;
  crash_ = how;
  for (;;) scheduler.pause(1h);  // Nothing goes on before the end.
}

}  // namespace bascule::simulation
