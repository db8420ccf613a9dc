#include "base/csv.hpp"

#include <algorithm>
#include <array>

namespace bascule {
namespace {

bool looks_like_a_formula(std::string_view field) {
  constexpr std::array<std::string_view, 10> kStarts{"=",  "+",      "-",      "@",      "\t",
                                                     "\r", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
  return std::ranges::any_of(kStarts, [&](std::string_view it) { return field.starts_with(it); });
}

}  // namespace

std::string csv_line(const std::vector<std::string>& fields) {
  std::string line;
  for (const auto& field : fields) {
    if (!line.empty()) line += ',';
    line += looks_like_a_formula(field) ? "\"'" : "\"";
    for (const char c : field) line += c == '"' ? std::string("\"\"") : std::string(1, c);
    line += '"';
  }
  return line + "\r\n";
}

}  // namespace bascule
