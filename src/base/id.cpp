#include "base/id.hpp"

namespace bascule::detail {
namespace {

constexpr std::string_view kAlphabet = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::size_t kTextLength = 26;  // 128 bits in groups of five, two zero bits in front.

}  // namespace

std::string uuid7_text(Instant now, std::span<const std::byte, 10> random) {
  std::array<unsigned char, 16> uuid{};
  auto millis = static_cast<std::uint64_t>(to_millis(now));
  for (int i = 5; i >= 0; --i, millis >>= 8) uuid[i] = static_cast<unsigned char>(millis & 0xff);
  for (std::size_t i = 0; i < 10; ++i) uuid[6 + i] = std::to_integer<unsigned char>(random[i]);
  uuid[6] = static_cast<unsigned char>((uuid[6] & 0x0f) | 0x70);  // version 7
  uuid[8] = static_cast<unsigned char>((uuid[8] & 0x3f) | 0x80);  // variant
  std::string text(kTextLength, '0');
  unsigned int pending = 0, bits = 0;
  std::size_t byte = 16;
  for (std::size_t i = kTextLength; i-- > 0;) {
    if (bits < 5 && byte > 0) {
      pending |= static_cast<unsigned int>(uuid[--byte]) << bits;
      bits += 8;
    }
    text[i] = kAlphabet[pending & 31];
    pending >>= 5;
    bits = bits >= 5 ? bits - 5 : 0;
  }
  return text;
}

bool is_uuid7_text(std::string_view text) {
  return text.size() == kTextLength && text.front() <= '7' &&
         text.find_first_not_of(kAlphabet) == std::string_view::npos;
}

}  // namespace bascule::detail
