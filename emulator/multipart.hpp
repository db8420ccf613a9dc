#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "emulator/call.hpp"

namespace bascule::emulator {

// One part of a multipart/form-data body (RFC 7578). `file_name` is empty for a plain field.
struct FormPart {
  std::string name, file_name, content_type, content;
};

// InvalidInput for a missing boundary or a body that is not cut as it says.
[[nodiscard]] Result<std::vector<FormPart>> read_multipart(std::string_view content_type,
                                                           std::string_view body);

// The plain fields as the JSON that they stand for: `emails[]` becomes a list, `archived[reason]`
// an object, `phones[0][value]` a list of objects. InvalidInput for a name that cannot be read.
[[nodiscard]] Result<JsonObject> form_fields(const std::vector<FormPart>& parts);

}  // namespace bascule::emulator
