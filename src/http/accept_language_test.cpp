#include "http/accept_language.hpp"

#include <gtest/gtest.h>

namespace bascule::http {
namespace {

using Tags = std::vector<std::string>;

TEST(AcceptLanguage, PutsTheBestFirstAndKeepsTheOrderOfEquals) {
  EXPECT_EQ(accepted_languages("fr-CA, fr;q=0.9, en;q=0.8"), (Tags{"fr-ca", "fr", "en"}));
  EXPECT_EQ(accepted_languages("en;q=0.5,de , FR;Q=0.75"), (Tags{"de", "fr", "en"}));
  EXPECT_EQ(accepted_languages("en;q=0.001, fr;q=1.000"), (Tags{"fr", "en"}));
}

TEST(AcceptLanguage, LeavesOutWhatIsRefusedAndWhatMeansAnything) {
  EXPECT_EQ(accepted_languages("*, en;q=0, fr;q=0.1, de;q=0.000"), Tags{"fr"});
  EXPECT_TRUE(accepted_languages("").empty());
}

TEST(AcceptLanguage, LeavesOutWhatIsBroken) {
  EXPECT_TRUE(
      accepted_languages("fr;q=2, fr;q=1.1, fr;q=, fr;q=0.1234, fr;q=.5, fr;q=0,5;x").empty());
  EXPECT_EQ(accepted_languages(",;,;;q=1, <script>, e n, \xff, en"), Tags{"en"});
  EXPECT_TRUE(accepted_languages(std::string(36, 'a')).empty());
}

TEST(AcceptLanguage, TakesNoMoreThanSixteen) {
  std::string many;
  for (int at = 0; at < 20'000; ++at) many += "fr-CA,";
  EXPECT_EQ(accepted_languages(many).size(), 16U);
}

}  // namespace
}  // namespace bascule::http
