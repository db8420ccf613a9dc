#pragma once

#include <stdexcept>
#include <string_view>

namespace bascule {

// A broken assumption of ours: a bug, never bad input.
class CheckFailed : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};

// Always on. Aborts in debug builds; in release throws CheckFailed, which fails the one request or
// job around it. (The builtins give the caller's line; clang 14 lacks std::source_location.)
void check(bool condition, std::string_view why, const char* file = __builtin_FILE(),
           unsigned line = __builtin_LINE());

}  // namespace bascule
