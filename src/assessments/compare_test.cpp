#include "assessments/compare.hpp"

#include <gtest/gtest.h>

#include "assessments/built_in.hpp"

namespace bascule::assessments {
namespace {

Dimension scale(const std::string& id, double score, double se) {
  Dimension dimension;
  dimension.id = id;
  dimension.name = "Scale " + id;
  dimension.score = score;
  dimension.se = se;
  return dimension;
}

Score person(std::vector<Dimension> dimensions) {
  Score score;
  score.test = "bigfive-120";
  score.version = "1.0.0";
  score.language = "en";
  score.evidence.level = EvidenceLevel::L3;
  score.evidence.norm = NormGroup{.id = "adults", .n = {}, .population = "adults", .year = 2014};
  score.dimensions = std::move(dimensions);
  return score;
}

std::vector<Score> two() { return {person({scale("C", 50, 4)}), person({scale("C", 60, 4)})}; }

// Reliability .83 of a T score: SEM = 10 √(1 − .83) = 4.12310563. Of a difference:
// 4.12310563 · √2 = 5.83095189, and at 95 % 1.959964 · 5.83095189 = 11.42845577.
constexpr double kSem = 4.12310563;

TEST(Compare, APairDiffersWhenItIsFurtherApartThanItsErrorsExplain) {
  const std::vector<Score> scores{person({scale("C", 62, kSem)}), person({scale("C", 50.5, kSem)}),
                                  person({scale("C", 50.6, kSem)})};
  const auto scales = compare(scores);
  ASSERT_EQ(scales.size(), 1U);
  const auto& pairs = scales.front().differences;
  ASSERT_EQ(pairs.size(), 3U);
  EXPECT_NEAR(pairs[0].needed, 11.42845577, 1e-6);
  EXPECT_NEAR(pairs[0].by, 11.5, 1e-9);
  EXPECT_TRUE(pairs[0].is_clear()) << "11.5 is more than 11.43";
  EXPECT_NEAR(pairs[1].by, 11.4, 1e-9);
  EXPECT_FALSE(pairs[1].is_clear()) << "11.4 is less";
  EXPECT_FALSE(pairs[2].is_clear());
}

TEST(Compare, ALowerScoreIsAsFarAwayAsAHigherOne) {
  const std::vector<Score> scores{person({scale("C", 50, kSem)}), person({scale("C", 62, kSem)})};
  const auto pair = compare(scores).front().differences.front();
  EXPECT_NEAR(pair.by, -12, 1e-9);
  EXPECT_TRUE(pair.is_clear());
}

TEST(Compare, ADifferenceThatEqualsTheErrorIsNotLarger) {
  EXPECT_FALSE((Difference{.one = 0, .other = 1, .by = 8, .needed = 8}).is_clear());
  EXPECT_FALSE((Difference{.one = 0, .other = 1, .by = -8, .needed = 8}).is_clear());
}

TEST(Compare, UnequalErrorsAddAsSquares) {
  // 1.959964 · √(3² + 4²) = 1.959964 · 5 = 9.79982.
  const std::vector<Score> scores{person({scale("C", 50, 3)}), person({scale("C", 59.8, 4)})};
  const auto pair = compare(scores).front().differences.front();
  EXPECT_NEAR(pair.needed, 9.79982, 1e-9);
  EXPECT_TRUE(pair.is_clear());
}

TEST(Compare, KeepsPeopleAsTheyWereGivenWhateverTheyScored) {
  const std::vector<Score> scores{person({scale("C", 40, 4)}), person({scale("C", 70, 4)}),
                                  person({scale("C", 55, 4)})};
  const auto scales = compare(scores);
  std::vector<double> shown;
  for (const auto& one : scales.front().of) shown.push_back(one->score);
  EXPECT_EQ(shown, (std::vector<double>{40, 70, 55}));
}

TEST(Compare, WhoHasNoScoreOnAScaleIsInNoPairOfIt) {
  const std::vector<Score> scores{person({scale("C", 40, 4), scale("E", 50, 4)}),
                                  person({scale("E", 70, 4)})};
  const auto scales = compare(scores);
  ASSERT_EQ(scales.size(), 2U);
  EXPECT_FALSE(scales[0].of[1]);
  EXPECT_TRUE(scales[0].differences.empty());
  EXPECT_EQ(scales[1].differences.size(), 1U);
}

TEST(Compare, AScaleThatOnlyALaterOneHasIsShownAsWell) {
  const std::vector<Score> scores{person({scale("E", 50, 4)}),
                                  person({scale("C", 40, 4), scale("E", 70, 4)})};
  const auto scales = compare(scores);
  ASSERT_EQ(scales.size(), 2U);
  EXPECT_EQ(scales[1].id, "C");
  EXPECT_FALSE(scales[1].of[0]);
}

TEST(Compare, AnErrorThatIsBorrowedTellsNoDifference) {
  auto borrowed = scale("C", 20, 4);
  borrowed.flags = {"borrowed_error"};
  const std::vector<Score> scores{person({borrowed}), person({scale("C", 80, 4)})};
  EXPECT_TRUE(compare(scores).front().differences.empty());
}

TEST(Compare, FacetsAreTooShortToBeCompared) {
  auto facet = scale("C3", 30, 6);
  facet.parent = "C";
  facet.shown_as = ShownAs::Band;
  const std::vector<Score> scores{person({facet, scale("C", 50, 4)}),
                                  person({facet, scale("C", 50, 4)})};
  const auto scales = compare(scores);
  ASSERT_EQ(scales.size(), 1U);
  EXPECT_EQ(scales.front().id, "C");
}

TEST(Compare, IsAllowedForTheSameAssessmentLanguageAndNormAtL3) {
  EXPECT_EQ(why_not_compared(two()), "");
  auto later = two();
  later[1].version = "1.4.2";
  EXPECT_EQ(why_not_compared(later), "") << "of the same major version the items are the same";
}

TEST(Compare, IsNotAllowedBelowL3) {
  for (const auto level : {EvidenceLevel::L2, EvidenceLevel::L1, EvidenceLevel::SkillSample}) {
    auto scores = two();
    for (auto& score : scores) score.evidence.level = level;
    EXPECT_NE(why_not_compared(scores), "") << to_string(level);
  }
}

TEST(Compare, IsNotAllowedWithoutANorm) {
  auto scores = two();
  for (auto& score : scores) score.evidence.norm.reset();
  EXPECT_NE(why_not_compared(scores), "");
}

TEST(Compare, IsNotAllowedAcrossAssessmentsVersionsLanguagesAndNorms) {
  const auto refused = [](auto&& change) {
    auto scores = two();
    change(scores[1]);
    return !why_not_compared(scores).empty();
  };
  EXPECT_TRUE(refused([](Score& score) { score.test = "bigfive-50"; }));
  EXPECT_TRUE(refused([](Score& score) { score.version = "2.0.0"; }));
  EXPECT_TRUE(refused([](Score& score) { score.version = "10.0.0"; }));
  EXPECT_TRUE(refused([](Score& score) { score.language = "de"; }));
  EXPECT_TRUE(refused([](Score& score) { score.evidence.norm->id = "students"; }));
}

// The real thing: what scoring says of the same answers in two languages.
TEST(Compare, SetsNobodyWhoTookItInFrenchBesideAnybody) {
  const auto assessment = bigfive_120();
  const auto taken_in = [&](const char* language) {
    Answers answers;
    const auto items = assessment.items(language).value();
    for (const auto& item : items) answers.push_back({std::string(item.id), 4});
    return score(assessment, answers, {language, {}}).value();
  };
  const std::vector<Score> mixed{taken_in("en"), taken_in("fr")};
  EXPECT_TRUE(
      why_not_compared(mixed).starts_with("The assessment was taken in different languages"));
  const std::vector<Score> french{taken_in("fr"), taken_in("fr")};
  EXPECT_TRUE(why_not_compared(french).starts_with(
      "There are no norms for this assessment in this language"));
  EXPECT_EQ(why_not_compared(std::vector<Score>{taken_in("en"), taken_in("en")}), "");
  for (const auto& scale : compare(mixed)) EXPECT_TRUE(scale.differences.empty()) << scale.id;
}

TEST(Compare, TakesTwo) {
  const std::vector<Score> alone{person({scale("C", 50, 4)})};
  EXPECT_NE(why_not_compared(alone), "");
}

}  // namespace
}  // namespace bascule::assessments
