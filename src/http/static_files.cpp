#include "http/static_files.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>

#include "base/text.hpp"

namespace bascule::http {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kAllBytesMax = 64 * 1024 * 1024;  // They stay in memory.

std::string_view type_of(std::string_view path) {
  struct Type {
    std::string_view ending, type;
  };
  static constexpr std::array<Type, 17> kTypes{{
      {".html", "text/html; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".mjs", "text/javascript; charset=utf-8"},
      {".css", "text/css; charset=utf-8"},
      {".json", "application/json"},
      {".map", "application/json"},
      {".yaml", "application/yaml"},
      {".txt", "text/plain; charset=utf-8"},
      {".svg", "image/svg+xml"},
      {".png", "image/png"},
      {".jpg", "image/jpeg"},
      {".webp", "image/webp"},
      {".ico", "image/x-icon"},
      {".woff2", "font/woff2"},
      {".wasm", "application/wasm"},
      {".webmanifest", "application/manifest+json"},
      {".pdf", "application/pdf"},
  }};
  for (const auto& [ending, type] : kTypes)
    if (path.ends_with(ending)) return type;
  return "application/octet-stream";
}

// 64-bit FNV-1a. A tag of content, not a proof: the files are ours.
std::string etag_of(std::string_view bytes) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  std::array<std::byte, 8> text{};
  for (auto& byte : text) {
    byte = static_cast<std::byte>(hash & 0xff);
    hash >>= 8;
  }
  return to_hex(text) + "-" + std::to_string(bytes.size());
}

// Whether Accept-Encoding allows `coding` (RFC 9110 section 12.5.3): named, and not with q=0.
bool accepts(std::string_view header, std::string_view coding) {
  for (const auto part : split(header, ',')) {
    const auto semicolon = part.find(';');
    if (ascii_lower(trimmed(part.substr(0, semicolon))) != coding) continue;
    if (semicolon == std::string_view::npos) return true;
    const auto weight = ascii_lower(trimmed(part.substr(semicolon + 1)));
    return weight.find_first_of("123456789") != std::string::npos || !weight.starts_with("q=");
  }
  return false;
}

// If-None-Match compares weakly (RFC 9110 section 13.1.2).
bool names_etag(std::string_view header, std::string_view etag) {
  for (const auto part : split(header, ',')) {
    auto tag = trimmed(part);
    if (tag == "*") return true;
    if (tag.starts_with("W/")) tag.remove_prefix(2);
    if (tag == etag) return true;
  }
  return false;
}

Result<std::string> bytes_of_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  if (!in) return fail(ErrorCode::Unavailable, "cannot read " + path.string());
  return std::move(bytes).str();
}

}  // namespace

Result<StaticFiles> StaticFiles::load(const fs::path& folder) {
  std::error_code error;
  if (!fs::is_directory(folder, error))
    return fail(ErrorCode::NotFound, "there is no folder " + folder.string());
  StaticFiles files;
  std::size_t total = 0;
  std::map<std::string, std::string> read;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    // A link could lead anywhere; a build makes none.
    if (entry.is_symlink() || !entry.is_regular_file()) continue;
    total += entry.file_size();
    if (total > kAllBytesMax)
      return fail(ErrorCode::InvalidInput, "the files of " + folder.string() + " are over 64 MB");
    auto bytes = TRY(bytes_of_file(entry.path()));
    read.emplace("/" + fs::relative(entry.path(), folder).generic_string(), std::move(bytes));
  }
  const auto take = [&](const std::string& path) {
    const auto found = read.find(path);
    return found == read.end() ? std::string() : found->second;
  };
  for (const auto& [path, bytes] : read) {
    const bool is_packed = path.ends_with(".br") || path.ends_with(".gz");
    if (is_packed && read.contains(path.substr(0, path.size() - 3))) continue;
    files.files_.emplace(path, File{.content_type = std::string(type_of(path)),
                                    .etag = etag_of(bytes),
                                    .body = bytes,
                                    .brotli = take(path + ".br"),
                                    .gzip = take(path + ".gz")});
  }
  return files;
}

std::optional<Response> StaticFiles::serve(std::string_view path, const Request& request) const {
  const auto found = files_.find(path);
  if (found == files_.end()) return std::nullopt;
  const auto& file = found->second;
  const auto accepted = request.headers.find("Accept-Encoding").value_or("");
  const std::string* body = &file.body;
  std::string_view coding;
  if (!file.brotli.empty() && accepts(accepted, "br")) {
    body = &file.brotli;
    coding = "br";
  } else if (!file.gzip.empty() && accepts(accepted, "gzip")) {
    body = &file.gzip;
    coding = "gzip";
  }
  // A strong tag belongs to one representation, so each coding has its own.
  std::string etag = "\"" + file.etag;
  if (!coding.empty()) etag += "-" + std::string(coding);
  etag += "\"";

  Response response;
  response.headers.add("ETag", etag);
  response.headers.add("Cache-Control", path.starts_with("/assets/")
                                            ? "public, max-age=31536000, immutable"
                                            : "no-cache");
  if (!file.brotli.empty() || !file.gzip.empty()) response.headers.add("Vary", "Accept-Encoding");
  const auto known = request.headers.find("If-None-Match");
  if (known && names_etag(*known, etag)) {
    response.status = 304;
    return response;
  }
  response.headers.add("Content-Type", file.content_type);
  if (!coding.empty()) response.headers.add("Content-Encoding", std::string(coding));
  response.body = *body;
  return response;
}

}  // namespace bascule::http
