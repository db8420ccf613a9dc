#pragma once

#include <span>
#include <string_view>

namespace bascule::emulator {

// A file of emulator/page/, put into the program when it is built (embed_page.cmake).
struct PageFile {
  std::string_view name, content;
};
[[nodiscard]] std::span<const PageFile> page_files();

}  // namespace bascule::emulator
