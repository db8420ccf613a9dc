#include "reports/result_document.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "reports/sample_test.hpp"

namespace bascule::reports {
namespace {

using testing::scored;
using testing::source;

template <class Kind>
std::vector<Kind> all_of(const Document& document) {
  std::vector<Kind> found;
  for (const auto& block : document.blocks)
    if (const auto* one = std::get_if<Kind>(&block)) found.push_back(*one);
  return found;
}

std::vector<std::string> headings(const Document& document) {
  std::vector<std::string> texts;
  for (const auto& heading : all_of<Heading>(document)) texts.push_back(heading.text);
  return texts;
}

std::string value_of(const Document& document, std::string_view label) {
  for (const auto& facts : all_of<Facts>(document))
    for (const auto& fact : facts.all)
      if (fact.label == label) return fact.value;
  return "";
}

bool says(const Document& document, std::string_view words) {
  const auto in = [&](const std::string& text) { return text.find(words) != std::string::npos; };
  return std::ranges::any_of(all_of<Paragraph>(document), in, &Paragraph::text) ||
         std::ranges::any_of(all_of<Callout>(document),
                             [&](const auto& box) { return in(box.title) || in(box.text); }) ||
         std::ranges::any_of(all_of<Bullets>(document), [&](const auto& bullets) {
           return std::ranges::any_of(bullets.all, in);
         });
}

TEST(ResultDocument, TellsWhoWhatWhenAndOnWhatGround) {
  const auto document = document_of(source());
  EXPECT_EQ(document.title, "Big Five: Ada Example");
  EXPECT_EQ(document.head, "Northwind Robotics · Assessment result");
  EXPECT_EQ(value_of(document, "Assessment"), "Big Five, version 1.0.0");
  EXPECT_EQ(value_of(document, "State"), "Completed");
  EXPECT_EQ(value_of(document, "Completed"), "Thursday 7 March 2030, 18:04 (Europe/Berlin, CET)");
  EXPECT_EQ(value_of(document, "Taken in"), "English");
  EXPECT_EQ(value_of(document, "Evidence level"), "L3: Published instrument, published norms");
  EXPECT_EQ(value_of(document, "Reference"), "ord_01n0000000000000000000000q");
  EXPECT_EQ(headings(document),
            (std::vector<std::string>{"Ada Example", "Scores", "How it was answered", "All scores",
                                      "Facets", "How it was scored"}));
}

TEST(ResultDocument, HasEveryScoreWithItsErrorOnOneAxis) {
  const auto charts = all_of<Chart>(document_of(source()));
  ASSERT_EQ(charts.size(), 1u);
  ASSERT_EQ(charts[0].rows.size(), 5u);
  for (const auto& row : charts[0].rows) {
    EXPECT_LT(row.low, row.at) << row.name;
    EXPECT_LT(row.at, row.high) << row.name;
    EXPECT_TRUE(row.value.starts_with("T ")) << row.value;
    EXPECT_TRUE(row.range.starts_with("90 % range ")) << row.range;
    EXPECT_FALSE(row.low_end.empty() || row.high_end.empty()) << row.name;
  }
  EXPECT_EQ(charts[0].axis.min, 20);
  ASSERT_TRUE(charts[0].axis.middle);
}

TEST(ResultDocument, HasATableOfNumbersAndOneOfFacetsAsWords) {
  const auto tables = all_of<Table>(document_of(source()));
  ASSERT_EQ(tables.size(), 2u);
  EXPECT_EQ(tables[0].columns.size(), 8u);
  EXPECT_EQ(tables[0].rows.size(), 5u);
  for (const auto& table : tables)
    for (const auto& row : table.rows)
      EXPECT_EQ(row.cells.size(), row.is_group ? 1u : table.columns.size());
  for (const auto& row : tables[1].rows) {
    if (row.is_group) continue;
    EXPECT_TRUE(row.cells[1] == "low" || row.cells[1] == "middle" || row.cells[1] == "high")
        << row.cells[1];
    EXPECT_FALSE(row.cells[2].empty()) << row.cells[0];
  }
}

TEST(ResultDocument, ComparesWithNobodyWhereThereAreNoNorms) {
  const auto document = document_of(source("Ada Example", scored("de")));
  EXPECT_EQ(value_of(document, "Taken in"), "German");
  EXPECT_EQ(value_of(document, "Norm group"), "none: the scores compare with nobody");
  EXPECT_TRUE(says(document, "no percentile is shown"));
  EXPECT_TRUE(says(document, "facets without a band"));
  const auto charts = all_of<Chart>(document);
  ASSERT_EQ(charts.size(), 1u);
  EXPECT_EQ(charts[0].axis.max, 100);
  EXPECT_FALSE(charts[0].axis.middle);
  for (const auto& row : charts[0].rows) {
    EXPECT_EQ(row.value.find('T'), std::string::npos);
    EXPECT_EQ(row.note.find("percentile"), std::string::npos) << row.note;
  }
  EXPECT_EQ(value_of(document, "State"), "Completed") << "a facet never has a number";
  const auto tables = all_of<Table>(document);
  ASSERT_EQ(tables.size(), 1u);
  for (const auto& column : tables[0].columns) EXPECT_NE(column.title, "Percentile");
}

TEST(ResultDocument, SaysWhatHasNoScoreAndWhy) {
  auto score = scored();
  score.unscored.push_back({"C", "Conscientiousness", std::nullopt, "too_few_answers", 24, 10});
  const auto document = document_of(source("Ada Example", score));
  EXPECT_EQ(value_of(document, "State"), "Completed; one dimension without a score");
  EXPECT_TRUE(says(document, "Conscientiousness: No score: 10 of 24 items answered"));
}

TEST(ResultDocument, SaysOfAFlagWhatItDoesNotProve) {
  auto score = scored();
  score.validity.flags = {"rte", "of_tomorrow"};
  score.validity.rte = 0.5;
  const auto document = document_of(source("Ada Example", score));
  EXPECT_TRUE(says(document, "it does not prove carelessness"));
  EXPECT_TRUE(says(document, "\"of_tomorrow\": a hint for a person"));
  EXPECT_EQ(value_of(document, "Share of answers given in 2 s or more"), "0.50");
}

TEST(ResultDocument, SaysHowToRecomputeIt) {
  const auto document = document_of(source());
  EXPECT_EQ(value_of(document, "Recompute"), "bascule rescore res_01n0000000000000000000000r");
  EXPECT_EQ(value_of(document, "Key"), scored().key_hash);
  EXPECT_EQ(value_of(document, "On screen"),
            "https://assess.northwind.example/console/results/res_01n0000000000000000000000r");
}

TEST(ResultDocument, SaysThatASandboxIsOne) {
  auto trial = source();
  EXPECT_FALSE(says(document_of(trial), "Sandbox"));
  trial.environment = Environment::Sandbox;
  EXPECT_TRUE(says(document_of(trial), "Sandbox"));
}

TEST(ResultDocument, ShowsAResultOfAnAssessmentThatThisBuildHasNoMore) {
  auto old = source();
  old.assessment = nullptr;
  old.score.test = "gone-1";
  const auto document = document_of(old);
  EXPECT_EQ(value_of(document, "Assessment"), "gone-1, version 1.0.0");
  EXPECT_EQ(value_of(document, "Taken in"), "en");
  EXPECT_EQ(all_of<Chart>(document)[0].rows.size(), 5u);
}

TEST(ResultDocument, PutsAHostileNameNowhereButOnItsLine) {
  const auto document = document_of(source("<b>Ada</b>\r\nT 99 \u202E" + std::string(10'000, 'x')));
  const auto name = all_of<Heading>(document)[0].text;
  EXPECT_TRUE(name.starts_with("<b>Ada</b> T 99 xxx")) << name;
  EXPECT_LE(name.size(), 240u);
  EXPECT_EQ(document.foot.find("Ada"), std::string::npos);
  EXPECT_EQ(all_of<Heading>(document_of(source(" \u200B ")))[0].text, "No name given");
}

TEST(FileName, IsForAPersonAndHoldsTheOrderAsAWord) {
  EXPECT_EQ(file_name_of(source()), "Ada Example - Big Five - ord_01n0000000000000000000000q.pdf");
  EXPECT_EQ(file_name_of(source("../a\r\nb\"c")),
            "-a b-c - Big Five - ord_01n0000000000000000000000q.pdf");
  EXPECT_EQ(file_name_of(source("")), "Big Five - ord_01n0000000000000000000000q.pdf");
  EXPECT_LE(file_name_of(source(std::string(10'000, 'x'))).size(), 200u);
}

}  // namespace
}  // namespace bascule::reports
