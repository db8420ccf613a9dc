// A request's head means the same however its bytes are cut into packets, and a path that is taken
// never leaves its folder.
#include <string>

#include "http/head_reader.hpp"
#include "http/router.hpp"
#include "tests/fuzz/fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace bascule::http;
  const auto bytes = text_of(data, size);
  const HeadLimits limits{.head_bytes_max = 512, .target_bytes_max = 128, .fields_max = 8};

  HeadReader at_once(limits), byte_by_byte(limits);
  const auto whole = at_once.feed(bytes);
  auto state = HeadReader::State::NeedMore;
  for (std::size_t n = 1; n <= size && state == HeadReader::State::NeedMore; ++n)
    state = byte_by_byte.feed(bytes.substr(0, n));
  MUST(size == 0 || whole == state);
  if (whole == HeadReader::State::Refused)
    MUST(at_once.status() >= 400 && at_once.status() == byte_by_byte.status());
  if (whole == HeadReader::State::Complete) {
    MUST(at_once.head_bytes() == byte_by_byte.head_bytes() && at_once.head_bytes() <= size);
    MUST(at_once.content_length() == byte_by_byte.content_length());
    MUST(at_once.is_chunked() == byte_by_byte.is_chunked());
    MUST(!(at_once.is_chunked() && at_once.content_length() > 0));
  }

  if (const auto path = decoded_path(bytes)) {
    const auto framed = *path + "/";
    MUST(framed.find('\0') == framed.npos);
    MUST(framed.find("/../") == framed.npos && framed.find("/./") == framed.npos);
  }
  (void)decoded_query(bytes);
  return 0;
}
