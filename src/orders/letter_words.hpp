#pragma once

#include <compare>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace bascule::orders {

// Which letters a candidate gets: the first, the one that somebody sends again, and the one before
// the due date.
enum class LetterKind { Invitation, Again, Reminder };
inline constexpr LetterKind kLetterKinds[] = {LetterKind::Invitation, LetterKind::Again,
                                              LetterKind::Reminder};
[[nodiscard]] std::string_view to_string(LetterKind kind);  // "invitation"
[[nodiscard]] std::optional<LetterKind> parse_letter_kind(std::string_view text);

// The languages that letters are written in.
enum class LetterLanguage { English, French };
inline constexpr LetterLanguage kLetterLanguages[] = {LetterLanguage::English,
                                                      LetterLanguage::French};
[[nodiscard]] std::string_view to_string(LetterLanguage language);  // "en"
[[nodiscard]] std::optional<LetterLanguage> parse_letter_language(std::string_view text);
// That of a BCP 47 tag, "fr-CA" included; English where we have no other.
[[nodiscard]] LetterLanguage letter_language(std::string_view tag);

// One of the letters that an organisation can word for itself.
struct WhichLetter {
  LetterKind kind = LetterKind::Invitation;
  LetterLanguage language = LetterLanguage::English;
  [[nodiscard]] auto operator<=>(const WhichLetter&) const = default;
};

// What a letter says, with names in braces where the facts go. Plain text: nothing in it is markup
// but lines that begin with "- ", which become a list.
struct LetterWords {
  std::string subject;
  std::string body;  // LF; paragraphs end with an empty line.
  [[nodiscard]] bool operator==(const LetterWords&) const = default;
};

inline constexpr std::size_t kSubjectWordsMax = 200;  // Characters: two lines in a list of letters.
inline constexpr std::size_t kBodyWordsMax = 6'000;   // Characters: three pages.
// In one text: each may stand for 200 bytes of a hostile name.
inline constexpr std::size_t kNamesInBracesMax = 50;

// A name that may stand in braces.
struct Placeholder {
  std::string_view name;  // "due"
  std::string_view says;  // For people.
  bool in_subject = false;
  bool alone = false;  // Only on a line of its own.
};
[[nodiscard]] std::span<const Placeholder> placeholders();

// Without white space at the ends of lines, with LF. InvalidInput "/subject" or "/body", with a
// sentence that names what is wrong: empty, too long, a control or bidirectional character, a brace
// alone, an unknown name, one at the wrong place, no {link}. Pure.
[[nodiscard]] Result<LetterWords> checked_words(const LetterWords& words);

// What stands for each name, as plain text of one line.
using LetterValues = std::map<std::string, std::string, std::less<>>;

// `line` with its values put in, once: what looks like a name in a value is text. Every name in it
// has a value.
[[nodiscard]] std::string filled(std::string_view line, const LetterValues& values);
// The same for HTML: everything escaped, {due} strong.
[[nodiscard]] std::string filled_html(std::string_view line, const LetterValues& values);

}  // namespace bascule::orders
