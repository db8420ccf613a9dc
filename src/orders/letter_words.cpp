#include "orders/letter_words.hpp"

#include <algorithm>
#include <array>
#include <functional>

#include <fmt/format.h>

#include "base/check.hpp"
#include "base/text.hpp"

namespace bascule::orders {
namespace {

constexpr std::array kPlaceholders{
    Placeholder{"greeting", "“Hello Ada Example,”, or “Hello,” where no name is known"},
    Placeholder{"name", "The candidate’s name, or nothing where it is not known", true},
    Placeholder{"organisation", "The name that candidates see", true},
    Placeholder{"assessments",
                "A list with minutes, on a line of its own; elsewhere “Big Five”, or “2 "
                "questionnaires”",
                true},
    Placeholder{"questionnaires", "“one questionnaire”, or “2 questionnaires”", true},
    Placeholder{"minutes", "How many minutes all of it takes", true},
    Placeholder{"due", "Until when, with the time zone", true},
    Placeholder{"link", "The candidate’s own page: a button, and the link itself", false, true},
    Placeholder{"contact", "The address to ask at, or the organisation where there is none"}};

const Placeholder* find(std::string_view name) {
  const auto* found = std::ranges::find(kPlaceholders, name, &Placeholder::name);
  return found == kPlaceholders.end() ? nullptr : found;
}

// Calls `literal` with each stretch of text and `name` with what stands in braces; false from
// either ends it. A brace without its other half is the name "{" or "}".
using Each = std::function<bool(std::string_view)>;
bool walk(std::string_view text, const Each& literal, const Each& name) {
  while (!text.empty()) {
    const auto at = text.find_first_of("{}");
    if (at > 0 && !literal(text.substr(0, at))) return false;
    if (at == std::string_view::npos) return true;
    const auto end = text.find_first_of("{}\n", at + 1);
    const bool is_name = text[at] == '{' && end != std::string_view::npos && text[end] == '}';
    if (!name(is_name ? text.substr(at + 1, end - at - 1) : text.substr(at, 1))) return false;
    text.remove_prefix(is_name ? end + 1 : at + 1);
  }
  return true;
}

// A line "-- " would end the letter for a mail program (RFC 3676, 4.3): no line ends in a space.
std::string tidy(std::string_view text) {
  std::string kept;
  for (const auto line : split(text, '\n')) {
    auto rest = line;
    while (!rest.empty() && (rest.back() == ' ' || rest.back() == '\r')) rest.remove_suffix(1);
    kept += rest;
    kept += '\n';
  }
  return std::string(trimmed(kept));
}

// The first character of a line that is none for letters, as a person may look at it.
std::string strange_one(std::string_view line) {
  while (!line.empty()) {
    std::size_t end = 1;
    while (end < line.size() && (static_cast<unsigned char>(line[end]) & 0xc0) == 0x80) ++end;
    const auto character = line.substr(0, end);
    if (one_line(character) != character)
      return character == "\t" ? "a tab" : bytes_shown(character);
    line.remove_prefix(end);
  }
  return {};
}

Result<void> check_characters(std::string_view text, const char* pointer) {
  if (!is_utf8(text)) return fail(ErrorCode::InvalidInput, "the text is not UTF-8", pointer);
  int number = 0;
  for (const auto line : split(text, '\n')) {
    ++number;
    if (one_line(line) != line)
      return fail(ErrorCode::InvalidInput,
                  fmt::format("line {} has a control character ({}), which letters do not carry",
                              number, strange_one(line)),
                  pointer);
  }
  return {};
}

// What is wrong with one name on a line; empty: nothing.
std::string objection(std::string_view name, std::string_view line, bool is_subject) {
  if (name == "{" || name == "}")
    return fmt::format("a “{}” stands alone; braces are for names such as {{due}}", name);
  const auto* known = find(name);
  if (!known) return fmt::format("there is no “{{{}}}”", cut(one_line(name), 60));
  if (is_subject && !known->in_subject)
    return fmt::format("“{{{}}}” cannot stand in a subject", name);
  if (known->alone && trimmed(line) != fmt::format("{{{}}}", name))
    return fmt::format("“{{{}}}” stands on a line of its own", name);
  return {};
}

Result<void> check_names(std::string_view text, const char* pointer, bool is_subject) {
  std::size_t names = 0;
  for (const auto line : split(text, '\n')) {
    std::string wrong;
    walk(
        line, [](std::string_view) { return true; },
        [&](std::string_view name) {
          ++names;
          wrong = objection(name, line, is_subject);
          return wrong.empty();
        });
    if (!wrong.empty()) return fail(ErrorCode::InvalidInput, wrong, pointer);
  }
  if (names > kNamesInBracesMax)
    return fail(
        ErrorCode::InvalidInput,
        fmt::format("there are {} names in braces; {} are the most", names, kNamesInBracesMax),
        pointer);
  return {};
}

std::size_t characters_in(std::string_view utf8) {
  return static_cast<std::size_t>(std::ranges::count_if(
      utf8, [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0) != 0x80; }));
}

Result<void> check_size(std::string_view text, std::size_t characters_max, const char* what,
                        const char* pointer) {
  if (text.empty())
    return fail(ErrorCode::InvalidInput, fmt::format("the {} is empty", what), pointer);
  if (const auto size = characters_in(text); size > characters_max)
    return fail(
        ErrorCode::InvalidInput,
        fmt::format("the {} has {} characters; {} are the most", what, size, characters_max),
        pointer);
  return {};
}

// What stands for a name of checked words.
const std::string& value_of(const LetterValues& values, std::string_view name) {
  const auto found = values.find(name);
  check(found != values.end(), "a checked name has a value");
  return found->second;
}

}  // namespace

std::string_view to_string(LetterKind kind) {
  switch (kind) {
    case LetterKind::Invitation:
      return "invitation";
    case LetterKind::Again:
      return "again";
    case LetterKind::Reminder:
      return "reminder";
  }
  return "";
}

std::optional<LetterKind> parse_letter_kind(std::string_view text) {
  for (const auto kind : kLetterKinds)
    if (text == to_string(kind)) return kind;
  return std::nullopt;
}

std::string_view to_string(LetterLanguage language) {
  return language == LetterLanguage::French ? "fr" : "en";
}

std::optional<LetterLanguage> parse_letter_language(std::string_view text) {
  for (const auto language : kLetterLanguages)
    if (text == to_string(language)) return language;
  return std::nullopt;
}

LetterLanguage letter_language(std::string_view tag) {
  return parse_letter_language(ascii_lower(tag.substr(0, tag.find('-'))))
      .value_or(LetterLanguage::English);
}

std::span<const Placeholder> placeholders() { return kPlaceholders; }

Result<LetterWords> checked_words(const LetterWords& words) {
  LetterWords kept{std::string(trimmed(words.subject)), tidy(words.body)};
  TRY_VOID(check_size(kept.subject, kSubjectWordsMax, "subject", "/subject"));
  TRY_VOID(check_size(kept.body, kBodyWordsMax, "text", "/body"));
  if (kept.subject.find('\n') != std::string::npos)
    return fail(ErrorCode::InvalidInput, "a subject is one line", "/subject");
  TRY_VOID(check_characters(kept.subject, "/subject"));
  TRY_VOID(check_characters(kept.body, "/body"));
  TRY_VOID(check_names(kept.subject, "/subject", true));
  TRY_VOID(check_names(kept.body, "/body", false));
  if (kept.body.find("{link}") == std::string::npos)
    return fail(ErrorCode::InvalidInput,
                "“{link}” is missing: without it nobody can take what they are asked for", "/body");
  return kept;
}

std::string filled(std::string_view line, const LetterValues& values) {
  std::string text;
  walk(
      line, [&](std::string_view literal) { return text += literal, true; },
      [&](std::string_view name) { return text += value_of(values, name), true; });
  return text;
}

std::string filled_html(std::string_view line, const LetterValues& values) {
  std::string html;
  walk(
      line, [&](std::string_view literal) { return html += html_escaped(literal), true; },
      [&](std::string_view name) {
        const auto value = html_escaped(value_of(values, name));
        html += name == "due" ? fmt::format("<strong>{}</strong>", value) : value;
        return true;
      });
  return html;
}

}  // namespace bascule::orders
