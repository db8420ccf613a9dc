#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace bascule {

// Which part of a list is asked for. The cursor is opaque to callers: what the page before gave.
struct PageRequest {
  static constexpr std::size_t kLimitMax = 200;  // One screen or one script's step (case F18).
  std::size_t limit = 50;
  std::string after;  // Empty: from the newest.
};

template <class T>
struct Page {
  std::vector<T> items;
  std::optional<std::string> next;  // The `after` of the next page; none at the end.
};

}  // namespace bascule
