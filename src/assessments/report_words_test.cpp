#include "assessments/report_words.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "assessments/catalogue.hpp"
#include "base/text.hpp"

namespace bascule::assessments {
namespace {

class ReportWords : public ::testing::Test {
 protected:
  [[nodiscard]] Score scored(std::string_view language, int value, std::size_t items = 112) const {
    Answers answers;
    for (const auto& item : items_) {
      if (answers.size() == items) break;
      answers.push_back({std::string(item.id), value});
    }
    return score(assessment_, answers, {std::string(language), {}}).value();
  }
  [[nodiscard]] std::string line(const Score& score, std::string_view label) const {
    const auto form = form_lines(assessment_, score);
    return std::ranges::find(form.lines, label, &ReportLine::label)->text;
  }

  const Catalogue catalogue_ = built_in_catalogue();
  const Assessment& assessment_ = *catalogue_.newest("bigfive-120");
  const std::vector<PresentedItem> items_ = assessment_.items("en").value();
};

Dimension t_dimension(double score, double percentile, Band band) {
  Dimension made;
  made.score = score;
  made.ci90 = {score - 6.58, score + 6.58};
  made.percentile = percentile;
  made.band = band;
  return made;
}

TEST_F(ReportWords, NeverGivesANumberWithoutItsRange) {
  EXPECT_EQ(dimension_text(t_dimension(56.1, 72.9, Band::High)),
            "T 56 (90 % range 50–63), above most adults (73rd percentile)");
  EXPECT_EQ(dimension_text(t_dimension(50, 50, Band::Middle)),
            "T 50 (90 % range 43–57), near the middle of adults (50th percentile)");
}

TEST_F(ReportWords, ShowsTFrom20To80AndNoPercentileBeyond1And99) {
  EXPECT_EQ(dimension_text(t_dimension(14, 0.02, Band::Low)),
            "T 20 (90 % range 20–21), below most adults (1st percentile)");
  EXPECT_EQ(dimension_text(t_dimension(90, 99.99, Band::High)),
            "T 80 (90 % range 80–80), above most adults (99th percentile)");
}

TEST_F(ReportWords, SaysOrdinalsAsEnglishDoes) {
  for (const auto& [percentile, word] : {std::pair{1, "1st"},
                                         {2, "2nd"},
                                         {3, "3rd"},
                                         {11, "11th"},
                                         {12, "12th"},
                                         {13, "13th"},
                                         {21, "21st"},
                                         {40, "40th"},
                                         {92, "92nd"}})
    EXPECT_NE(dimension_text(t_dimension(50, percentile, Band::Middle))
                  .find(std::string("(") + word + " percentile)"),
              std::string::npos)
        << word;
}

TEST_F(ReportWords, ComparesWithNobodyWithoutNorms) {
  const auto text = line(scored("de", 3), "Extraversion");
  EXPECT_TRUE(text.starts_with("50 on a range of 0–100 (90 % range ")) << text;
  EXPECT_EQ(text.find("adults"), std::string::npos);
  EXPECT_EQ(text.find("percentile"), std::string::npos);
  EXPECT_EQ(line(scored("de", 3), "Facets (low, middle or high)"),
            "None: a band needs norms, and this language has none yet.");
}

TEST_F(ReportWords, PutsFacetsAsBandsAndNeverAsNumbers) {
  const auto text = line(scored("en", 5), "Facets (low, middle or high)");
  EXPECT_NE(text.find("Extraversion: Friendliness "), std::string::npos) << text;
  EXPECT_EQ(text.find_first_of("0123456789"), std::string::npos) << text;
  const auto result = scored("en", 5);
  for (const auto& facet : result.dimensions) {
    if (!facet.parent) continue;
    EXPECT_EQ(dimension_text(facet), to_string(facet.band.value())) << facet.id;
  }
}

TEST_F(ReportWords, SaysWhyThereIsNoScore) {
  EXPECT_EQ(unscored_text({"E", "Extraversion", {}, "too_few_answers", 24, 14}),
            "No score: 14 of 24 items answered, at least 20 are needed.");
  EXPECT_EQ(unscored_text({"O", "Openness", {}, "too_few_answers", 20, 15}),
            "No score: 15 of 20 items answered, at least 16 are needed.");
  EXPECT_TRUE(line(scored("en", 3, 10), "Extraversion").starts_with("No score: "));
}

TEST_F(ReportWords, NamesAssessmentStateAndEvidenceFirst) {
  EXPECT_EQ(form_lines(assessment_, scored("en", 3)).headline,
            "Big Five (bigfive-120 1.0.0): completed. Evidence level L3.");
}

TEST_F(ReportWords, HasTheSameLabelsForEveryResult) {
  const auto labels = form_labels(assessment_);
  EXPECT_EQ(labels.size(), 8U);
  EXPECT_EQ(labels.front(), "Emotional stability");
  for (const auto& result : {scored("en", 3), scored("de", 5), scored("en", 3, 0)}) {
    std::vector<std::string> of_result;
    for (const auto& each : form_lines(assessment_, result).lines) {
      of_result.push_back(each.label);
      EXPECT_FALSE(each.text.empty()) << each.label;
      EXPECT_EQ(each.text.find('\n'), std::string::npos) << each.label;
    }
    EXPECT_EQ(of_result, labels);
  }
}

TEST_F(ReportWords, TellsTheEvidenceInPlainWords) {
  const auto text = line(scored("en", 3), "What the scores rest on");
  EXPECT_TRUE(text.starts_with("Published instrument, published norms: adults 21–60")) << text;
  EXPECT_NE(text.find("Emotional stability and Openness: "), std::string::npos) << text;
  EXPECT_TRUE(line(scored("de", 3), "What the scores rest on")
                  .starts_with("Published instrument, no norms yet."));
}

TEST_F(ReportWords, NamesTheLanguageUnlessItIsEnglish) {
  EXPECT_TRUE(line(scored("fr", 3), "How it was answered")
                  .starts_with("112 of 112 items answered, in French. "));
  EXPECT_TRUE(
      line(scored("en", 3), "How it was answered").starts_with("112 of 112 items answered. "));
}

TEST_F(ReportWords, SaysOfEveryFlagWhatItDoesNotProve) {
  for (const auto* flag : {"long_string", "irv", "even_odd", "rte"}) {
    const auto text = flag_text(flag);
    EXPECT_TRUE(text.find("not prove") != std::string_view::npos ||
                text.find("proves n") != std::string_view::npos)
        << flag;
  }
  const auto straight = scored("en", 3);
  ASSERT_FALSE(straight.validity.flags.empty());
  for (const auto& flag : straight.validity.flags) EXPECT_FALSE(flag_text(flag).empty()) << flag;
  EXPECT_TRUE(line(straight, "How it was answered").starts_with("112 of 112 items answered. Ten"));
}

TEST_F(ReportWords, DescribesEveryDimension) {
  const auto result = scored("en", 3);
  for (const auto& dimension : result.dimensions)
    EXPECT_FALSE(description("bigfive-120", dimension.id).empty()) << dimension.id;
  EXPECT_TRUE(description("bigfive-120", "Z").empty());
  EXPECT_TRUE(description("other", "C").empty());
}

TEST_F(ReportWords, MakesNoClaimThatNobodyCanKeep) {
  std::string all;
  for (const auto* language : {"en", "de"})
    for (const int value : {1, 3, 5}) {
      const auto form = form_lines(assessment_, scored(language, value));
      all += form.headline;
      for (const auto& each : form.lines) all += " " + each.label + " " + each.text;
    }
  all = ascii_lower(all);
  for (const auto* word : {"validated", "predict", "success", " iq", "bias-free", "culture-free",
                           "hire", "reject", " red ", "green", "good candidate", "normal"})
    EXPECT_EQ(all.find(word), std::string::npos) << word;
}

}  // namespace
}  // namespace bascule::assessments
