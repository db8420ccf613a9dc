#include "orgs/common_password.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <set>
#include <string>

namespace bascule::orgs {
namespace {

// Phrases of 15 letters and more that stand in every public list of broken passwords, folded.
constexpr std::array kPhrases{
    std::string_view{"correcthorsebatterystaple"},
    std::string_view{"iloveyousomuch"},
    std::string_view{"iloveyouforever"},
    std::string_view{"maytheforcebewithyou"},
    std::string_view{"thequickbrownfox"},
    std::string_view{"tobeornottobe"},
    std::string_view{"tobeornottobethatisthequestion"},
    std::string_view{"letmeinletmein"},
    std::string_view{"openthedoorplease"},
    std::string_view{"loremipsumdolor"},
    std::string_view{"loremipsumdolorsitamet"},
    std::string_view{"thisismypassword"},
    std::string_view{"mysecretpassword"},
    std::string_view{"verysecretpassword"},
    std::string_view{"supersecretpassword"},
    std::string_view{"passwordispassword"},
    std::string_view{"idontknowmypassword"},
    std::string_view{"whateveryouwant"},
    std::string_view{"unbreakablepassword"},
    std::string_view{"averylongpassword"},
    std::string_view{"averystrongpassword"},
    std::string_view{"onetwothreefourfive"},
    std::string_view{"nopasswordneeded"},
};

// Words that, with up to five characters of anything around them, make no password.
constexpr std::array kWords{
    std::string_view{"administrator"}, std::string_view{"password"},  std::string_view{"passwort"},
    std::string_view{"passw0rd"},      std::string_view{"p4ssw0rd"},  std::string_view{"pa55word"},
    std::string_view{"motdepasse"},    std::string_view{"welcome"},   std::string_view{"iloveyou"},
    std::string_view{"letmein"},       std::string_view{"changeme"},  std::string_view{"secret"},
    std::string_view{"qwerty"},        std::string_view{"azerty"},    std::string_view{"qwertz"},
    std::string_view{"bascule"},       std::string_view{"admin"},     std::string_view{"default"},
    std::string_view{"dragon"},        std::string_view{"monkey"},    std::string_view{"football"},
    std::string_view{"baseball"},      std::string_view{"sunshine"},  std::string_view{"princess"},
    std::string_view{"superman"},      std::string_view{"login"},     std::string_view{"test"},
    std::string_view{"recruiting"},    std::string_view{"recruiter"}, std::string_view{"company"},
};

constexpr std::size_t kRestMin = 6;        // Characters beside common words that make it one's own.
constexpr std::size_t kDistinctMin = 5;    // Different characters.
constexpr std::size_t kRepeatedPiece = 6;  // "abcdef" over and over is as easy as once.

// Letters and digits in lower case; bytes beyond ASCII stay.
std::string folded(std::string_view password) {
  std::string kept;
  for (const char c : password) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || std::isalnum(byte)) kept += static_cast<char>(std::tolower(byte));
  }
  return kept;
}

bool is_repetition(std::string_view text) {
  for (std::size_t piece = 1; piece <= kRepeatedPiece && piece < text.size(); ++piece)
    if (text.substr(piece) == text.substr(0, text.size() - piece)) return true;
  return false;
}

// Whether two keys lie beside each other in the alphabet, among the digits or in a keyboard's row.
bool are_neighbours(char a, char b) {
  if (std::abs(a - b) <= 1) return true;
  constexpr std::array kRows{std::string_view{"qwertyuiopasdfghjklzxcvbnm"},
                             std::string_view{"qwertzuiopasdfghjklyxcvbnm"},
                             std::string_view{"azertyuiopqsdfghjklmwxcvbn"},
                             std::string_view{"1234567890"},
                             std::string_view{"1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p"}};
  return std::ranges::any_of(kRows, [&](std::string_view row) {
    const auto at_a = row.find(a);
    const auto at_b = row.find(b);
    if (at_a == row.npos || at_b == row.npos) return false;
    return at_a > at_b ? at_a - at_b == 1 : at_b - at_a == 1;
  });
}

bool is_walk(std::string_view text) {
  std::size_t steps = 0;
  for (std::size_t i = 1; i < text.size(); ++i) steps += are_neighbours(text[i - 1], text[i]);
  return steps * 4 >= (text.size() - 1) * 3;  // A jump in four may turn at the row's end.
}

std::string without_words(std::string text) {
  for (const std::string_view word : kWords)
    for (auto at = text.find(word); at != text.npos; at = text.find(word))
      text.erase(at, word.size());
  return text;
}

}  // namespace

bool is_common_password(std::string_view password) {
  const std::string text = folded(password);
  if (std::set<char>(text.begin(), text.end()).size() < kDistinctMin) return true;
  return std::ranges::find(kPhrases, text) != kPhrases.end() || is_repetition(text) ||
         is_walk(text) || without_words(text).size() < kRestMin;
}

}  // namespace bascule::orgs
