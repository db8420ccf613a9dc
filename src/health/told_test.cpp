#include "health/told.hpp"

#include <gtest/gtest.h>

namespace bascule::health {
namespace {

const Instant kNoon = std::chrono::sys_days{std::chrono::year{2030} / 3 / 1} + 12h;
const Finding kStage{"stage_gone", "rul_1 1 s1", "The stage is gone.", "Change the rule."};
const Finding kUser{"perform_as_gone", "user-1", "The user is gone.", "Choose another."};
const Finding kLate{"looks_late", "", "No look was made.", "See whether workers run."};

class ToldTest : public ::testing::Test {
 protected:
  // What the owners are written after `later`, in one word for each.
  std::string hear(const std::vector<Finding>& found, std::chrono::milliseconds later = 5min) {
    now += later;
    last = take_in(told, found, now);
    std::string all;
    for (const auto& one : last.fresh) all += (all.empty() ? "" : " ") + one.code;
    return last.is_well_again ? all + "well" : all;
  }
  Instant now = kNoon;
  std::vector<Told> told;
  News last;
};

TEST_F(ToldTest, WhatIsNewIsToldOnceWhateverItsWords) {
  EXPECT_EQ(hear({kStage}), "stage_gone");
  auto in_other_words = kStage;
  in_other_words.what = "It is still gone.";
  EXPECT_EQ(hear({in_other_words}), "");
  EXPECT_EQ(hear({in_other_words, kUser}), "perform_as_gone");
  EXPECT_EQ(last.others, 1U);
  EXPECT_EQ(hear({in_other_words, kUser}, 72h), "");
}

TEST_F(ToldTest, AStageIsNotToldAnewBecauseItsRuleWasSavedOnceMore) {
  auto of_the_next_version = kStage, of_another_stage = kStage;
  of_the_next_version.about = "rul_1 2 s1";
  of_another_stage.about = "rul_1 2 s2";
  EXPECT_EQ(hear({kStage}), "stage_gone");
  EXPECT_EQ(hear({of_the_next_version}), "");
  EXPECT_EQ(hear({of_the_next_version, of_another_stage}), "stage_gone");
}

TEST_F(ToldTest, AllIsWellOnceNothingThatWasToldWasThereForAnHour) {
  EXPECT_EQ(hear({kStage}), "stage_gone");
  EXPECT_EQ(hear({}, 59min), "");
  EXPECT_EQ(hear({}, 1min), "well");
  EXPECT_EQ(hear({}, 1h), "") << "once";
}

TEST_F(ToldTest, WhatComesAndGoesWithinTheHourIsNotToldAgain) {
  EXPECT_EQ(hear({kStage}), "stage_gone");
  for (int i = 0; i < 50; ++i) {
    EXPECT_EQ(hear({}, 50min), "");
    EXPECT_EQ(hear({kStage}), "");
  }
}

TEST_F(ToldTest, WhatComesBackAfterAllWasCalledWellIsToldOnceMoreAndThenNotForADay) {
  EXPECT_EQ(hear({kStage}), "stage_gone");
  EXPECT_EQ(hear({}, 1h), "well");
  EXPECT_EQ(hear({kStage}, 1h), "stage_gone") << "nobody must believe that it is over";
  for (int i = 0; i < 20; ++i) {
    EXPECT_EQ(hear({}, 3h), "");
    EXPECT_EQ(hear({kStage}, 3h), "");
  }
  EXPECT_EQ(hear({}, 23h), "");
  EXPECT_EQ(hear({}, 1h), "well");
}

TEST_F(ToldTest, WhatWasAwayForADayWhileAnotherStoodIsNewAgain) {
  EXPECT_EQ(hear({kStage, kUser}), "stage_gone perform_as_gone");
  EXPECT_EQ(hear({kUser}, 23h), "");
  EXPECT_EQ(hear({kUser, kStage}), "");
  EXPECT_EQ(hear({kUser}, 24h), "");
  EXPECT_EQ(hear({kUser, kStage}), "stage_gone");
}

TEST_F(ToldTest, WhatStoodWhileNobodyLookedIsNotNew) {
  EXPECT_EQ(hear({kStage}), "stage_gone");
  EXPECT_EQ(hear({kStage}, 24h * 7), "");
}

TEST_F(ToldTest, WhatIsAboutToEndIsWrittenOnlyWhenItStays) {
  EXPECT_EQ(hear({kLate}), "");
  EXPECT_EQ(hear({}, 5min), "") << "nobody was told of it";
  EXPECT_EQ(hear({kLate}, 2h), "");
  EXPECT_EQ(hear({kLate}, 9min), "");
  EXPECT_EQ(hear({kLate}, 1min), "looks_late");
  EXPECT_EQ(hear({}, 1h), "well");
}

TEST_F(ToldTest, E13_AClockThatWasSetBackHoldsNothingUp) {
  now = kNoon + 24h * 30;
  EXPECT_EQ(hear({kStage}), "stage_gone");
  now = kNoon;
  EXPECT_EQ(hear({}), "");
  EXPECT_EQ(hear({}, 1h), "well");
}

TEST_F(ToldTest, RemembersNoMoreThanCanBeKept) {
  for (std::size_t i = 0; i < kToldMax + 50; ++i) {
    auto another = kStage;
    another.about = std::to_string(i);
    (void)hear({another}, 1min);
  }
  EXPECT_EQ(told.size(), kToldMax);
  EXPECT_EQ(told.front().finding.about, std::to_string(kToldMax + 49)) << "the newest";
  EXPECT_TRUE(parse_json(to_text(to_json(told))));
}

TEST_F(ToldTest, IsKeptAsItWas) {
  (void)hear({kStage, kLate});
  (void)hear({}, 1h);
  (void)hear({kUser});
  const auto kept = told_from(to_json(told));
  ASSERT_TRUE(kept);
  EXPECT_EQ(*kept, told);
}

TEST_F(ToldTest, WhatWasKeptWithoutTimesCountsAsToldJustNow) {
  told = told_from(Json(to_json(std::vector{kStage, kUser}))).value();
  EXPECT_EQ(hear({kStage}), "");
  EXPECT_EQ(hear({}, 59min), "");
  EXPECT_EQ(hear({}, 1min), "well");
}

}  // namespace
}  // namespace bascule::health
