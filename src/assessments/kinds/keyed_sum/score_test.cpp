#include "assessments/kinds/keyed_sum/score.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "assessments/built_in.hpp"

namespace bascule::assessments::keyed_sum {
namespace {

constexpr std::string_view kLetters = "abcdefghijklmnopqrst";

// Two facets of five items each in one domain; every second item is turned round.
Definition small_definition(Shown shown = Shown::AsPublished) {
  Definition made;
  made.scales = {
      {.id = "D",
       .name = "Domain",
       .parent = "",
       .shown = shown,
       .norm = {30, 5},
       .reliability = .8,
       .reliability_items = 10},
      {.id = "D1",
       .name = "First",
       .parent = "D",
       .shown = shown,
       .shown_as = ShownAs::Band,
       .norm = {15, 3},
       .reliability = .6,
       .reliability_items = 5},
      {.id = "D2",
       .name = "Second",
       .parent = "D",
       .shown = shown,
       .shown_as = ShownAs::Band,
       .norm = {15, 3},
       .reliability = .6,
       .reliability_items = 5},
  };
  for (std::uint8_t at = 0; at < 10; ++at)
    made.items.push_back({.id = kLetters.substr(at, 1),
                          .source = kLetters.substr(at, 1),
                          .keying = at % 2 ? Keying::Minus : Keying::Plus,
                          .domain = 0,
                          .facet = static_cast<std::uint8_t>(at < 5 ? 1 : 2)});
  for (const auto& [tag, level] : {std::pair{"en", EvidenceLevel::L3}, {"de", EvidenceLevel::L2}})
    made.languages.push_back({.tag = tag,
                              .name = tag,
                              .evidence = level,
                              .options = {{1, "1"}, {2, "2"}, {3, "3"}, {4, "4"}, {5, "5"}},
                              .prompts = std::vector<std::string_view>(10, "text"),
                              .practice_prompt = "try",
                              .practice_language = "en"});
  made.norm_group = {.id = "group", .n = 100, .population = "people", .year = 2000};
  made.key_hash = "sha256:0";
  made.sort_index();
  return made;
}

// One digit per item, '-' for none: "15151-5151".
Answers sheet(std::string_view digits) {
  Answers answers;
  for (std::size_t at = 0; at < digits.size(); ++at)
    if (digits[at] != '-')
      answers.push_back({std::string(kLetters.substr(at, 1)), digits[at] - '0'});
  return answers;
}

Score scored(const Definition& definition, std::string_view digits,
             std::string_view language = "en") {
  return score(definition, sheet(digits), {.language = language}).value();
}

Dimension dimension(const Score& score, std::string_view id) {
  return *std::ranges::find(score.dimensions, id, &Dimension::id);
}

TEST(KeyedSum, AddsAnswersWithTheKeyAndTurnsTheOthersRound) {
  const auto made = scored(small_definition(), "5151515151");
  EXPECT_EQ(dimension(made, "D").raw, 50);
  EXPECT_EQ(dimension(made, "D1").raw, 25);
  EXPECT_EQ(dimension(made, "D").raw_min, 10);
  EXPECT_EQ(dimension(made, "D").raw_max, 50);
}

TEST(KeyedSum, GivesTWithErrorBandAndPercentileAgainstTheNorm) {
  const auto made = scored(small_definition(), "4343434343");  // 4 + 3 per pair: raw 35, z 1
  const auto& domain = dimension(made, "D");
  EXPECT_EQ(domain.metric, Metric::T);
  EXPECT_DOUBLE_EQ(domain.score, 60);
  EXPECT_NEAR(domain.se, 4.472135955, 1e-9);  // 10 √(1 − .8)
  EXPECT_NEAR(domain.ci90.low, 60 - 1.644854 * 4.472135955, 1e-9);
  EXPECT_NEAR(domain.ci90.high, 60 + 1.644854 * 4.472135955, 1e-9);
  EXPECT_NEAR(domain.percentile.value(), 84.13447461, 1e-8);
  EXPECT_EQ(domain.band, Band::High);
  EXPECT_TRUE(domain.flags.empty());
  EXPECT_EQ(made.evidence.norm->id, "group");
}

TEST(KeyedSum, ShowsAFacetAsABandAndGivesItNoPercentile) {
  const auto& facet = dimension(scored(small_definition(), "3333333333"), "D1");
  EXPECT_EQ(facet.shown_as, ShownAs::Band);
  EXPECT_EQ(facet.parent, "D");
  EXPECT_EQ(facet.band, Band::Middle);
  EXPECT_FALSE(facet.percentile);
}

TEST(KeyedSum, PutsTheEdgesOfTheMiddleBandInTheMiddle) {
  auto definition = small_definition();
  definition.scales[0].norm = {31, 2};  // raw 30 is T 45, raw 32 is T 55
  EXPECT_EQ(dimension(scored(definition, "3333333333"), "D").band, Band::Middle);
  EXPECT_EQ(dimension(scored(definition, "4333334333"), "D").band, Band::Middle) << "raw 31";
  EXPECT_EQ(dimension(scored(definition, "4333434333"), "D").band, Band::High) << "raw 33";
  EXPECT_EQ(dimension(scored(definition, "2333333333"), "D").band, Band::Low) << "raw 29";
}

TEST(KeyedSum, ShowsAReversedScaleByItsOtherEnd) {
  const auto made = scored(small_definition(Shown::Reversed), "4343434343");
  const auto& domain = dimension(made, "D");
  EXPECT_EQ(domain.raw, 60 - 35);
  EXPECT_DOUBLE_EQ(domain.score, 100 - 60);
  EXPECT_NEAR(domain.percentile.value(), 100 - 84.13447461, 1e-8);
  EXPECT_EQ(domain.band, Band::Low);
}

TEST(KeyedSum, FillsAFifthMissingWithThePersonsMean) {
  const auto made = scored(small_definition(), "51515151--");
  const auto& domain = dimension(made, "D");
  EXPECT_EQ(domain.raw, 50);
  EXPECT_EQ(domain.items_answered, 8);
  EXPECT_EQ(domain.flags, std::vector<std::string>{"prorated"});
  EXPECT_TRUE(std::ranges::count(made.validity.flags, "prorated"));
  EXPECT_EQ(made.unscored.front().id, "D2") << "three of five are too few";
}

TEST(KeyedSum, LeavesADimensionUnscoredWhenMoreThanAFifthIsMissing) {
  const auto made = scored(small_definition(), "5151515---");
  ASSERT_EQ(made.unscored.size(), 2U);
  EXPECT_EQ(made.unscored[0].id, "D");
  EXPECT_EQ(made.unscored[0].reason, "too_few_answers");
  EXPECT_EQ(made.unscored[0].items, 10);
  EXPECT_EQ(made.unscored[0].items_answered, 7);
  EXPECT_EQ(made.dimensions.size(), 1U) << "the full facet still has its score";
  EXPECT_FALSE(std::ranges::count(made.validity.flags, "prorated"));
}

TEST(KeyedSum, ComparesWithNobodyWhereThereAreNoNorms) {
  const auto made = scored(small_definition(), "4343434343", "de");
  const auto& domain = dimension(made, "D");
  EXPECT_EQ(made.evidence.level, EvidenceLevel::L2);
  EXPECT_FALSE(made.evidence.norm);
  EXPECT_EQ(domain.metric, Metric::Percent);
  EXPECT_DOUBLE_EQ(domain.score, 62.5);  // 25 of 40
  EXPECT_NEAR(domain.se, 100 * 2.2360679775 / 40, 1e-9);
  EXPECT_FALSE(domain.percentile);
  EXPECT_FALSE(domain.band);
  EXPECT_EQ(made.unscored.size(), 2U) << "a facet is only ever a band, and a band needs norms";
  EXPECT_EQ(made.unscored.front().reason, "no_norm_group");
}

TEST(KeyedSum, ShortensTheReliabilityOfAShortenedScale) {
  auto definition = small_definition();
  definition.scales[0].reliability_items = 12;
  EXPECT_NEAR(dimension(scored(definition, "3333333333"), "D").reliability, 0.76923076923, 1e-10);
}

TEST(KeyedSum, LeavesAnIndexOutRatherThanCallItZero) {
  const auto& nothing = scored(small_definition(), "----------").validity;
  EXPECT_FALSE(nothing.long_string || nothing.irv || nothing.even_odd || nothing.rte);
  EXPECT_TRUE(nothing.flags.empty());
  const auto& one = scored(small_definition(), "4---------").validity;
  EXPECT_EQ(one.long_string, 1);
  EXPECT_FALSE(one.irv) << "one answer has no spread";
}

TEST(KeyedSum, CountsTheLongestRunInTheOrderAskedAndEndsItAtAGap) {
  EXPECT_EQ(scored(small_definition(), "1222233145").validity.long_string, 4);
  EXPECT_EQ(scored(small_definition(), "22222-2222").validity.long_string, 5);
  const auto all_same = scored(small_definition(), "3333333333").validity;
  EXPECT_EQ(all_same.long_string, 10);
  EXPECT_EQ(all_same.irv, 0.0);
  EXPECT_EQ(all_same.flags, (std::vector<std::string>{"long_string", "irv"}));
}

TEST(KeyedSum, MeasuresTheSpreadOfTheAnswersBeforeKeying) {
  EXPECT_NEAR(scored(small_definition(), "1234512345").validity.irv.value(), 1.490711985, 1e-9);
}

TEST(KeyedSum, JudgesHasteOnlyFromTimesThatAreKnown) {
  auto answers = sheet("1234512345");
  for (std::size_t at = 0; at < 8; ++at) answers[at].took = 2s;
  answers[0].took = 1999ms;
  const Context context{.language = "en"};
  const auto known = score(small_definition(), answers, context)->validity;
  EXPECT_EQ(known.rte, 7.0 / 8);
  EXPECT_EQ(known.flags, std::vector<std::string>{"rte"});
  answers[7].took.reset();
  EXPECT_FALSE(score(small_definition(), answers, context)->validity.rte) << "7 of 10 known";
}

TEST(KeyedSum, ScoresTheSameWhateverTheOrderOfTheAnswers) {
  auto answers = sheet("1524351425");
  const auto forwards = score(small_definition(), answers, {.language = "en"});
  std::ranges::reverse(answers);
  EXPECT_EQ(score(small_definition(), answers, {.language = "en"}).value(), forwards.value());
}

TEST(KeyedSum, RefusesAnswersThatCannotBe) {
  const auto definition = small_definition();
  const Context english{.language = "en"};
  EXPECT_EQ(score(definition, {{"z", 3}}, english).error().pointer, "/item_id");
  EXPECT_EQ(score(definition, {{"a", 6}}, english).error().pointer, "/value");
  EXPECT_EQ(score(definition, {{"a", 3}, {"a", 3}}, english).error().pointer, "/item_id");
  EXPECT_EQ(score(definition, {}, {.language = "xx"}).error().pointer, "/language");
}

TEST(KeyedSum, RefusesADefinitionThatCouldNotBeScored) {
  const auto broken = [](auto change) {
    auto definition = small_definition();
    change(definition);
    return !definition.validate().has_value();
  };
  EXPECT_TRUE(small_definition().validate());
  EXPECT_TRUE(broken([](Definition& made) { made.items[3].domain = 7; }));
  EXPECT_TRUE(broken([](Definition& made) { made.items[3].facet = 0; }));
  EXPECT_TRUE(broken([](Definition& made) { made.items[3].id = "a", made.sort_index(); }));
  EXPECT_TRUE(broken([](Definition& made) { made.items.pop_back(); }));
  EXPECT_TRUE(broken([](Definition& made) { made.scales[1].norm.sd = 0; }));
  EXPECT_TRUE(broken([](Definition& made) { made.scales[1].norm.mean = 26; }));
  EXPECT_TRUE(broken([](Definition& made) { made.scales[1].reliability = 1; }));
  EXPECT_TRUE(broken([](Definition& made) { made.scales[2].id = "D1"; }));
  EXPECT_TRUE(broken([](Definition& made) { made.languages[1].prompts[4] = ""; }));
  EXPECT_TRUE(broken([](Definition& made) { made.languages[1].options.pop_back(); }));
  EXPECT_TRUE(broken([](Definition& made) { made.languages[1].tag = "en"; }));
}

// The worked example of the envelope: Conscientiousness, raw 98.
TEST(BigFiveScores, MatchThePublishedFigures) {
  const auto assessment = bigfive_120();
  const auto& kind = std::get<Definition>(assessment.definition());
  Answers answers;
  int points_left = 98 - 24;
  for (const auto& item : kind.items) {
    int keyed = 3;
    if (kind.scales[item.domain].id == "C") {
      keyed = 1 + std::min(points_left, 4);
      points_left -= keyed - 1;
    }
    answers.push_back({std::string(item.id), item.keying == Keying::Plus ? keyed : 6 - keyed});
  }
  const auto made = assessments::score(assessment, answers, {"en", {}}).value();
  const auto& conscientiousness = dimension(made, "C");
  EXPECT_EQ(conscientiousness.raw, 98);
  EXPECT_NEAR(conscientiousness.score, 56.12025769506084, 1e-9);
  EXPECT_NEAR(conscientiousness.se, 4, 1e-9);
  EXPECT_NEAR(conscientiousness.percentile.value(), 72.97, 0.01);

  const auto& stability = dimension(made, "ES");
  EXPECT_EQ(stability.raw, 120 - 60);
  EXPECT_NEAR(stability.score, 100 - (50 + 10 * (60 - 57.40) / 13.7), 1e-9);
  EXPECT_NEAR(stability.reliability, 0.81395348837, 1e-10);
  EXPECT_EQ(stability.flags, std::vector<std::string>{"approximate_norm"});
  EXPECT_NEAR(dimension(made, "O").score, 50 + 10 * (60 - 74.34) / 11.3, 1e-9);
  EXPECT_EQ(dimension(made, "ES1").raw, 24 - 12);
}

// Whatever was answered: the same key, and no more said than the evidence for a translation allows.
TEST(BigFiveScores, AreSummedByTheSameKeyInFrenchAndComparedWithNobody) {
  const auto assessment = bigfive_120();
  Answers answers;
  int at = 0;
  const auto items = assessment.items("fr").value();
  for (const auto& item : items) answers.push_back({std::string(item.id), 1 + ++at * 7 % 5});
  const auto english = assessments::score(assessment, answers, {"en", {}}).value();
  const auto french = assessments::score(assessment, answers, {"fr", {}}).value();

  EXPECT_EQ(french.language, "fr");
  EXPECT_EQ(french.key_hash, english.key_hash);
  EXPECT_EQ(french.evidence.level, EvidenceLevel::L2);
  EXPECT_FALSE(french.evidence.norm);
  for (const auto* id : {"ES", "E", "O", "A", "C"}) {
    const auto scale = dimension(french, id);
    EXPECT_EQ(scale.raw, dimension(english, id).raw) << id;
    EXPECT_EQ(scale.reliability, dimension(english, id).reliability) << id;
    EXPECT_EQ(scale.metric, Metric::Percent) << id;
    EXPECT_DOUBLE_EQ(scale.score,
                     100 * (scale.raw - scale.raw_min) / (scale.raw_max - scale.raw_min))
        << id;
    EXPECT_FALSE(scale.percentile || scale.band) << id;
    EXPECT_EQ(scale.flags, std::vector<std::string>{"borrowed_error"}) << id;
  }
  EXPECT_EQ(french.dimensions.size(), 5U) << "a facet is a band, and a band needs norms";
  EXPECT_EQ(french.validity, english.validity) << "how it was answered is the same in any language";
}

}  // namespace
}  // namespace bascule::assessments::keyed_sum
