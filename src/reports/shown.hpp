#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace bascule::reports {

// Text from outside as it may stand in a document: one line, at most `bytes_max` bytes, without
// controls, bidirectional overrides, invisible characters or towers of marks; every script stays
// whole. Joiners between letters stay: Persian and the scripts of India need them.
[[nodiscard]] std::string shown(std::string_view text, std::size_t bytes_max);

// The same as a part of a file's name, on any system.
[[nodiscard]] std::string shown_in_file_name(std::string_view text, std::size_t bytes_max);

}  // namespace bascule::reports
