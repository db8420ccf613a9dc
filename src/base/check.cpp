#include "base/check.hpp"

#include <cstdlib>

#include <fmt/format.h>

namespace bascule {

void check(bool condition, std::string_view why, const char* file, unsigned line) {
  if (condition) [[likely]]
    return;
  const auto text = fmt::format("{}:{}: {}", file, line, why);
#ifndef NDEBUG
  fmt::print(stderr, "check failed: {}\n", text);
  std::abort();
#else
  throw CheckFailed(text);
#endif
}

}  // namespace bascule
