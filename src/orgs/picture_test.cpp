#include "orgs/picture.hpp"

#include <gtest/gtest.h>

namespace bascule::orgs {
namespace {

using namespace std::string_literals;

std::string number(std::uint32_t value, int bytes) {
  std::string text;
  for (int i = bytes - 1; i >= 0; --i) text += static_cast<char>(value >> (8 * i) & 0xff);
  return text;
}
std::string reversed(std::string text) { return {text.rbegin(), text.rend()}; }

std::string chunk(const std::string& type, const std::string& data) {
  return number(static_cast<std::uint32_t>(data.size()), 4) + type + data + "crc4";
}
std::string png(std::uint32_t width, std::uint32_t height, const std::string& between = "") {
  return "\x89PNG\r\n\x1a\n" +
         chunk("IHDR", number(width, 4) + number(height, 4) + "\x08\6\0\0\0"s) + between +
         chunk("IDAT", "pixels") + chunk("IEND", "");
}
const auto kScan = "\xff\xda\0\x08\1\1\0\0\x3f\0pixels\xff\0more\xff\xd0more"s;
std::string jpeg(std::uint32_t width, std::uint32_t height, const std::string& after = {}) {
  return "\xff\xd8\xff\xe0\0\4ab"s + "\xff\xc4\0\3t"s + "\xff\xc0\0\x0b\x08"s + number(height, 2) +
         number(width, 2) + "\1\1\x11\0"s + kScan + after + "\xff\xd9"s;
}
std::string webp(const std::string& chunk_name, const std::string& data) {
  const auto rest =
      "WEBP" + chunk_name + reversed(number(static_cast<std::uint32_t>(data.size()), 4)) + data;
  return "RIFF" + reversed(number(static_cast<std::uint32_t>(rest.size()), 4)) + rest;
}
std::string extended(char flags, std::uint32_t width, std::uint32_t height) {
  return webp("VP8X", std::string(1, flags) + "\0\0\0"s + reversed(number(width - 1, 3)) +
                          reversed(number(height - 1, 3)) + "pixels");
}

void expect(const std::string& bytes, const std::string& type) {
  const auto picture = read_picture(bytes);
  ASSERT_TRUE(picture.has_value()) << type << ": " << picture.error().message;
  EXPECT_EQ(picture->content_type, type);
  EXPECT_EQ(picture->width, 320) << type;
  EXPECT_EQ(picture->height, 80) << type;
}
std::string why_refused(const std::string& bytes) {
  const auto picture = read_picture(bytes);
  if (picture) return "taken as " + picture->content_type;
  EXPECT_EQ(picture.error().pointer, "/base64");
  return picture.error().message;
}

TEST(Picture, TypeAndSizeAreReadFromTheBytes) {
  expect(png(320, 80), "image/png");
  expect(jpeg(320, 80), "image/jpeg");
  expect(extended('\x10', 320, 80), "image/webp");
  const std::uint32_t packed = 319 | 79 << 14;
  expect(webp("VP8L", "\x2f" + reversed(number(packed, 4)) + "pixels"), "image/webp");
  expect(
      webp("VP8 ", "abc\x9d\x01\x2a" + reversed(number(320, 2)) + reversed(number(80, 2)) + "px"),
      "image/webp");
}

TEST(Picture, F11_WhatIsNoPictureIsRefusedWhateverItCallsItself) {
  const auto none = "a logo is a PNG, a JPEG or a WebP; this is none of them";
  EXPECT_EQ(why_refused(""), none);
  EXPECT_EQ(why_refused("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>"),
            none);
  EXPECT_EQ(why_refused("GIF89a" + std::string(50, '\0')), none);
  EXPECT_EQ(why_refused("<!doctype html><script>alert(1)</script>" + png(64, 64)), none);
  EXPECT_EQ(why_refused("RIFF\4\0\0\0WAVE"s), none);
}

TEST(Picture, F11_OneThatIsCutOrHasSomethingBehindItIsRefused) {
  for (const auto& whole : {png(320, 80), jpeg(320, 80), extended(0, 320, 80)}) {
    EXPECT_TRUE(why_refused(whole + "<script>").starts_with("this is no whole ")) << whole;
    for (std::size_t size = 12; size < whole.size(); ++size)
      ASSERT_FALSE(read_picture(whole.substr(0, size)).has_value()) << size << " of " << whole;
  }
}

TEST(Picture, AJpegMayHaveSeveralScansTablesBetweenThemAndFilledUpMarkers) {
  expect(jpeg(320, 80, "\xff\xc4\0\6\1\xff\xd9\2"s + kScan + "\xff\xff"), "image/jpeg");
}

TEST(Picture, F11_AJpegWithSomethingElseInsideIsRefused) {
  for (const auto& hidden : {"\xff\xd9<script>"s, "\xff\1<script>"s, "\xff\xc0\0\x0b\x08"s})
    EXPECT_TRUE(why_refused(jpeg(64, 64, hidden)).starts_with("this is no whole JPEG"));
  const auto whole = jpeg(64, 64);
  const auto at = whole.find(kScan);
  EXPECT_TRUE(
      why_refused(whole.substr(0, at) + "<script>\xff\xd9").starts_with("this is no whole JPEG"));
  EXPECT_TRUE(why_refused(whole.substr(0, at) + "\xff\xd9").starts_with("this is no whole JPEG"))
      << "no pixels";
}

TEST(Picture, F11_OneThatMovesIsRefused) {
  EXPECT_NE(why_refused(png(64, 64, chunk("acTL", "\0\0\0\2\0\0\0\0"s))).find("moves"),
            std::string::npos);
  EXPECT_NE(why_refused(extended('\x02', 64, 64)).find("moves"), std::string::npos);
}

TEST(Picture, F11_OneThatIsTooLargeOrTooSmallIsRefusedWithItsSize) {
  EXPECT_EQ(why_refused(png(1025, 64)), "it is 1025 × 64 pixels; each side is 16 to 1024");
  EXPECT_EQ(why_refused(png(64, 15)), "it is 64 × 15 pixels; each side is 16 to 1024");
  EXPECT_EQ(why_refused(png(0xffffffff, 0xffffffff)).substr(0, 5), "it is");
  EXPECT_EQ(why_refused(png(64, 64, chunk("tEXt", std::string(kPictureBytesMax, 'x')))),
            "it has 129 KB; a logo has at most 128 KB");
}

TEST(Picture, F11_ALengthThatPointsOutsideIsRefused) {
  EXPECT_TRUE(why_refused("\x89PNG\r\n\x1a\n" + number(0xffffffff, 4) + "IHDR" + png(64, 64))
                  .starts_with("this is no whole PNG"));
  EXPECT_TRUE(
      why_refused("\xff\xd8\xff\xe0\xff\xff" + jpeg(64, 64)).starts_with("this is no whole JPEG"));
}

TEST(Picture, F11_AFileThatIsCutOffAnywhereIsRefusedInWords) {
  for (const auto& whole : {png(16, 16), jpeg(16, 16), "RIFF\x16\0\0\0WEBPVP8X"s})
    for (std::size_t length = 0; length < whole.size(); ++length) {
      const auto read = read_picture(whole.substr(0, length));
      ASSERT_FALSE(read.has_value()) << length;
      EXPECT_EQ(read.error().code, ErrorCode::InvalidInput);
    }
}

}  // namespace
}  // namespace bascule::orgs
