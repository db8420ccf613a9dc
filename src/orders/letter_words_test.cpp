#include "orders/letter_words.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "orders/standard_words.hpp"

namespace bascule::orders {
namespace {

// Why these words are refused; empty when they are taken.
std::string refused(const LetterWords& words) {
  const auto checked = checked_words(words);
  if (checked) return "";
  return fmt::format("{}: {}", checked.error().pointer, checked.error().message);
}
std::string refused_body(const std::string& body) { return refused({"A subject", body}); }

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

TEST(LetterWords, TheStandardOnesAreGoodWords) {
  for (const auto kind : kLetterKinds)
    for (const auto language : kLetterLanguages) {
      const auto& words = standard_words({kind, language});
      EXPECT_EQ(refused(words), "") << to_string(kind) << ' ' << to_string(language);
      EXPECT_EQ(checked_words(words).value(), words);
    }
}

TEST(LetterWords, KindsAndLanguagesAreReadAsTheyAreWritten) {
  for (const auto kind : kLetterKinds) EXPECT_EQ(parse_letter_kind(to_string(kind)), kind);
  for (const auto language : kLetterLanguages)
    EXPECT_EQ(parse_letter_language(to_string(language)), language);
  EXPECT_FALSE(parse_letter_kind("farewell").has_value());
  EXPECT_FALSE(parse_letter_language("fr-CA").has_value());
}

TEST(LetterWords, AnyFrenchIsFrenchAndWhatWeDoNotWriteIsEnglish) {
  for (const auto* tag : {"fr", "fr-CA", "FR-be"})
    EXPECT_EQ(letter_language(tag), LetterLanguage::French) << tag;
  for (const auto* tag : {"en", "", "de", "fro", "frr-DE", "x-fr"})
    EXPECT_EQ(letter_language(tag), LetterLanguage::English) << tag;
}

TEST(LetterWords, F21_AnUnknownNameIsRefusedByName) {
  EXPECT_EQ(refused_body("Dear {nickname}\n{link}"), "/body: there is no “{nickname}”");
  EXPECT_EQ(refused_body("Dear {Name}\n{link}"), "/body: there is no “{Name}”");
  EXPECT_EQ(refused_body("Dear {}\n{link}"), "/body: there is no “{}”");
  EXPECT_EQ(refused({"For {nickname}", "{link}"}), "/subject: there is no “{nickname}”");
}

TEST(LetterWords, F21_ABraceAloneIsRefused) {
  for (const auto* body : {"a { b\n{link}", "{due\n}\n{link}", "{{due}}\n{link}", "}\n{link}"})
    EXPECT_NE(refused_body(body).find("stands alone"), std::string::npos) << body;
}

TEST(LetterWords, F21_NamesAreNotAThousandInOneLetter) {
  EXPECT_EQ(refused_body(repeated("{name}", 49) + "\n{link}"), "");
  EXPECT_EQ(refused_body(repeated("{name}", 50) + "\n{link}"),
            "/body: there are 51 names in braces; 50 are the most");
}

TEST(LetterWords, TheLinkIsThereAndOnALineOfItsOwn) {
  EXPECT_EQ(refused_body("Dear {name}"),
            "/body: “{link}” is missing: without it nobody can take what they are asked for");
  EXPECT_EQ(refused_body("Open {link}."), "/body: “{link}” stands on a line of its own");
  EXPECT_EQ(refused_body("  {link}  "), "");
}

TEST(LetterWords, ASubjectHasOnlyWhatFitsThere) {
  EXPECT_EQ(refused({"{link}", "{link}"}), "/subject: “{link}” cannot stand in a subject");
  EXPECT_EQ(refused({"{greeting}", "{link}"}), "/subject: “{greeting}” cannot stand in a subject");
  EXPECT_EQ(refused({"Until {due}, {minutes} minutes", "{link}"}), "");
}

TEST(LetterWords, C14_WhatWouldAddAHeaderOrHideAWordIsRefused) {
  EXPECT_EQ(refused({"Hello\r\nBcc: spy@spy.example", "{link}"}),
            "/subject: a subject is one line");
  EXPECT_EQ(refused({"Hello\rBcc: spy@spy.example", "{link}"}),
            "/subject: line 1 has a control character (\\x0d), which letters do not carry");
  EXPECT_EQ(refused_body("One\nTwo\x07\n{link}"),
            "/body: line 2 has a control character (\\x07), which letters do not carry");
  EXPECT_EQ(refused_body("One\t\n{link}"),
            "/body: line 1 has a control character (a tab), which letters do not carry");
  EXPECT_EQ(refused_body("\xe2\x80\xae evil\n{link}"),
            "/body: line 1 has a control character (\\u{202e}), which letters do not carry");
  EXPECT_EQ(refused_body("\xff\n{link}"), "/body: the text is not UTF-8");
}

TEST(LetterWords, WhatIsTooLongOrEmptyIsRefusedWithItsSizeInCharacters) {
  EXPECT_EQ(refused({repeated("é", 200), "{link}"}), "");
  EXPECT_EQ(refused({repeated("é", 201), "{link}"}),
            "/subject: the subject has 201 characters; 200 are the most");
  EXPECT_EQ(refused_body(std::string(5'993, 'x') + "\n{link}"), "");
  EXPECT_EQ(refused_body(std::string(5'994, 'x') + "\n{link}"),
            "/body: the text has 6001 characters; 6000 are the most");
  EXPECT_EQ(refused({" ", "{link}"}), "/subject: the subject is empty");
  EXPECT_EQ(refused_body("\n\n"), "/body: the text is empty");
}

TEST(LetterWords, ReturnsAndSpacesAtTheEndsOfLinesGo) {
  EXPECT_EQ(checked_words({" A ", "One\r\n\r\n-- \r\n  {link} \r\n"})->body, "One\n\n--\n  {link}");
}

}  // namespace
}  // namespace bascule::orders
