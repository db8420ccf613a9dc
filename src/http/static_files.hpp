#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "base/result.hpp"
#include "http/message.hpp"

namespace bascule::http {

// The files of one folder, read into memory once at start, so that no request ever names a path of
// the disk (case F10). Serves `x.br` / `x.gz` beside `x` when the client accepts them; strong ETag,
// 304, HEAD; `immutable` for names with a content hash (under /assets/), no-cache otherwise.
class StaticFiles {
 public:
  // NotFound when the folder is missing, InvalidInput beyond 64 MB.
  [[nodiscard]] static Result<StaticFiles> load(const std::filesystem::path& folder);
  // nullopt when there is no such file. `path` begins with '/'; "/" and folders have no index.
  [[nodiscard]] std::optional<Response> serve(std::string_view path, const Request& request) const;

 private:
  struct File {
    std::string content_type, etag, body, brotli, gzip;
  };
  std::map<std::string, File, std::less<>> files_;
};

}  // namespace bascule::http
