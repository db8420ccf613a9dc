#include "orgs/picture.hpp"

#include <cstdint>
#include <optional>

#include <fmt/format.h>

namespace bascule::orgs {
namespace {

using namespace std::string_view_literals;

Failure refused(std::string why) {
  return fail(ErrorCode::InvalidInput, std::move(why), "/base64");
}
Failure broken(std::string_view type) {
  return refused(fmt::format("this is no whole {} file", type));
}
Failure moves() { return refused("a logo that moves is not shown; give one that stands still"); }

// An unsigned number of `size` bytes at `at`, which are there.
std::uint32_t big_endian(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < size; ++i)
    value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}
std::uint32_t little_endian(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint32_t value = 0;
  for (std::size_t i = size; i > 0; --i)
    value = value << 8 | static_cast<unsigned char>(bytes[at + i - 1]);
  return value;
}

Result<Picture> sized(const char* type, std::uint32_t width, std::uint32_t height) {
  constexpr std::uint32_t kMin = kPicturePixelsMin, kMax = kPicturePixelsMax;
  if (width < kMin || height < kMin || width > kMax || height > kMax)
    return refused(
        fmt::format("it is {} × {} pixels; each side is {} to {}", width, height, kMin, kMax));
  return Picture{type, static_cast<int>(width), static_cast<int>(height)};
}

constexpr auto kPng = "\x89PNG\r\n\x1a\n"sv;

// https://www.w3.org/TR/png-3/, 5.3: chunks of length, type, data and check sum, IHDR first, IEND
// last; acTL says that it moves.
Result<Picture> read_png(std::string_view bytes) {
  constexpr std::size_t kAround = 12;
  std::uint32_t width = 0, height = 0;
  for (std::size_t at = kPng.size(); at + kAround <= bytes.size();) {
    const std::size_t length = big_endian(bytes, at, 4);
    const auto type = bytes.substr(at + 4, 4);
    if (length > bytes.size() - at - kAround) break;
    if ((width == 0) != (type == "IHDR")) break;
    if (type == "IHDR") {
      if (length != 13) break;
      width = big_endian(bytes, at + 8, 4);
      height = big_endian(bytes, at + 12, 4);
      if (width == 0) break;
    }
    if (type == "acTL") return moves();
    at += kAround + length;
    if (type == "IEND") {
      if (at != bytes.size()) break;
      return sized("image/png", width, height);
    }
  }
  return broken("PNG");
}

// ITU-T T.81, annex B.

constexpr unsigned char kStartOfScan = 0xda, kEndOfImage = 0xd9;

// C4, C8 and CC lie among the frame headers and are none.
bool is_frame_header(unsigned char marker) {
  return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

// Past the coded data that begins at `at`: where the next marker is, no restart among them.
std::size_t after_scan(std::string_view bytes, std::size_t at) {
  for (; at + 1 < bytes.size(); ++at) {
    const auto next = static_cast<unsigned char>(bytes[at + 1]);
    const bool is_data = next == 0 || next == 0xff || (next >= 0xd0 && next <= 0xd7);
    if (bytes[at] == '\xff' && !is_data) return at;
  }
  return bytes.size();
}

// Segments and scans up to the end of the image, which must be the end of the file; the frame
// header tells the size.
Result<Picture> read_jpeg(std::string_view bytes) {
  std::optional<Result<Picture>> picture;
  bool is_coded = false;
  for (std::size_t at = 2; at + 1 < bytes.size();) {
    const auto marker = static_cast<unsigned char>(bytes[at + 1]);
    if (bytes[at] != '\xff') break;
    if (marker == 0xff) {  // Filled up.
      ++at;
      continue;
    }
    if (marker == kEndOfImage) {
      if (at + 2 != bytes.size() || !is_coded) break;
      return std::move(*picture);
    }
    if (marker < 0xc0 || (marker >= 0xd0 && marker < kStartOfScan) || at + 4 > bytes.size()) break;
    const std::size_t length = big_endian(bytes, at + 2, 2);
    if (length < 2 || length > bytes.size() - at - 2) break;
    if (is_frame_header(marker)) {
      if (length < 8 || picture) break;
      picture = sized("image/jpeg", big_endian(bytes, at + 7, 2), big_endian(bytes, at + 5, 2));
    }
    at += 2 + length;
    if (marker == kStartOfScan) {
      if (!picture) break;
      is_coded = true;
      at = after_scan(bytes, at);
    }
  }
  return broken("JPEG");
}

// RFC 9649, sections 2.4 to 2.7: RIFF, whose first chunk tells the size in one of three ways.
Result<Picture> read_webp(std::string_view bytes) {
  constexpr std::size_t kData = 20;  // RIFF, size, WEBP, the chunk's name and size.
  if (bytes.size() < kData + 10 || little_endian(bytes, 4, 4) != bytes.size() - 8)
    return broken("WebP");
  const auto chunk = bytes.substr(12, 4);
  if (chunk == "VP8X") {
    constexpr unsigned kAnimated = 2;
    if (static_cast<unsigned char>(bytes[kData]) & kAnimated) return moves();
    return sized("image/webp", little_endian(bytes, kData + 4, 3) + 1,
                 little_endian(bytes, kData + 7, 3) + 1);
  }
  if (chunk == "VP8L" && bytes[kData] == '\x2f') {
    const auto packed = little_endian(bytes, kData + 1, 4);
    return sized("image/webp", (packed & 0x3fff) + 1, (packed >> 14 & 0x3fff) + 1);
  }
  if (chunk == "VP8 " && bytes.substr(kData + 3, 3) == "\x9d\x01\x2a"sv)
    return sized("image/webp", little_endian(bytes, kData + 6, 2) & 0x3fff,
                 little_endian(bytes, kData + 8, 2) & 0x3fff);
  return broken("WebP");
}

}  // namespace

Result<Picture> read_picture(std::string_view bytes) {
  if (bytes.size() > kPictureBytesMax)
    return refused(fmt::format("it has {} KB; a logo has at most {} KB",
                               (bytes.size() + 1023) / 1024, kPictureBytesMax / 1024));
  if (bytes.starts_with(kPng)) return read_png(bytes);
  if (bytes.starts_with("\xff\xd8\xff"sv)) return read_jpeg(bytes);
  if (bytes.starts_with("RIFF"sv) && bytes.size() >= 12 && bytes.substr(8, 4) == "WEBP")
    return read_webp(bytes);
  return refused("a logo is a PNG, a JPEG or a WebP; this is none of them");
}

}  // namespace bascule::orgs
