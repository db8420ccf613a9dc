#include "storage/files.hpp"

#include <cerrno>
#include <cstdio>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bascule::storage {
namespace {

namespace fs = std::filesystem;

class File {
 public:
  File(const fs::path& path, int flags, mode_t mode = 0)
      : descriptor_(::open(path.c_str(), flags | O_CLOEXEC, mode)) {}
  ~File() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  [[nodiscard]] bool is_open() const { return descriptor_ >= 0; }
  [[nodiscard]] int get() const { return descriptor_; }
  [[nodiscard]] int release() { return std::exchange(descriptor_, -1); }

 private:
  int descriptor_;
};

Failure failed(std::string_view doing, const fs::path& path) {
  const int code = errno;
  return fail(ErrorCode::Unavailable, fmt::format("cannot {} {}: {}", doing, path.string(),
                                                  std::generic_category().message(code)));
}

Result<void> sync(const fs::path& path) {
  const File file(path, O_RDONLY);
  if (!file.is_open() || ::fsync(file.get()) != 0) return failed("sync", path);
  return {};
}

Result<void> write_private_file(const fs::path& path, std::string_view content) {
  const File file(path, O_WRONLY | O_CREAT | O_EXCL, S_IRUSR | S_IWUSR);
  if (!file.is_open()) return failed("make", path);
  while (!content.empty()) {
    const ssize_t written = ::write(file.get(), content.data(), content.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return failed("write", path);
    content.remove_prefix(static_cast<std::size_t>(written));
  }
  if (::fsync(file.get()) != 0) return failed("sync", path);
  return {};
}

fs::path directory_of(const fs::path& path) {
  return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

}  // namespace

Result<void> rename_durably(const fs::path& from, const fs::path& to) {
  TRY_VOID(sync(from));
  if (::rename(from.c_str(), to.c_str()) != 0) return failed("rename", from);
  return sync(directory_of(to));
}

Result<void> publish_durably(const fs::path& from, const fs::path& to) {
  TRY_VOID(sync(from));
  int refused = ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE);
  if (refused != 0 && errno == EINVAL && ::access(to.c_str(), F_OK) != 0)
    refused = ::rename(from.c_str(), to.c_str());  // A file system that knows no such flag.
  if (refused != 0 && errno == EEXIST)
    return fail(ErrorCode::Conflict, fmt::format("{} is already there", to.string()));
  if (refused != 0) return failed("rename", from);
  return sync(directory_of(to));
}

// Under another name until it is whole, so that who dies meanwhile leaves nothing under this one
// (case E2). A link, unlike a rename, never replaces what is there.
Result<void> create_private_file(const fs::path& path, std::string_view content) {
  fs::path fresh = path;
  fresh += ".new";
  ::unlink(fresh.c_str());  // Of somebody who died here.
  if (const auto written = write_private_file(fresh, content); !written) {
    ::unlink(fresh.c_str());
    return written;
  }
  if (::link(fresh.c_str(), path.c_str()) != 0) {
    const Failure failure = errno == EEXIST
                                ? fail(ErrorCode::Conflict, path.string() + " is already there")
                                : failed("make", path);
    ::unlink(fresh.c_str());
    return failure;
  }
  ::unlink(fresh.c_str());
  return sync(directory_of(path));
}

Result<void> make_private_directory(const fs::path& path) {
  std::error_code failure;
  if (fs::create_directories(path, failure))
    fs::permissions(path, fs::perms::owner_all, fs::perm_options::replace, failure);
  if (failure)
    return fail(ErrorCode::Unavailable,
                fmt::format("cannot make {}: {}", path.string(), failure.message()));
  return {};
}

Result<DataDir> DataDir::take(const fs::path& path) {
  TRY_VOID(make_private_directory(path));
  const fs::path lock_path = path / "bascule.lock";
  File lock(lock_path, O_RDWR | O_CREAT, S_IRUSR | S_IWUSR);
  if (!lock.is_open()) return failed("open", lock_path);
  if (::flock(lock.get(), LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK) return failed("lock", lock_path);
    return fail(ErrorCode::Conflict,
                fmt::format("{} is in use by another process of this program", path.string()));
  }
  return DataDir(path, lock.release());
}

DataDir::~DataDir() {
  if (lock_ >= 0) ::close(lock_);
}

DataDir::DataDir(DataDir&& other) noexcept
    : path_(std::move(other.path_)), lock_(std::exchange(other.lock_, -1)) {}

}  // namespace bascule::storage
