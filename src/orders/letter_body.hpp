#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "orders/letter_words.hpp"
#include "orgs/letter_frame.hpp"

namespace bascule::orders {

// The body of a letter in both parts.
struct LetterBody {
  std::string text;
  std::string html;  // Escaped.
};

// What stands where a line is {link} or {assessments} alone.
struct LetterBlocks {
  orgs::LetterButton link;
  std::string_view link_follows;   // Before it in the text part.
  std::vector<std::string> asked;  // "Big Five (about 12 minutes, no clock)"
};

// Made of checked words line by line, so that both parts say the same: an empty line ends a
// paragraph, "- " begins a line of a list. Pure.
[[nodiscard]] LetterBody letter_body(std::string_view words, const LetterValues& values,
                                     const LetterBlocks& blocks);

}  // namespace bascule::orders
