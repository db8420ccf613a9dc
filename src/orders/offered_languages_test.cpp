#include "orders/offered_languages.hpp"

#include <algorithm>

#include <gtest/gtest.h>

namespace bascule::orders {
namespace {

TEST(OfferedLanguages, AreThoseThatLettersAndEveryAssessmentHave) {
  const auto catalogue = assessments::built_in_catalogue();
  const auto offered = offered_languages(catalogue, {"bigfive-120"});
  EXPECT_NE(std::ranges::find(offered, "en"), offered.end());
  const auto of_letters = letter_languages();
  for (const auto& tag : offered) {
    EXPECT_NE(std::ranges::find(of_letters, tag), of_letters.end());
    EXPECT_NE(catalogue.newest("bigfive-120")->language(tag), nullptr);
  }
}

TEST(OfferedLanguages, OfAnAssessmentThatIsNotThereAreNone) {
  EXPECT_TRUE(offered_languages(assessments::built_in_catalogue(), {"no-such-thing"}).empty());
}

TEST(OfferedLanguages, AnotherOneIsRefusedWithThoseThereAre) {
  const auto refused = check_offered(assessments::built_in_catalogue(), {"bigfive-120"}, "tlh");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().pointer, "/language");
  EXPECT_NE(refused.error().message.find("it is there in: en"), std::string::npos);
}

}  // namespace
}  // namespace bascule::orders
