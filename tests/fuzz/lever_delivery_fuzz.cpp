// A delivery from anybody: never believed without the token's signature, never more than a hint.
#include <algorithm>
#include <variant>

#include "base/secret.hpp"
#include "lever/read_event.hpp"
#include "tests/fuzz/fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace bascule;
  static const Secret token("3f1c0a7e5b9d24c68e10a7f2d4b6c8e0a1b3c5d7e9f01234");
  static const Instant now = from_millis(1'767'225'600'123);
  const auto body = text_of(data, size);
  if (const auto unsigned_read = lever::read_event(body, nullptr, now))
    MUST(std::holds_alternative<ats::Unsigned>(*unsigned_read));
  const auto read = lever::read_event(body, &token, now);
  if (!read) {
    MUST(read.error().code == ErrorCode::InvalidInput ||
         read.error().code == ErrorCode::Unauthenticated);
    return 0;
  }
  const auto* event = std::get_if<ats::Event>(&*read);
  MUST(event != nullptr);  // The seeds are signed for this token and time.
  MUST(event->opportunity_id.size() <= 64);
  MUST(std::ranges::all_of(event->opportunity_id, [](unsigned char c) {
    return std::isalnum(c) || c == '-' || c == '_';
  }));
  MUST(event->delivery_token.size() <= lever::kDeliveryTokenCharsMax);
  return 0;
}
