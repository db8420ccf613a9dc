#include "assessments/classical.hpp"

#include <gtest/gtest.h>

namespace bascule::assessments::classical {
namespace {

// Figures computed with R 4.2.
TEST(Classical, TurnsAStandardScoreIntoTAndPercentile) {
  EXPECT_DOUBLE_EQ(t_score(1.32), 63.2);
  EXPECT_NEAR(percentile(1.32), 90.658249, 1e-6);
  EXPECT_DOUBLE_EQ(percentile(0), 50);
  EXPECT_NEAR(percentile(-8), 6.22096057e-14, 1e-20) << "no loss in the far tail";
}

TEST(Classical, GivesTheErrorOfAScore) { EXPECT_NEAR(standard_error(10, .83), 4.12310563, 1e-8); }

TEST(Classical, ShortensAndLengthensAScale) {
  EXPECT_NEAR(spearman_brown(.83, 1.8434), .90, 1e-4);
  EXPECT_NEAR(spearman_brown(.84, 20.0 / 24.0), .81395348837, 1e-10);
  EXPECT_DOUBLE_EQ(spearman_brown(.84, 1), .84);
}

}  // namespace
}  // namespace bascule::assessments::classical
