#pragma once

#include <string_view>

#include "orders/letter_words.hpp"

namespace bascule::orders {

// What a letter says where the organisation has no words of its own. Good words themselves.
[[nodiscard]] const LetterWords& standard_words(const WhichLetter& which);

// What a letter says in each language whatever its words are, with the same names in braces, to be
// filled in.
struct LetterPhrases {
  std::string_view greeting, greeting_of_nobody;
  std::string_view one_questionnaire;
  std::string_view questionnaires;  // {count}
  std::string_view asked;           // One of a list: {assessment}, {minutes}.
  std::string_view asked_optional;  // The same of what may be declined.
  std::string_view button, or_copy;
  std::string_view link_follows;  // What the button is where there are none.
  std::string_view footer;        // Why you get this, and who is responsible.
  std::string_view footer_asks;   // {contact}, where there is one.
  std::string_view trial_subject, trial_notice;
};
[[nodiscard]] const LetterPhrases& phrases(LetterLanguage language);

}  // namespace bascule::orders
