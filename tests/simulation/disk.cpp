#include "tests/simulation/disk.hpp"

#include <algorithm>
#include <cstring>

namespace bascule::simulation {
namespace {

constexpr std::size_t kSectorBytes = 512;

}  // namespace

// What SQLite holds of an open file: plain memory of `szOsFile` bytes.
struct Disk::Handle {
  sqlite3_file base;
  Disk* disk;
  File* file;
  Shared* shared;
  std::uint64_t generation;

  static Handle& of(sqlite3_file* file) { return *reinterpret_cast<Handle*>(file); }
  [[nodiscard]] bool is_dead() const {
    return generation != disk->generation_ || disk->has_stopped_;
  }
};

// SQLite, "OS Interface Object": the methods in C's words.
struct Disk::Methods {
  static int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* out, int flags,
                  int* out_flags) {
    auto& disk = *static_cast<Disk*>(vfs->pAppData);
    auto& handle = Handle::of(out);
    handle.base.pMethods = nullptr;
    const std::string key = name ? name : "";
    const auto found = disk.files_.find(key);
    if (found == disk.files_.end() && (flags & SQLITE_OPEN_CREATE) == 0) return SQLITE_CANTOPEN;
    handle.disk = &disk;
    handle.file = &disk.files_[key];
    handle.shared = &disk.shared_[key];
    handle.generation = disk.generation_;
    handle.base.pMethods = &io();
    if (out_flags) *out_flags = flags;
    return SQLITE_OK;
  }
  static int remove(sqlite3_vfs* vfs, const char* name, int) {
    auto& disk = *static_cast<Disk*>(vfs->pAppData);
    // Emptied, not erased: a handle of a dead program may still point there.
    if (const auto found = disk.files_.find(name); found != disk.files_.end() && !disk.has_stopped_)
      found->second = {};
    return SQLITE_OK;
  }
  static int access(sqlite3_vfs* vfs, const char* name, int, int* out) {
    auto& disk = *static_cast<Disk*>(vfs->pAppData);
    const auto found = disk.files_.find(name);
    *out = found != disk.files_.end() && !found->second.seen.empty() ? 1 : 0;
    return SQLITE_OK;
  }
  static int full_path(sqlite3_vfs*, const char* name, int size, char* out) {
    sqlite3_snprintf(size, out, "%s", name);
    return SQLITE_OK;
  }
  static int randomness(sqlite3_vfs*, int size, char* out) {
    std::memset(out, 0x5a, static_cast<std::size_t>(size));
    return size;
  }
  static int sleep(sqlite3_vfs*, int micros) { return micros; }
  static int time(sqlite3_vfs*, double* out) {
    *out = 2440587.5;
    return SQLITE_OK;
  }
  static int time_ms(sqlite3_vfs*, sqlite3_int64* out) {
    *out = 210866760000000;  // 1970-01-01; SQL asks nobody for the time here.
    return SQLITE_OK;
  }
  static int last_error(sqlite3_vfs*, int, char*) { return 0; }

  static int close(sqlite3_file*) { return SQLITE_OK; }
  static int read(sqlite3_file* file, void* out, int size, sqlite3_int64 at) {
    auto& handle = Handle::of(file);
    if (handle.is_dead()) return SQLITE_IOERR_READ;
    const std::string& seen = handle.file->seen;
    const auto from = static_cast<std::size_t>(at), wanted = static_cast<std::size_t>(size);
    const auto there = from < seen.size() ? std::min(wanted, seen.size() - from) : 0;
    std::memcpy(out, seen.data() + std::min(from, seen.size()), there);
    if (there == wanted) return SQLITE_OK;
    std::memset(static_cast<char*>(out) + there, 0, wanted - there);
    return SQLITE_IOERR_SHORT_READ;
  }
  static int write(sqlite3_file* file, const void* data, int size, sqlite3_int64 at) {
    auto& handle = Handle::of(file);
    if (handle.is_dead() || handle.disk->is_stopped_now()) return SQLITE_IOERR_WRITE;
    handle.disk->write(
        *handle.file,
        {static_cast<std::size_t>(at),
         std::string(static_cast<const char*>(data), static_cast<std::size_t>(size)), false});
    return SQLITE_OK;
  }
  static int truncate(sqlite3_file* file, sqlite3_int64 size) {
    auto& handle = Handle::of(file);
    if (handle.is_dead() || handle.disk->is_stopped_now()) return SQLITE_IOERR_TRUNCATE;
    handle.disk->write(*handle.file, {static_cast<std::size_t>(size), {}, true});
    return SQLITE_OK;
  }
  static int sync(sqlite3_file* file, int) {
    auto& handle = Handle::of(file);
    Disk& disk = *handle.disk;
    if (handle.is_dead() || disk.is_stopped_now()) return SQLITE_IOERR_FSYNC;
    if (disk.sync_fails_in_ > 0 && --disk.sync_fails_in_ == 0) {
      ++disk.counts_.syncs_failed;
      disk.keep_some(*handle.file);
      return SQLITE_IOERR_FSYNC;
    }
    disk.sync(*handle.file);
    return SQLITE_OK;
  }
  static int size(sqlite3_file* file, sqlite3_int64* out) {
    auto& handle = Handle::of(file);
    if (handle.is_dead()) return SQLITE_IOERR_FSTAT;
    *out = static_cast<sqlite3_int64>(handle.file->seen.size());
    return SQLITE_OK;
  }
  // One program, one connection: every lock is free.
  static int lock(sqlite3_file*, int) { return SQLITE_OK; }
  static int is_reserved(sqlite3_file*, int* out) {
    *out = 0;
    return SQLITE_OK;
  }
  static int control(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
  static int sector_size(sqlite3_file*) { return static_cast<int>(kSectorBytes); }
  static int characteristics(sqlite3_file*) { return 0; }
  static int map_shared(sqlite3_file* file, int region, int size, int extend, void volatile** out) {
    Shared& shared = *Handle::of(file).shared;
    const auto at = static_cast<std::size_t>(region);
    *out = nullptr;
    if (at >= shared.size()) {
      if (!extend) return SQLITE_OK;
      shared.resize(at + 1);
    }
    if (!shared[at]) {
      shared[at] = std::make_unique<char[]>(static_cast<std::size_t>(size));
      std::memset(shared[at].get(), 0, static_cast<std::size_t>(size));
    }
    *out = shared[at].get();
    return SQLITE_OK;
  }
  static int lock_shared(sqlite3_file*, int, int, int) { return SQLITE_OK; }
  static void barrier(sqlite3_file*) {}
  static int unmap_shared(sqlite3_file*, int) { return SQLITE_OK; }

  static const sqlite3_io_methods& io() {
    static const sqlite3_io_methods methods = [] {
      sqlite3_io_methods made{};
      made.iVersion = 2;  // With shared memory: the write-ahead log.
      made.xClose = close;
      made.xRead = read;
      made.xWrite = write;
      made.xTruncate = truncate;
      made.xSync = sync;
      made.xFileSize = size;
      made.xLock = made.xUnlock = lock;
      made.xCheckReservedLock = is_reserved;
      made.xFileControl = control;
      made.xSectorSize = sector_size;
      made.xDeviceCharacteristics = characteristics;
      made.xShmMap = map_shared;
      made.xShmLock = lock_shared;
      made.xShmBarrier = barrier;
      made.xShmUnmap = unmap_shared;
      return made;
    }();
    return methods;
  }
};

Disk::Disk(Draw& draw) : draw_(draw) {
  sqlite3_initialize();
  vfs_.iVersion = 2;
  vfs_.szOsFile = sizeof(Handle);
  vfs_.mxPathname = 64;
  vfs_.zName = kVfs;
  vfs_.pAppData = this;
  vfs_.xOpen = Methods::open;
  vfs_.xDelete = Methods::remove;
  vfs_.xAccess = Methods::access;
  vfs_.xFullPathname = Methods::full_path;
  vfs_.xRandomness = Methods::randomness;
  vfs_.xSleep = Methods::sleep;
  vfs_.xCurrentTime = Methods::time;
  vfs_.xGetLastError = Methods::last_error;
  vfs_.xCurrentTimeInt64 = Methods::time_ms;
  sqlite3_vfs_register(&vfs_, 0);
}

Disk::~Disk() { sqlite3_vfs_unregister(&vfs_); }

void Disk::put(const std::string& name, std::string bytes) {
  files_[name] = {bytes, std::move(bytes), {}};
}

std::string Disk::bytes(const std::string& name) const {
  const auto found = files_.find(name);
  return found == files_.end() ? std::string() : found->second.seen;
}

void Disk::let_go() {
  ++generation_;
  has_stopped_ = false;
  stops_in_ = sync_fails_in_ = 0;
}

void Disk::cut_power() {
  for (auto& [name, file] : files_) {
    keep_some(file);
    file.seen = file.synced;
  }
}

bool Disk::is_stopped_now() {
  if (stops_in_ > 0 && --stops_in_ == 0) has_stopped_ = true;
  return has_stopped_;
}

void Disk::apply(std::string& bytes, const Write& write) {
  if (write.is_truncate) return bytes.resize(write.at);
  if (bytes.size() < write.at + write.bytes.size()) bytes.resize(write.at + write.bytes.size());
  std::memcpy(bytes.data() + write.at, write.bytes.data(), write.bytes.size());
}

void Disk::write(File& file, Write write) {
  ++counts_.writes;
  apply(file.seen, write);
  file.unsynced.push_back(std::move(write));
}

void Disk::sync(File& file) {
  ++counts_.syncs;
  for (const Write& write : file.unsynced) apply(file.synced, write);
  file.unsynced.clear();
}

// All, nothing, or each sector by itself: what a disk may have done when nobody asked it to sync.
void Disk::keep_some(File& file) {
  const auto kept_permille = draw_.chance(300)   ? 0
                             : draw_.chance(300) ? 1'000
                                                 : draw_.between(0, 1'000);
  for (const Write& write : file.unsynced) {
    for (std::size_t from = 0; from == 0 || from < write.bytes.size();) {
      const auto end =
          std::min(write.bytes.size(),
                   (write.at + from) / kSectorBytes * kSectorBytes + kSectorBytes - write.at);
      if (draw_.chance(kept_permille))
        apply(file.synced,
              {write.at + from, write.bytes.substr(from, end - from), write.is_truncate});
      else
        ++counts_.sectors_lost;
      if (write.is_truncate) break;
      from = end;
    }
  }
  file.unsynced.clear();
}

}  // namespace bascule::simulation
