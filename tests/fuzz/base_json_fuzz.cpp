// Whatever the one strict parser takes, it writes, and takes again as the same value.
#include "base/json.hpp"
#include "base/text.hpp"
#include "tests/fuzz/fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace bascule;
  const auto text = text_of(data, size);
  const auto json = parse_json(text);
  if (!json) return 0;
  MUST(is_utf8(text));
  const auto written = to_text(*json);
  const auto again = parse_json(written, {.number_chars_max = 400});
  MUST(again && to_text(*again) == written);
  return 0;
}
