#include "assessments/catalogue.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "assessments/built_in.hpp"

namespace bascule::assessments {
namespace {

const keyed_sum::Definition& definition_of(const Assessment& assessment) {
  return std::get<keyed_sum::Definition>(assessment.definition());
}

class BigFive : public testing::Test {
 protected:
  const Catalogue catalogue_ = built_in_catalogue();
  const Assessment& assessment_ = *catalogue_.newest("bigfive-120");
};

TEST_F(BigFive, StandsInTheCatalogueUnderItsIdAndVersion) {
  EXPECT_EQ(catalogue_.find("bigfive-120", "1.0.0"), &assessment_);
  EXPECT_EQ(catalogue_.find(assessment_.ref()), &assessment_);
  EXPECT_EQ(catalogue_.find("bigfive-120", "0.9.0"), nullptr);
  EXPECT_EQ(catalogue_.newest("no-such-test"), nullptr);
}

TEST_F(BigFive, Asks112ItemsOnTwentyToTwentyFourPerDomain) {
  const auto& kind = definition_of(assessment_);
  std::map<std::string_view, int> items_of;
  for (const auto& item : kind.items) ++items_of[kind.scales[item.domain].id];
  EXPECT_EQ(assessment_.item_count(), 112);
  EXPECT_EQ(items_of, (std::map<std::string_view, int>{
                          {"ES", 20}, {"E", 24}, {"O", 20}, {"A", 24}, {"C", 24}}));
}

// The four items on low mood (facet N3) and the four on political outlook (facet O6).
TEST_F(BigFive, NeverAsksADeniedItemInAnyLanguage) {
  const std::set<std::string_view> denied{
      "5e8550d7-b8ef-4905-950a-f81d735d39e2", "f0a14e16-d726-47e9-a2c1-647fd3d7d52e",
      "743d8973-1de1-4485-91b4-8a5cf63e7d44", "f40e421f-6c24-4be2-bd9f-28d33358d8c6",
      "79186f48-e7fa-4df4-b74b-b0627ee244e1", "f08e1b27-3673-4898-9cae-896482d0d9f9",
      "96ba77b2-1a44-4dfd-95f9-ae4d1f714460", "580b08d1-3c94-46e9-9d07-d6d80c698127"};
  const auto& kind = definition_of(assessment_);
  for (const auto& item : kind.items) EXPECT_FALSE(denied.contains(item.source)) << item.source;
  for (const auto& language : assessment_.languages())
    EXPECT_EQ(assessment_.items(language.tag)->size(), 112U) << language.tag;
}

TEST_F(BigFive, OffersOnlyLanguagesWhoseEveryTextIsTranslated) {
  for (const auto* refused : {"is", "tr", "es", "he", "pt-br", "ro", "sl", "sr", "et", "hr", "ur"})
    EXPECT_EQ(assessment_.language(refused), nullptr) << refused;
  const auto english = *assessment_.items("en");
  for (const auto& language : assessment_.languages()) {
    const auto items = *assessment_.items(language.tag);
    std::set<std::string_view> prompts;
    for (std::size_t at = 0; at < items.size(); ++at) {
      prompts.insert(items[at].prompt);
      EXPECT_EQ(items[at].id, english[at].id);
      EXPECT_EQ(items[at].prompt == english[at].prompt, language.tag == "en") << items[at].prompt;
    }
    EXPECT_EQ(prompts.size(), items.size()) << language.tag;
  }
}

TEST_F(BigFive, HasNormsInEnglishOnly) {
  for (const auto& language : assessment_.languages())
    EXPECT_EQ(language.evidence, language.tag == "en" ? EvidenceLevel::L3 : EvidenceLevel::L2)
        << language.tag;
}

TEST_F(BigFive, IsAskedInFrenchWithFrenchLabelsSpeltRight) {
  const auto french = *assessment_.items("fr");
  ASSERT_EQ(french.size(), 112U);
  EXPECT_EQ(french.front().prompt_language, "fr");
  std::vector<std::string_view> labels;
  for (const auto& option : french.front().options) labels.push_back(option.text);
  EXPECT_EQ(labels, (std::vector<std::string_view>{"Fortement en désaccord", "Plutôt en désaccord",
                                                   "Ni en accord ni en désaccord",
                                                   "Plutôt en accord", "Fortement en accord"}));
  EXPECT_EQ(assessment_.practice_item("fr")->prompt_language, "fr");
}

TEST_F(BigFive, TellsWhatItAsksInTheLanguageItIsTakenInOrSaysThatItIsEnglish) {
  const auto french = summary_in(assessment_, "fr");
  EXPECT_EQ(french.language, "fr");
  EXPECT_TRUE(french.text.starts_with("112 affirmations courtes")) << french.text;
  for (const auto* other : {"en", "de", "xx"}) {
    EXPECT_EQ(summary_in(assessment_, other).language, "en") << other;
    EXPECT_EQ(summary_in(assessment_, other).text, assessment_.summary()) << other;
  }
}

TEST_F(BigFive, ShowsNothingOfAnItemThatTellsItsScaleOrKey) {
  const auto& kind = definition_of(assessment_);
  const auto items = *assessment_.items("en");
  for (std::size_t at = 0; at < items.size(); ++at) {
    EXPECT_EQ(items[at].id.size(), 12U);
    EXPECT_EQ(items[at].id.find_first_not_of("0123456789abcdef"), std::string_view::npos);
    EXPECT_NE(kind.items[at].source.substr(0, 8), items[at].id.substr(0, 8));
  }
  const auto labels = items.front().options;
  for (const auto& item : items)
    EXPECT_EQ(item.options.data(), labels.data()) << "the same labels for either key";
  ASSERT_EQ(labels.size(), 5U);
  EXPECT_EQ(labels.front().value, 1);
  EXPECT_EQ(labels.back().value, 5);
}

TEST_F(BigFive, GivesAPracticeItemThatCannotBeAnswered) {
  const auto practice = *assessment_.practice_item("de");
  EXPECT_EQ(practice.options.size(), 5U);
  EXPECT_EQ(practice.prompt_language, "de");
  EXPECT_EQ(assessment_.practice_item("ss")->prompt_language, "en") << "falls back, and says so";
  EXPECT_FALSE(assessment_.check_answer({std::string(practice.id), 3}));
  EXPECT_FALSE(assessment_.practice_item("xx"));
}

TEST_F(BigFive, TakesOnlyAnswersThatAnItemHas) {
  const std::string id(assessment_.items("en")->front().id);
  EXPECT_TRUE(assessment_.check_answer({id, 1}));
  EXPECT_TRUE(assessment_.check_answer({id, 5}));
  for (const int value : {0, 6, -1, 1'000'000})
    EXPECT_EQ(assessment_.check_answer({id, value}).error().pointer, "/value") << value;
  for (const auto* other : {"", "zzzzzzzzzzzz", "43c98ce8-a07a-4dc2-80f6-c1b2a2485f06"})
    EXPECT_EQ(assessment_.check_answer({other, 3}).error().pointer, "/item_id") << other;
}

TEST_F(BigFive, FindsTheNearestLanguage) {
  EXPECT_EQ(assessment_.best_language("de").tag, "de");
  EXPECT_EQ(assessment_.best_language("DE-at").tag, "de");
  EXPECT_EQ(assessment_.best_language("zh-HK").tag, "zh-hk");
  EXPECT_EQ(assessment_.best_language("zh-SG").tag, "zh-cn");
  for (const auto* unknown : {"", "tlh", "is", "-"})
    EXPECT_EQ(assessment_.best_language(unknown).tag, "en") << unknown;
  EXPECT_EQ(assessment_.language("ar")->direction, Direction::RightToLeft);
  EXPECT_EQ(assessment_.language("en")->direction, Direction::LeftToRight);
}

TEST(Catalogue, GivesTheNewestVersionByNumberNotByLetter) {
  auto older = bigfive_120();
  const auto with_version = [&](std::string version) {
    return Assessment({"bigfive-120", std::move(version)}, older.name(), older.summary(),
                      older.minutes(), older.definition());
  };
  std::vector<Assessment> all{with_version("1.9.0"), with_version("1.10.0"), with_version("1.2.0")};
  const Catalogue catalogue(std::move(all));
  EXPECT_EQ(catalogue.newest("bigfive-120")->version(), "1.10.0");
  EXPECT_EQ(catalogue.all().back().version(), "1.2.0");
}

}  // namespace
}  // namespace bascule::assessments
