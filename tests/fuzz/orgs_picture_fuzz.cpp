// A file that is said to be a logo: refused in words, or one of three kinds within its limits.
#include "orgs/picture.hpp"
#include "tests/fuzz/fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace bascule;
  const auto picture = orgs::read_picture(text_of(data, size));
  if (!picture) {
    MUST(picture.error().code == ErrorCode::InvalidInput && !picture.error().message.empty());
    return 0;
  }
  MUST(size <= orgs::kPictureBytesMax);
  MUST(picture->width >= orgs::kPicturePixelsMin && picture->width <= orgs::kPicturePixelsMax);
  MUST(picture->height >= orgs::kPicturePixelsMin && picture->height <= orgs::kPicturePixelsMax);
  MUST(picture->content_type.starts_with("image/"));
  return 0;
}
