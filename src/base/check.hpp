#pragma once

#include <source_location>
#include <stdexcept>
#include <string_view>

namespace bascule {

// A broken assumption of ours: a bug, never bad input.
class CheckFailed : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};

// Always on. Aborts in debug builds; in release throws CheckFailed, which fails the one request or
// job around it.
void check(bool condition, std::string_view why,
           std::source_location where = std::source_location::current());

}  // namespace bascule
