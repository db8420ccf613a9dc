#include "base/check.hpp"

#include <cstdlib>

#include <fmt/format.h>

namespace bascule {

void check(bool condition, std::string_view why, std::source_location where) {
  if (condition) [[likely]]
    return;
  const auto text = fmt::format("{}:{}: {}", where.file_name(), where.line(), why);
#ifndef NDEBUG
  fmt::print(stderr, "check failed: {}\n", text);
  std::abort();
#else
  throw CheckFailed(text);
#endif
}

}  // namespace bascule
