#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace bascule::orgs {

// What a file of pixels is, by its bytes.
struct Picture {
  std::string content_type;   // "image/png", "image/jpeg", "image/webp".
  int width = 0, height = 0;  // px
};

// Small enough for a phone in a tunnel, large enough for a screen of three pixels to one.
inline constexpr std::size_t kPictureBytesMax = 128 * 1024;
inline constexpr int kPicturePixelsMin = 16;
inline constexpr int kPicturePixelsMax = 1'024;  // Each way: 4 MB once unpacked.

// Reads type and size out of a PNG, JPEG or WebP that stands still and ends where it says that it
// ends, so that nothing else hides behind it. Never trusts a name or a declared type; an SVG, which
// may carry script, is none of these. InvalidInput "/base64" with the reason. Pure.
[[nodiscard]] Result<Picture> read_picture(std::string_view bytes);

}  // namespace bascule::orgs
