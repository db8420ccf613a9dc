#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace bascule::storage {

// Small files that must survive a power cut: written whole or not at all. Errors are Unavailable,
// with the path and the system's words.

// Gives `from` the name `to` and syncs both the file and its directory.
[[nodiscard]] Result<void> rename_durably(const std::filesystem::path& from,
                                          const std::filesystem::path& to);

// The same, but never in the place of another file: Conflict when there is one of that name.
[[nodiscard]] Result<void> publish_durably(const std::filesystem::path& from,
                                           const std::filesystem::path& to);

// Makes a new file, readable by its owner alone. Conflict when there is one of that name.
[[nodiscard]] Result<void> create_private_file(const std::filesystem::path& path,
                                               std::string_view content);

// Makes the directory, for its owner alone, when it is not there.
[[nodiscard]] Result<void> make_private_directory(const std::filesystem::path& path);

// The directory of everything that is kept, owned by one process at a time (case E11). Made (0700)
// when it is not there. Holds `bascule.lock` for as long as it lives; the kernel lets go of it when
// the process dies, however it dies.
class DataDir {
 public:
  // Conflict when another process (or another DataDir of this one) holds it.
  [[nodiscard]] static Result<DataDir> take(const std::filesystem::path& path);
  ~DataDir();
  DataDir(DataDir&& other) noexcept;
  DataDir& operator=(DataDir&&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  DataDir(std::filesystem::path path, int lock) : path_(std::move(path)), lock_(lock) {}
  std::filesystem::path path_;
  int lock_;
};

}  // namespace bascule::storage
