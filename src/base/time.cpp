#include "base/time.hpp"

#include <optional>

#include <fmt/format.h>

namespace bascule {
namespace {

// Exactly `count` digits at `at`, or nothing.
std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count) {
  if (at + count > text.size()) return std::nullopt;
  int value = 0;
  for (char c : text.substr(at, count)) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

bool is_at(std::string_view text, std::size_t at, std::string_view any_of) {
  return at < text.size() && any_of.find(text[at]) != std::string_view::npos;
}

}  // namespace

std::string to_rfc3339(Instant at) {
  const auto day = std::chrono::floor<std::chrono::days>(at);
  const std::chrono::year_month_day date{day};
  const std::chrono::hh_mm_ss time{at - day};
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                     time.hours().count(), time.minutes().count(), time.seconds().count(),
                     time.subseconds().count());
}

Result<Instant> parse_rfc3339(std::string_view text) {
  const auto bad = [] { return fail(ErrorCode::InvalidInput, "not an RFC 3339 time"); };
  const auto year = digits(text, 0, 4), month = digits(text, 5, 2), day = digits(text, 8, 2);
  const auto hour = digits(text, 11, 2), minute = digits(text, 14, 2), second = digits(text, 17, 2);
  if (!year || !month || !day || !hour || !minute || !second) return bad();
  if (text[4] != '-' || text[7] != '-' || !is_at(text, 10, "Tt ") || text[13] != ':' ||
      text[16] != ':')
    return bad();
  const std::chrono::year_month_day date{std::chrono::year{*year},
                                         std::chrono::month{static_cast<unsigned>(*month)},
                                         std::chrono::day{static_cast<unsigned>(*day)}};
  if (!date.ok() || *hour > 23 || *minute > 59 || *second > 60) return bad();
  std::size_t at = 19;
  int millis = 0;
  if (is_at(text, at, ".")) {
    std::size_t read = 0;
    for (++at; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, ++read)
      if (read < 3) millis = millis * 10 + (text[at] - '0');
    if (read == 0) return bad();
    for (; read < 3; ++read) millis *= 10;
  }
  std::chrono::minutes offset{0};
  if (is_at(text, at, "Zz")) {
    ++at;
  } else if (is_at(text, at, "+-")) {
    const auto hours = digits(text, at + 1, 2), minutes = digits(text, at + 4, 2);
    if (!hours || !minutes || !is_at(text, at + 3, ":") || *hours > 23 || *minutes > 59)
      return bad();
    offset = std::chrono::hours{*hours} + std::chrono::minutes{*minutes};
    if (text[at] == '-') offset = -offset;
    at += 6;
  } else {
    return bad();
  }
  if (at != text.size()) return bad();
  return Instant{std::chrono::sys_days{date} + std::chrono::hours{*hour} +
                 std::chrono::minutes{*minute} + std::chrono::seconds{*second} +
                 std::chrono::milliseconds{millis} - offset};
}

}  // namespace bascule
