#include "lever/retry_after.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/text.hpp"
#include "base/time.hpp"

namespace bascule::lever {
namespace {

constexpr std::chrono::milliseconds kLongest = 24h;

std::optional<std::int64_t> whole_number(std::string_view text) {
  std::int64_t number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  if (read.ec != std::errc{} || read.ptr != text.data() + text.size() || number < 0)
    return std::nullopt;
  return number;
}

// "Sun, 06 Nov 1994 08:49:37 GMT", the one form that is still sent.
std::optional<Instant> http_date(std::string_view text) {
  constexpr std::array<std::string_view, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  if (text.size() != 29 || text.substr(25) != " GMT") return std::nullopt;
  const auto month = std::ranges::find(kMonths, text.substr(8, 3));
  if (month == kMonths.end()) return std::nullopt;
  std::string rfc3339(text.substr(12, 4));
  const auto number = std::to_string(month - kMonths.begin() + 1);
  rfc3339 += (number.size() == 1 ? "-0" : "-") + number + "-";
  rfc3339 += text.substr(5, 2);
  rfc3339 += "T";
  rfc3339 += text.substr(17, 8);
  rfc3339 += "Z";
  const auto at = parse_rfc3339(rfc3339);
  return at ? std::optional(*at) : std::nullopt;
}

}  // namespace

std::chrono::milliseconds retry_after(
    const std::vector<std::pair<std::string, std::string>>& headers) {
  const auto field = [&](std::string_view wanted) -> std::string_view {
    const auto found = std::ranges::find(
        headers, wanted, [](const auto& header) { return std::string_view(header.first); });
    return found == headers.end() ? std::string_view() : trimmed(found->second);
  };
  const auto asked = field("retry-after");
  if (const auto seconds = whole_number(asked))
    return std::min<std::chrono::milliseconds>(
        std::chrono::seconds(std::min<std::int64_t>(*seconds, 86'400)), kLongest);
  const auto until = http_date(asked), sent = http_date(field("date"));
  if (!until || !sent) return 0ms;
  return std::clamp<std::chrono::milliseconds>(*until - *sent, 0ms, kLongest);
}

}  // namespace bascule::lever
