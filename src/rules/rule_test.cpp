#include "rules/rule.hpp"

#include <gtest/gtest.h>

#include "rules/decide.hpp"

namespace bascule::rules {
namespace {

Rule asking(std::vector<std::string> assessments, std::vector<std::string> optional) {
  Rule rule;
  rule.stages = {"s1"};
  rule.assessments = std::move(assessments);
  rule.optional_assessments = std::move(optional);
  return rule;
}

std::string pointer_of(Rule rule) {
  const auto made = checked(std::move(rule));
  return made ? "accepted" : made.error().pointer;
}

TEST(Rule, RequiresEverythingInEnglishUnlessItSaysOtherwise) {
  const auto rule = checked(asking({"a"}, {})).value();
  EXPECT_TRUE(rule.optional_assessments.empty());
  EXPECT_EQ(rule.language, "en");
}

TEST(Rule, OptionalStandsInTheOrderOfWhatIsAsked) {
  const auto rule = checked(asking({"a", "b", "c"}, {"c", "a"})).value();
  EXPECT_EQ(rule.optional_assessments, (std::vector<std::string>{"a", "c"}));
}

TEST(Rule, OnlyWhatIsAskedCanBeOptionalAndOnlyOnce) {
  EXPECT_EQ(pointer_of(asking({"a"}, {"b"})), "/optional_assessments");
  EXPECT_EQ(pointer_of(asking({"a"}, {"a", "a"})), "/optional_assessments");
}

TEST(Rule, D10_WhatIsNoLanguageIsRefused) {
  for (const std::string tag : {"", "EN", "e n", "<b>", "en\n", "../en"}) {
    auto rule = asking({"a"}, {});
    rule.language = tag;
    EXPECT_EQ(pointer_of(rule), "/language") << tag;
  }
  auto rule = asking({"a"}, {});
  rule.language = "pt-br";
  EXPECT_EQ(pointer_of(rule), "accepted");
}

TEST(Decide, SaysWhichOfItIsOptionalOfWhatIsStillToBeAsked) {
  auto rule = asking({"a", "b", "c"}, {"a", "c"});
  ats::Opportunity candidate;
  candidate.stage_id = "s1";
  candidate.application_id = "app-1";
  candidate.emails = {Personal("ada@example.org")};
  candidate.stage_entered_at = from_millis(1);
  History history;
  history.asked["a"] = {from_millis(0), true};
  const Occasion occasion{EventId{}, ats::EventKind::StageChanged, "s1", from_millis(1)};
  const auto decisions = decide({rule}, candidate, occasion, history, from_millis(1));
  ASSERT_EQ(decisions.size(), 1U);
  EXPECT_EQ(decisions[0].optional_assessments, std::vector<std::string>{"c"});
  EXPECT_EQ(summary(decisions[0]), "yes: b, c (optional)");
}

}  // namespace
}  // namespace bascule::rules
