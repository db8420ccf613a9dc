#include <gtest/gtest.h>

#include "tests/simulation/database.hpp"
#include "tests/simulation/world.hpp"

namespace bascule::simulation {
namespace {

using storage::SqliteConnection;
using storage::SqliteConnectOptions;

SqliteConnection open() {
  return SqliteConnection::open("notes.db", {.mode = SqliteConnectOptions::Mode::WriteOrCreate,
                                             .vfs = std::string(Disk::kVfs)})
      .value();
}

TEST(Disk, E4_KeepsWhatWasCommittedOverAPowerCut) {
  for (std::uint64_t seed = 1; seed <= 50; ++seed) {
    World world(seed, 0);
    world.disk.begin();
    int kept = 0;
    {
      auto connection = open();
      EXPECT_EQ(connection.text("PRAGMA journal_mode=WAL"), "wal");
      connection.script("CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT)");
      world.disk.stop_after(world.draw.between(1, 60));
      try {
        for (; kept < 100; ++kept)
          connection.script("INSERT INTO notes (text) VALUES (hex(randomblob(200)))");
      } catch (const storage::SqlError&) {
        // The power is gone, in the middle of this one.
      }
      world.disk.let_go();
    }
    world.disk.cut_power();
    world.disk.begin();
    auto connection = open();
    EXPECT_EQ(connection.text("PRAGMA quick_check"), "ok") << seed;
    const auto found = connection.number("SELECT count(*) FROM notes");
    EXPECT_GE(found, kept) << "seed " << seed << ": acknowledged, and gone";
    EXPECT_LE(found, kept + 1) << "seed " << seed;
  }
}

TEST(Disk, E4_LosesSomeOfWhatWasNeverSynced) {
  World world(1, 0);
  world.disk.begin();
  {
    auto connection = open();
    connection.script("PRAGMA synchronous=OFF; PRAGMA journal_mode=WAL");
    connection.script("CREATE TABLE notes (text TEXT); INSERT INTO notes VALUES ('unsynced')");
    world.disk.let_go();
  }
  world.disk.cut_power();
  EXPECT_GT(world.disk.counts().sectors_lost, 0U);
}

TEST(Disk, TellsOfAFailedSyncOnceAndBreaksTheConnection) {
  World world(1, 0);
  world.disk.begin();
  auto connection = open();
  connection.script("PRAGMA journal_mode=WAL; CREATE TABLE notes (text TEXT)");
  world.disk.fail_sync_after(1);
  EXPECT_THROW(connection.script("INSERT INTO notes VALUES ('a')"), storage::SqlError);
  EXPECT_TRUE(connection.is_broken());
  EXPECT_EQ(world.disk.counts().syncs_failed, 1U);
}

TEST(Scheduler, JumpsToTheNextThingThatIsDue) {
  World world(1, 0);
  milliseconds woke{0};
  world.scheduler.start(Scheduler::Of::World, "sleeper", [&] {
    world.scheduler.pause(24h);
    woke = world.now();
  });
  while (world.scheduler.step(48h)) continue;
  EXPECT_EQ(woke, 24h);
  EXPECT_EQ(world.now(), 48h);
}

TEST(Scheduler, UnwindsTheProgramsFibersWhenItDiesAndNoOthers) {
  World world(1, 0);
  int unwound = 0;
  bool other_ended = false;
  struct Count {
    int& unwound;
    ~Count() { ++unwound; }
  };
  for (int i = 0; i < 3; ++i)
    world.scheduler.start(Scheduler::Of::Program, "worker", [&] {
      const Count count{unwound};
      world.scheduler.pause(1h);
    });
  world.scheduler.start(Scheduler::Of::World, "other", [&] {
    world.scheduler.pause(1min);
    other_ended = true;
  });
  while (world.scheduler.step(10s)) continue;
  world.scheduler.kill_program();
  EXPECT_EQ(unwound, 3);
  while (world.scheduler.step(2h)) continue;
  EXPECT_TRUE(other_ended);
}

TEST(Scheduler, LetsTheSeedPickWhoGoesOn) {
  const auto order_of = [](std::uint64_t seed) {
    World world(seed, 0);
    std::string order;
    for (const char name : {'a', 'b', 'c', 'd', 'e'})
      world.scheduler.start(Scheduler::Of::World, std::string(1, name),
                            [&order, name] { order += name; });
    while (world.scheduler.step(1s)) continue;
    return order;
  };
  EXPECT_EQ(order_of(7), order_of(7));
  EXPECT_NE(order_of(7), order_of(8));
}

}  // namespace
}  // namespace bascule::simulation
