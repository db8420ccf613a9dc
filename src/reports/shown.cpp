#include "reports/shown.hpp"

#include <algorithm>

#include <glib.h>

#include "base/text.hpp"

namespace bascule::reports {
namespace {

// More than any script puts on one letter (Burmese: six); a tower would be drawn over other lines.
constexpr int kMarksMax = 8;

constexpr gunichar kNonJoiner = 0x200C, kJoiner = 0x200D;
bool is_joiner(gunichar c) { return c == kNonJoiner || c == kJoiner; }

// Formatting that nobody sees, private use and what is no character (Unicode Standard, 23.7).
bool is_unseen(gunichar c) {
  if ((c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE) return true;
  switch (g_unichar_type(c)) {
    case G_UNICODE_FORMAT:
      return !is_joiner(c);
    case G_UNICODE_CONTROL:
    case G_UNICODE_SURROGATE:
    case G_UNICODE_PRIVATE_USE:
      return true;
    default:
      return false;
  }
}

bool is_for_paths(char c) { return std::string_view(R"(/\:*?"<>|)").find(c) != std::string::npos; }

}  // namespace

std::string shown(std::string_view text, std::size_t bytes_max) {
  // What is cut away below is never looked at: a few bytes are enough to judge the rest by.
  const std::string line = one_line(text.substr(0, std::min(text.size(), 16 * bytes_max)));
  std::string made;
  int marks = 0;
  bool after_space = true, after_joiner = true;
  for (const char* at = line.data(); at < line.data() + line.size();) {
    const char* next = g_utf8_next_char(at);
    const gunichar c = g_utf8_get_char(at);
    const std::string_view sequence(at, static_cast<std::size_t>(next - at));
    at = next;
    if (is_unseen(c)) continue;
    if (is_joiner(c) && (after_joiner || after_space)) continue;
    const bool is_space = g_unichar_isspace(c);
    if (is_space && after_space) continue;
    marks = g_unichar_ismark(c) ? marks + 1 : 0;
    if (marks > kMarksMax) continue;
    made += is_space ? std::string_view(" ") : sequence;
    after_space = is_space;
    after_joiner = is_joiner(c);
  }
  return cut(trimmed(made), bytes_max);
}

std::string shown_in_file_name(std::string_view text, std::size_t bytes_max) {
  auto name = shown(text, bytes_max);
  std::ranges::replace_if(name, is_for_paths, '-');
  const auto begin = name.find_first_not_of(". ");
  return begin == std::string::npos ? std::string() : name.substr(begin);
}

}  // namespace bascule::reports
