#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bascule {

// One line of comma-separated values by RFC 4180, with CRLF. A field that a spreadsheet would take
// for a formula (it begins with = + - @, also full-width, or with TAB or CR) gets an apostrophe
// before it, as OWASP ASVS 5.0 section 1.2.10 asks (case F2).
[[nodiscard]] std::string csv_line(const std::vector<std::string>& fields);

}  // namespace bascule
