#pragma once

#include <string>

#include "ats/writing.hpp"

namespace bascule::lever {

// A body of multipart/form-data (RFC 7578) with one part named `file`. The boundary comes from the
// content itself, so the same file always makes the same bytes, and no content can hold it.
struct Multipart {
  std::string content_type;
  std::string body;
};

[[nodiscard]] Multipart multipart_of(const ats::File& file);

}  // namespace bascule::lever
