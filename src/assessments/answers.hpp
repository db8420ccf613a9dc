#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace bascule::assessments {

// What a candidate chose for one item, before any keying. Only `value`s of the item's options are
// answers; an item that was left out has no Answer.
struct Answer {
  std::string item_id;  // PresentedItem::id
  int value = 0;        // Option::value
  // From the item being shown to the answer, where that is really known. Never guessed from saves.
  std::optional<std::chrono::milliseconds> took = std::nullopt;

  friend bool operator==(const Answer&, const Answer&) = default;
};

// In any order, each item at most once.
using Answers = std::vector<Answer>;

}  // namespace bascule::assessments
