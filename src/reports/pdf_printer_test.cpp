#include "reports/pdf_printer.hpp"

#include <algorithm>
#include <set>
#include <thread>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reports/read_pdf_test.hpp"
#include "reports/result_document.hpp"
#include "reports/sample_test.hpp"

namespace bascule::reports {
namespace {

using namespace testing;
using ::testing::HasSubstr;
using ::testing::Not;

// Fonts are read once for all of them.
PdfPrinter& printer() {
  static PdfPrinter made;
  return made;
}

std::string printed(const Document& document) {
  auto bytes = printer().print(document);
  EXPECT_TRUE(bytes) << bytes.error().message;
  return bytes ? *bytes : "";
}

std::string named(const std::string& name) { return printed(document_of(source(name))); }

std::size_t count(const std::string& text, std::string_view word) {
  std::size_t found = 0;
  for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) ++found;
  return found;
}

// Wide letters look like two words to some readers.
std::string without_spaces(std::string text) {
  std::erase(text, ' ');
  return text;
}

Document table_of(int rows) {
  Table table{{{"Name", 1}, {"Number", 1, true}}, {}};
  for (int i = 0; i < rows; ++i)
    table.rows.push_back({{fmt::format("row{}", i), fmt::format("{}", i)}});
  Document document;
  document.title = "Many rows";
  document.blocks = {Heading{1, "Many rows"}, table, Paragraph{"The end."}};
  return document;
}

TEST(PdfPrinter, PrintsTheWordsOfTheDocument) {
  const auto words = words_of(named("Ada Example"));
  for (const auto* word :
       {"Northwind Robotics", "Ada Example", "Big Five, version 1.0.0", "Conscientiousness",
        "90 % range", "How it was answered", "112 of 112 items answered", "Standard error",
        "bascule rescore res_01n0000000000000000000000r", "Page 1 of 3", "Page 3 of 3"})
    EXPECT_THAT(words, HasSubstr(word));
}

TEST(PdfPrinter, PrintsNamesOfEveryScriptAsText) {
  for (const std::string name :
       {"Zoë Müller", "عائشة نور", "דוגמה ישראלית", "例子小明", "サンプル太郎", "예시", "उदाहरण",
        "ตัวอย่าง", "Пример", "Παράδειγμα", "ຕົວຢ່າງ", "உதாரணம்"})
    EXPECT_THAT(without_spaces(told(named(name), "pdftotext -l 1 % -")),
                HasSubstr(without_spaces(name)));
}

TEST(PdfPrinter, TellsItsTitleLanguageAndDate) {
  const auto pdf = named("Ada Example");
  const auto facts = facts_of(pdf);
  EXPECT_THAT(facts, HasSubstr("Big Five: Ada Example"));
  EXPECT_THAT(facts, HasSubstr("Author:          Northwind Robotics"));
  EXPECT_THAT(facts, HasSubstr("Tagged:          yes"));
  EXPECT_THAT(facts, HasSubstr("A4"));
  EXPECT_THAT(pdf, HasSubstr("/CreationDate (20300307170402Z"));
  EXPECT_THAT(pdf, HasSubstr("/Lang <FEFF0065006E>"));
  EXPECT_THAT(pdf, HasSubstr("/DisplayDocTitle true"));
}

TEST(PdfPrinter, HasABookmarkForEachHeading) {
  const auto bookmarks = bookmarks_of(named("Ada Example"));
  for (const auto* heading :
       {"Ada Example", "Scores", "How it was answered", "Facets", "How it was scored"})
    EXPECT_THAT(bookmarks, HasSubstr(fmt::format(">{}<", heading)));
}

TEST(PdfPrinter, TagsWhatEachTextIs) {
  const auto structure = structure_of(named("Ada Example"));
  EXPECT_THAT(structure, HasSubstr("H1 (block)\n    \"Ada Example\""));
  for (const auto* tag : {"Document", "H2 (block)", "H3 (block)", "Table", "TR", "TH", "TD", "L (",
                          "LI", "Lbl", "LBody", "Figure", "Link"})
    EXPECT_THAT(structure, HasSubstr(tag));
  EXPECT_THAT(structure, Not(HasSubstr("Page 1 of"))) << "what repeats is no content";
}

TEST(PdfPrinter, TellsEachDrawingInWords) {
  const auto pdf = named("Ada Example");
  EXPECT_EQ(count(pdf, "/S /Figure"), 2 * count(pdf, "/Alt <FEFF"));  // Each before and after.
  EXPECT_EQ(count(pdf, "/Alt <FEFF"), 5u);
  EXPECT_THAT(structure_of(pdf), HasSubstr("Figure"));
}

TEST(PdfPrinter, MakesTheSameBytesAgain) {
  const auto document = document_of(source("例子小明"));
  const auto first = printed(document);
  EXPECT_EQ(printed(document), first);
  PdfPrinter fresh;
  EXPECT_EQ(fresh.print(document).value(), first);
}

TEST(PdfPrinter, IsUsedByManyThreads) {
  const auto document = document_of(source());
  const auto expected = printed(document);
  std::vector<std::string> made(4);
  {
    std::vector<std::jthread> threads;
    for (auto& one : made)
      threads.emplace_back([&] { one = printer().print(document).value_or(""); });
  }
  for (const auto& one : made) EXPECT_TRUE(one == expected);
}

TEST(PdfPrinter, KeepsAHostileNameOnItsLine) {
  const auto pages = facts_of(named("Ada Example"));
  const auto tail = pages.substr(pages.find("Pages:"), 20);
  std::string tower = "A";
  for (int i = 0; i < 300; ++i) tower += "\u0301";
  for (const std::string& name :
       {std::string("<script>alert(1)</script>"), std::string("<b>&amp;<span size='99999'>"),
        std::string("a\r\nb\nT 99"), std::string("Ada \u202Eelpmaxe \u2067x"),
        std::string("A\0B", 3), std::string(10'000, 'x'),
        std::string(5'000, 'x') + " " + std::string(5'000, 'y'), std::string("\u200B\u200D\uFEFF"),
        tower, std::string("\xC3\x28\xFF"), std::string("') Tj (x' uri='https://evil.example"),
        std::string("\xF4\x8F\xBF\xBF\U000E0041")}) {
    const auto pdf = named(name);
    EXPECT_THAT(facts_of(pdf), HasSubstr(tail)) << name.substr(0, 40);
    const auto words = words_of(pdf);
    EXPECT_THAT(words, HasSubstr("Northwind Robotics"));
    EXPECT_THAT(words, HasSubstr("Conscientiousness"));
    EXPECT_THAT(pdf, Not(HasSubstr("/URI (https://evil")));
  }
  EXPECT_THAT(words_of(named("<script>alert(1)</script>")), HasSubstr("<script>alert(1)</script>"))
      << "as it is, and no markup";
}

TEST(PdfPrinter, LinksOnlyToAPlainAddress) {
  const auto plain = named("Ada Example");
  EXPECT_EQ(count(plain, "/URI (https://assess.northwind.example/console/results/res_"), 1u);
  auto odd = source();
  odd.public_url = "https://x.example/a')(b\\";
  EXPECT_EQ(count(printed(document_of(odd)), "/URI"), 0u);
}

TEST(PdfPrinter, GoesOnWithATableOnTheNextPageUnderItsTitles) {
  const auto pdf = printed(table_of(120));
  const auto words = words_of(pdf);
  EXPECT_THAT(words, HasSubstr("row0"));
  EXPECT_THAT(words, HasSubstr("row119"));
  EXPECT_EQ(count(words, "Number"), 4u) << "once a page";
  const auto structure = structure_of(pdf);
  EXPECT_EQ(count(structure, "Table"), 1u);
  EXPECT_EQ(count(structure, "TR"), 121u);
  EXPECT_EQ(count(structure, "\"Number\""), 1u) << "told once";
}

TEST(PdfPrinter, RefusesWhatWouldBeABook) {
  const auto made = printer().print(table_of(3'000));
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().code, ErrorCode::InvalidInput);
}

TEST(PdfPrinter, PrintsAnEmptyDocument) {
  EXPECT_THAT(facts_of(printed({.title = "Nothing"})), HasSubstr("Pages:           1"));
}

// In a process of its own, because fonts are found once in each.
TEST(PdfPrinterDeathTest, SaysThatTheMachineHasNoFonts) {
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  const bascule::testing::TemporaryDirectory directory;
  const auto none = (directory.path() / "fonts.conf").string();
  EXPECT_EXIT(
      {
        std::ofstream(none) << "<fontconfig></fontconfig>";
        setenv("FONTCONFIG_FILE", none.c_str(), 1);
        const auto made = PdfPrinter().print({.title = "Nothing"});
        const bool is_told = !made && made.error().code == ErrorCode::Unavailable &&
                             made.error().message.find("fonts-noto-core") != std::string::npos;
        std::exit(is_told ? 0 : 1);
      },
      ::testing::ExitedWithCode(0), "");
}

}  // namespace
}  // namespace bascule::reports
