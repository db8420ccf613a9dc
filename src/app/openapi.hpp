#pragma once

#include <string_view>

namespace bascule::app {

// docs/api/openapi.yaml, put into the program when it is built (cmake/openapi.cmake).
[[nodiscard]] std::string_view openapi_text();

}  // namespace bascule::app
