#include "assessments/result_json.hpp"

#include <algorithm>
#include <fstream>
#include <limits>
#include <sstream>

#include <gtest/gtest.h>

#include "assessments/catalogue.hpp"
#include "base/check.hpp"
#include "testing/schema_check.hpp"

namespace bascule::assessments {
namespace {

class ResultJson : public ::testing::Test {
 protected:
  // Every fifth item is left out; the rest runs from 1 to 5.
  [[nodiscard]] Score scored(std::string_view language) const {
    Answers answers;
    const auto items = assessment_.items(language).value();
    for (std::size_t at = 0; at < items.size(); ++at)
      if (at % 6 != 5)
        answers.push_back({std::string(items[at].id), static_cast<int>(at * at % 5) + 1, 3s});
    return score(assessment_, answers, {std::string(language), from_millis(1'900'000'000'123)})
        .value();
  }
  // The envelope with one place changed, read again.
  [[nodiscard]] Error refusal(std::string_view pointer, const Json& put) const {
    auto json = parse_json(result_text(scored("en"))).value();
    const auto cut = pointer.rfind('/');
    auto& object = json.at_pointer({pointer.data(), cut}).as_object();
    object[std::string(pointer.substr(cut + 1))] = put;
    const auto read = read_result(json);
    EXPECT_FALSE(read) << pointer;
    EXPECT_NE(schema_.why_not(json), "") << pointer << ": the schema is as strict";
    return read ? Error{} : read.error();
  }

  const Catalogue catalogue_ = built_in_catalogue();
  const Assessment& assessment_ = *catalogue_.newest("bigfive-120");
  const testing::SchemaCheck schema_{result_schema()};
};

TEST_F(ResultJson, FulfilsItsSchemaInEveryLanguage) {
  for (const auto& language : assessment_.languages()) {
    const auto text = result_text(scored(language.tag));
    EXPECT_EQ(schema_.why_not(parse_json(text).value()), "") << language.tag;
  }
}

TEST_F(ResultJson, FulfilsItsSchemaWhenNothingWasAnswered) {
  const auto empty = score(assessment_, {}, {"en", {}}).value();
  EXPECT_TRUE(empty.dimensions.empty());
  EXPECT_EQ(empty.unscored.size(), 33U);
  EXPECT_EQ(schema_.why_not(parse_json(result_text(empty)).value()), "");
}

TEST_F(ResultJson, ReadsBackWhatItWrote) {
  for (const auto* language : {"en", "de"}) {
    const auto made = scored(language);
    ASSERT_FALSE(made.unscored.empty());
    EXPECT_EQ(differences(read_result(result_text(made)).value(), made),
              std::vector<std::string>{});
  }
}

TEST_F(ResultJson, LeavesOutAPercentileThatMayNotBeGiven) {
  EXPECT_NE(result_text(scored("en")).find("\"percentile\":"), std::string::npos);
  EXPECT_EQ(result_text(scored("de")).find("percentile"), std::string::npos);
}

TEST_F(ResultJson, WritesNumbersAsPeopleReadThem) {
  auto made = scored("en");
  made.dimensions.front().raw = 98;
  made.dimensions.front().score = 56.1;
  const auto text = result_text(made);
  EXPECT_NE(text.find(R"("raw":98,)"), std::string::npos);
  EXPECT_NE(text.find(R"("score":56.1,)"), std::string::npos);
  EXPECT_NE(text.find(R"("completed_at":"2030-03-17T17:46:40.123Z")"), std::string::npos);
}

TEST_F(ResultJson, EscapesWhatANameMayHold) {
  auto made = scored("en");
  made.dimensions.front().name = "a \"b\" \\ \n c";
  EXPECT_EQ(read_result(result_text(made))->dimensions.front().name, "a \"b\" \\ \n c");
}

TEST_F(ResultJson, NeverWritesANumberThatJsonDoesNotHave) {
  auto made = scored("en");
  made.dimensions.front().score = std::numeric_limits<double>::quiet_NaN();
#ifdef NDEBUG
  EXPECT_THROW((void)result_text(made), CheckFailed);
#else
  EXPECT_DEATH((void)result_text(made), "finite");
#endif
}

TEST_F(ResultJson, RefusesWhatTheSchemaRefuses) {
  EXPECT_EQ(refusal("/more", 1).pointer, "/more");
  EXPECT_EQ(refusal("/dimensions/0/more", 1).pointer, "/dimensions/0/more");
  EXPECT_EQ(refusal("/dimensions/0/score", "56").pointer, "/dimensions/0/score");
  EXPECT_EQ(refusal("/dimensions/0/percentile", nullptr).pointer, "/dimensions/0/percentile");
  EXPECT_EQ(refusal("/dimensions/0/band", "green").pointer, "/dimensions/0/band");
  EXPECT_EQ(refusal("/dimensions/0/ci90", JsonArray{1}).pointer, "/dimensions/0/ci90");
  EXPECT_EQ(refusal("/evidence/level", "L9").pointer, "/evidence/level");
  EXPECT_EQ(refusal("/completed_at", "yesterday").pointer, "/completed_at");
  EXPECT_EQ(refusal("/validity/flags", nullptr).pointer, "/validity/flags");
}

TEST_F(ResultJson, TheBuiltInSchemaIsThePublishedOne) {
  std::ifstream file("docs/api/result-v1.schema.json");
  std::ostringstream text;
  text << file.rdbuf();
  EXPECT_EQ(result_schema(), text.str());
}

TEST_F(ResultJson, TellsWhatARecomputedResultHasDifferent) {
  const auto stored = scored("en");
  EXPECT_TRUE(differences(stored, stored).empty());
  auto now = stored;
  now.dimensions[0].score += 1e-10;
  EXPECT_TRUE(differences(stored, now).empty()) << "the last digits do not count";
  now.dimensions[0].score += 0.5;
  now.dimensions[1].band.reset();
  now.validity.long_string = 99;
  const auto lost = now.dimensions.back().id;
  now.dimensions.pop_back();
  now.key_hash = "sha256:other";
  const auto found = differences(stored, now);
  ASSERT_EQ(found.size(), 5U);
  EXPECT_TRUE(found[0].starts_with("dimensions/" + stored.dimensions[0].id + "/score: "));
  EXPECT_TRUE(found[1].starts_with("dimensions/" + stored.dimensions[1].id + "/band: "));
  EXPECT_TRUE(found[2].starts_with("dimensions/" + lost));
  EXPECT_TRUE(found[3].starts_with("validity/indices/long_string: "));
  EXPECT_TRUE(found[4].starts_with("key_hash: "));
}

}  // namespace
}  // namespace bascule::assessments
