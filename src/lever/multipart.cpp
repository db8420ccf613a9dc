#include "lever/multipart.hpp"

#include <algorithm>
#include <span>

#include <fmt/format.h>

#include "base/text.hpp"
#include "crypto/hash.hpp"

namespace bascule::lever {
namespace {

// The three characters that could end the name early, as browsers write them (HTML Standard,
// "multipart form data").
std::string quoted_name(std::string_view name) {
  std::string out;
  for (char c : name) {
    if (c == '"')
      out += "%22";
    else if (c == '\r')
      out += "%0D";
    else if (c == '\n')
      out += "%0A";
    else
      out += c;
  }
  return out;
}

// A type that could add a header is none.
std::string safe_type(const std::string& type) {
  const bool is_plain =
      !type.empty() && std::ranges::all_of(type, [](char c) { return c >= 0x20 && c < 0x7F; });
  return is_plain ? type : "application/octet-stream";
}

}  // namespace

Multipart multipart_of(const ats::File& file) {
  auto digest = crypto::sha256(file.bytes);
  std::string boundary;
  do {  // Once; a second time only for a content that holds its own hash.
    boundary = "bascule-" + to_hex(std::span(digest).first(16));
    digest = crypto::sha256(std::span<const std::byte>(digest));
  } while (file.bytes.find(boundary) != std::string::npos);
  return {.content_type = "multipart/form-data; boundary=" + boundary,
          .body = fmt::format("--{}\r\nContent-Disposition: form-data; name=\"file\"; "
                              "filename=\"{}\"\r\nContent-Type: {}\r\n\r\n",
                              boundary, quoted_name(file.name), safe_type(file.content_type)) +
                  file.bytes + fmt::format("\r\n--{}--\r\n", boundary)};
}

}  // namespace bascule::lever
