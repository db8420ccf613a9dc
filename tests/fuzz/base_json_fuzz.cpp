// Whatever the one strict parser takes, it writes, and takes again as the same value. Doubles are
// the same within a few last places: Boost.JSON 1.81 documents that it reads them only so far.
#include <cmath>

#include "base/json.hpp"
#include "base/text.hpp"
#include "tests/fuzz/fuzz.hpp"

namespace {

using bascule::Json;

constexpr double kNearlyInfinite = 1e300;  // Beyond, a last place may be the step to infinity.

bool same(const Json& a, const Json& b) {
  if (a.is_double() || b.is_double()) {
    const double x = a.to_number<double>(), y = b.to_number<double>();
    return std::abs(x - y) <= std::abs(x) * 1e-14 || std::abs(x) < 1e-300;
  }
  if (a.is_array() && b.is_array()) {
    const auto &x = a.get_array(), &y = b.get_array();
    if (x.size() != y.size()) return false;
    for (std::size_t i = 0; i < x.size(); ++i)
      if (!same(x[i], y[i])) return false;
    return true;
  }
  if (a.is_object() && b.is_object()) {
    if (a.get_object().size() != b.get_object().size()) return false;
    for (const auto& member : a.get_object()) {
      const auto* other = b.get_object().if_contains(member.key());
      if (!other || !same(member.value(), *other)) return false;
    }
    return true;
  }
  return a == b;
}

bool holds_nearly_infinite(const Json& json) {
  if (json.is_double()) return std::abs(json.get_double()) > kNearlyInfinite;
  if (json.is_array())
    for (const auto& item : json.get_array())
      if (holds_nearly_infinite(item)) return true;
  if (json.is_object())
    for (const auto& member : json.get_object())
      if (holds_nearly_infinite(member.value())) return true;
  return false;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace bascule;
  const auto text = text_of(data, size);
  const auto json = parse_json(text);
  if (!json) return 0;
  MUST(is_utf8(text));
  if (holds_nearly_infinite(*json)) return 0;
  const auto again = parse_json(to_text(*json), {.number_chars_max = 400});
  MUST(again && same(*json, *again));
  return 0;
}
