#include "emulator/page.hpp"

#include <algorithm>
#include <fstream>
#include <optional>
#include <sstream>

#include "emulator/page_files.hpp"

namespace bascule::emulator {
namespace {

std::string_view content_type_of(std::string_view name) {
  if (name.ends_with(".html")) return "text/html; charset=utf-8";
  if (name.ends_with(".css")) return "text/css; charset=utf-8";
  if (name.ends_with(".js")) return "text/javascript; charset=utf-8";
  return "image/svg+xml";
}

std::optional<std::string> content_of(const std::filesystem::path& folder, std::string_view name) {
  const auto files = page_files();
  const auto found =
      std::find_if(files.begin(), files.end(), [&](const PageFile& f) { return f.name == name; });
  if (found == files.end()) return std::nullopt;  // Also from a folder only the known names.
  if (folder.empty()) return std::string(found->content);
  std::ifstream file(folder / std::string(name), std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

}  // namespace

http::Response serve_page(const std::filesystem::path& folder, const http::Request& request) {
  std::string_view name(request.path);
  name.remove_prefix(std::min<std::size_t>(1, name.size()));
  if (name.empty() || name == "candidates" || name.starts_with("candidates/")) name = "index.html";
  auto content = content_of(folder, name);
  if (!content) return http::problem(404, "Not found", "There is no such page.", request);
  http::Response response;
  response.headers.set("Content-Type", std::string(content_type_of(name)));
  response.headers.set("Cache-Control", "no-cache");
  response.body = std::move(*content);
  return response;
}

void add_security_headers(const http::Request&, http::Response& response) {
  response.headers.set("X-Content-Type-Options", "nosniff");
  if (response.headers.find("Content-Security-Policy")) return;  // The consent page has its own.
  response.headers.set("Content-Security-Policy",
                       "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
                       "connect-src 'self'; form-action 'none'; base-uri 'none'; "
                       "frame-ancestors 'none'");
  response.headers.set("Referrer-Policy", "no-referrer");
}

}  // namespace bascule::emulator
