#pragma once

#include <string>

#include "emulator/call.hpp"
#include "emulator/world.hpp"

namespace bascule::emulator {

// Lever developer documentation, "Upload a single file": 30 MB.
constexpr std::size_t kFileBytesMax = 30 * 1024 * 1024;

// The refusal of a larger one. Lever's own status for it is not known; 413 says what it means.
[[nodiscard]] Answer too_large();

// Keeps a file with an opportunity; `by` is a user id or empty.
Record& add_file(World& world, const std::string& opportunity, const std::string& name,
                 std::string content, const std::string& by);

// As the API shows it: "processing" at first, then "processed".
[[nodiscard]] Record show_file(const World& world, const Record& file);
[[nodiscard]] std::string content_type_of(std::string_view file_name);

}  // namespace bascule::emulator
