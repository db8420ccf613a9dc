#include "sittings/first_language.hpp"

#include <gtest/gtest.h>

#include "assessments/catalogue.hpp"

namespace bascule::sittings {
namespace {

class FirstLanguage : public testing::Test {
 protected:
  using Spoken = std::vector<std::string>;
  struct Told {
    std::string picked = "";
    std::string taken_before = "";
    std::string asked_in = "en";
  };
  [[nodiscard]] std::string of(const Told& told, const Spoken& spoken) const {
    return first_language(assessment_, {.picked = told.picked,
                                        .taken_before = told.taken_before,
                                        .asked_in = told.asked_in,
                                        .spoken = spoken});
  }

  const assessments::Catalogue catalogue_ = assessments::built_in_catalogue();
  const assessments::Assessment& assessment_ = *catalogue_.newest("bigfive-120");
};

TEST_F(FirstLanguage, IsTheBrowsersWhereNobodySaidAnother) {
  EXPECT_EQ(of({}, {"fr-ca", "en"}), "fr");
  EXPECT_EQ(of({}, {"en-gb", "fr"}), "en");
  EXPECT_EQ(of({}, {}), "en");
}

TEST_F(FirstLanguage, PassesOverWhatThePagesDoNotSpeak) {
  EXPECT_EQ(of({}, {"de", "fr", "en"}), "fr");
  EXPECT_EQ(of({}, {"de", "nl"}), "en");
}

TEST_F(FirstLanguage, IsTheOneItWasAskedInWhateverTheBrowserSpeaks) {
  EXPECT_EQ(of({.asked_in = "de-AT"}, {"fr", "en"}), "de");
  EXPECT_EQ(of({.asked_in = "fr"}, {"en"}), "fr");
}

TEST_F(FirstLanguage, IsTheBrowsersWhereItWasAskedInOneThatIsNotOffered) {
  EXPECT_EQ(of({.asked_in = "is"}, {"fr"}), "fr");
  EXPECT_EQ(of({.asked_in = "is"}, {}), "en");
}

TEST_F(FirstLanguage, IsTheOnePickedOnThePageBeforeAllOthers) {
  EXPECT_EQ(of({.picked = "en", .taken_before = "fr", .asked_in = "de"}, {"fr"}), "en");
  EXPECT_EQ(of({.picked = "xx", .asked_in = "de"}, {"fr"}), "de")
      << "what is not offered is ignored";
}

TEST_F(FirstLanguage, StaysThatOfTheOneTakenBefore) {
  EXPECT_EQ(of({.taken_before = "fr"}, {"en"}), "fr");
}

}  // namespace
}  // namespace bascule::sittings
