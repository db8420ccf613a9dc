#include "orgs/accent.hpp"

#include <fstream>
#include <sstream>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace bascule::orgs {
namespace {

Rgb rgb(std::string_view text) { return parse_rgb(text).value(); }

TEST(Accent, ContrastIsThatOfTheGuidelines) {
  EXPECT_DOUBLE_EQ(contrast(rgb("#000000"), rgb("#ffffff")), 21.0);
  EXPECT_DOUBLE_EQ(contrast(rgb("#123456"), rgb("#123456")), 1.0);
  EXPECT_NEAR(contrast(rgb("#777777"), rgb("#ffffff")), 4.48, 0.005);
  EXPECT_NEAR(contrast(rgb("#ffffff"), rgb("#767676")), 4.54, 0.005);
}

TEST(Accent, OnlySixHexDigitsAreAColour) {
  EXPECT_EQ(to_string(rgb("#0F6674")), "#0f6674");
  for (const char* text : {"", "#", "0f6674", "#0f667", "#0f66744", "#0g6674", "red", "#fff",
                           "#0f6674;color:red", "rgb(1,2,3)"}) {
    EXPECT_FALSE(parse_rgb(text).has_value()) << text;
    EXPECT_FALSE(checked_accent(text, Scheme::Light, "/accent/light").has_value()) << text;
  }
}

TEST(Accent, OneThatCannotBeReadIsRefusedWithItsFigureAndTheNearestThatCan) {
  const auto refused = checked_accent("#FFCC00", Scheme::Light, "/accent/light");
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().pointer, "/accent/light");
  const auto nearest = to_string(nearest_readable(rgb("#ffcc00"), Scheme::Light));
  EXPECT_EQ(refused.error().message,
            fmt::format("#ffcc00 has a contrast of 1.39:1 on the light page, and text needs 4.5:1; "
                        "the nearest that has it is {}",
                        nearest));
  EXPECT_TRUE(checked_accent(nearest, Scheme::Light, "").has_value());
}

TEST(Accent, OneForTheLightPageIsNoneForTheDark) {
  EXPECT_TRUE(checked_accent("#0f6674", Scheme::Light, "").has_value());
  const auto refused = checked_accent("#0f6674", Scheme::Dark, "/accent/dark");
  ASSERT_FALSE(refused.has_value());
  EXPECT_NE(refused.error().message.find("on the dark page"), std::string::npos);
}

TEST(Accent, TheNearestCanBeReadAndIsNoFurtherAwayThanItMustBe) {
  for (const auto scheme : {Scheme::Light, Scheme::Dark})
    for (int red = 0; red < 256; red += 51)
      for (int green = 0; green < 256; green += 51)
        for (int blue = 0; blue < 256; blue += 51) {
          const auto wanted = rgb(fmt::format("#{:02x}{:02x}{:02x}", red, green, blue));
          const auto nearest = nearest_readable(wanted, scheme);
          const auto tones = tones_of(nearest, scheme);
          ASSERT_GE(least_contrast(nearest, scheme), kTextContrast) << to_string(wanted);
          ASSERT_GE(contrast(tones.accent, tones.on_accent), kTextContrast) << to_string(wanted);
          ASSERT_GE(contrast(tones.accent, tones.wash), kTextContrast) << to_string(wanted);
          if (least_contrast(wanted, scheme) >= kTextContrast)
            ASSERT_EQ(nearest, wanted);
          else
            ASSERT_LT(least_contrast(nearest, scheme), kTextContrast + 0.2) << to_string(wanted);
        }
}

// What stands behind text on the candidate's pages, as their style sheet has it.
TEST(Accent, IsJudgedOnTheGroundsThatThePagesHave) {
  std::ifstream file("web/src/sittings/candidate.css");
  std::ostringstream text;
  text << file.rdbuf();
  const auto css = text.str();
  const auto dark_from = css.find("prefers-color-scheme: dark");
  ASSERT_NE(dark_from, std::string::npos);
  const auto ground = [&](const std::string& name, std::size_t from) {
    const auto at = css.find("--" + name + ": #", from);
    return rgb(css.substr(at + name.size() + 4, 7));
  };
  EXPECT_EQ(ground("card", 0), rgb("#ffffff"));
  EXPECT_EQ(ground("ground", 0), rgb("#f4f6f7"));
  EXPECT_EQ(ground("card", dark_from), rgb("#1b232a"));
  EXPECT_EQ(ground("ground", dark_from), rgb("#12181d"));
}

}  // namespace
}  // namespace bascule::orgs
