#pragma once

#include <atomic>
#include <string>

#include <sqlite3.h>

namespace bascule::testing {

// The system's disk, except that writing or syncing SQLite's write-ahead log can be made to fail.
// Open a database with `vfs()`; the FaultyDisk outlives it. One at a time.
class FaultyDisk {
 public:
  FaultyDisk() {
    sqlite3_initialize();
    real_ = sqlite3_vfs_find(nullptr);
    vfs_ = *real_;
    vfs_.zName = "faulty_disk";
    vfs_.pNext = nullptr;
    vfs_.xOpen = open;
    write_code = sync_code = SQLITE_OK;
    times = 0;
    sqlite3_vfs_register(&vfs_, 0);
  }
  ~FaultyDisk() { sqlite3_vfs_unregister(&vfs_); }
  FaultyDisk(const FaultyDisk&) = delete;
  FaultyDisk& operator=(const FaultyDisk&) = delete;

  [[nodiscard]] std::string vfs() const { return vfs_.zName; }

  // The next `count` writes (or syncs) of the log end with SQLite's code `code`.
  void fail_writes(int code, int count) {
    times = count;
    write_code = code;
  }
  void fail_syncs(int code, int count) {
    times = count;
    sync_code = code;
  }

 private:
  // A method table that knows the one it stands in for.
  struct Methods : sqlite3_io_methods {
    const sqlite3_io_methods* original;
  };

  static int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* out) {
    const int code = real_->xOpen(vfs, name, file, flags, out);
    if (code != SQLITE_OK || (flags & SQLITE_OPEN_WAL) == 0) return code;
    static_cast<sqlite3_io_methods&>(methods_) = *file->pMethods;
    methods_.original = file->pMethods;
    methods_.xWrite = write;
    methods_.xSync = sync;
    file->pMethods = &methods_;
    return code;
  }
  static int write(sqlite3_file* file, const void* data, int size, sqlite3_int64 at) {
    if (write_code != SQLITE_OK && times-- > 0) return write_code;
    return methods_.original->xWrite(file, data, size, at);
  }
  static int sync(sqlite3_file* file, int flags) {
    if (sync_code != SQLITE_OK && times-- > 0) return sync_code;
    return methods_.original->xSync(file, flags);
  }

  inline static sqlite3_vfs* real_ = nullptr;
  inline static Methods methods_{};
  inline static std::atomic<int> write_code{SQLITE_OK};
  inline static std::atomic<int> sync_code{SQLITE_OK};
  inline static std::atomic<int> times{0};
  sqlite3_vfs vfs_{};
};

}  // namespace bascule::testing
