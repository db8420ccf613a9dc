#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <sqlite3.h>

#include "tests/simulation/draw.hpp"

namespace bascule::simulation {

// A disk in memory for SQLite, as a VFS of its own. It keeps for each file what a program sees and
// what is synced; a power cut keeps of the rest some sectors and loses others. One at a time.
class Disk {
 public:
  explicit Disk(Draw& draw);
  ~Disk();
  Disk(const Disk&) = delete;
  Disk& operator=(const Disk&) = delete;

  static constexpr const char* kVfs = "simulated_disk";

  // A whole file, synced.
  void put(const std::string& name, std::string bytes);
  [[nodiscard]] std::string bytes(const std::string& name) const;

  // A program starts: what the one before it shared in memory is gone.
  void begin() { shared_.clear(); }
  // The program's handles are dead from now on: what it still does with them has no effect.
  void let_go();
  // After let_go: what was not synced is kept or lost, sector by sector.
  void cut_power();

  // The program stops at the so-many-th write or sync from now, before it has an effect.
  void stop_after(int operations) { stops_in_ = operations; }
  [[nodiscard]] bool has_stopped() const { return has_stopped_; }

  // The so-many-th sync from now fails; what it should have kept is kept or lost by chance, and
  // nobody will be told again (E6).
  void fail_sync_after(int syncs) { sync_fails_in_ = syncs; }
  void forget_faults() { stops_in_ = sync_fails_in_ = 0; }

  struct Counts {
    std::uint64_t writes = 0, syncs = 0, syncs_failed = 0, sectors_lost = 0;
  };
  [[nodiscard]] const Counts& counts() const { return counts_; }

 private:
  struct Write {
    std::size_t at = 0;
    std::string bytes;
    bool is_truncate = false;  // Then `at` is the size.
  };
  struct File {
    std::string seen, synced;
    std::vector<Write> unsynced;
  };
  // The memory that the connections of one program share: the log's index.
  using Shared = std::vector<std::unique_ptr<char[]>>;
  struct Handle;
  struct Methods;

  [[nodiscard]] bool is_stopped_now();
  void write(File& file, Write write);
  void sync(File& file);
  void keep_some(File& file);
  static void apply(std::string& bytes, const Write& write);

  Draw& draw_;
  std::map<std::string, File> files_;
  std::map<std::string, Shared> shared_;
  std::uint64_t generation_ = 1;
  int stops_in_ = 0, sync_fails_in_ = 0;
  bool has_stopped_ = false;
  Counts counts_;
  sqlite3_vfs vfs_{};
};

}  // namespace bascule::simulation
