#include "orders/compare_rules.hpp"

#include <gtest/gtest.h>

namespace bascule::orders {
namespace {

using rules::Rule;
using rules::RuleState;
using What = RuleChange::What;

Rule rule(std::string name, std::vector<std::string> stages = {"s1"}) {
  Rule one;
  one.id = RuleId::trusted("rul_" + name);
  one.name = std::move(name);
  one.stages = std::move(stages);
  one.assessments = {"bigfive-120"};
  one.names = {{"s1", "Phone"}, {"s2", "On-site"}};
  return one;
}
WantedRule wanted(Rule one, std::optional<RuleState> state = std::nullopt) {
  one.id = {};
  return {std::move(one), state};
}
std::vector<RuleChange> compared(const std::vector<Rule>& there,
                                 const std::vector<WantedRule>& file,
                                 OtherRules others = OtherRules::Leave) {
  return compare_rules(there, file, others).value();
}

TEST(CompareRules, WhatIsInBothAlikeIsTheSameWhateverTheOrderOfItsStages) {
  const auto changes =
      compared({rule("A", {"s1", "s2"})}, {wanted(rule("A", {"s2", "s1"}), RuleState::On)});
  ASSERT_EQ(changes.size(), 1u);
  EXPECT_EQ(changes[0].what, What::Same);
  EXPECT_TRUE(fields_changed(changes[0]).empty());
}

TEST(CompareRules, TellsWhatChangesInWords) {
  auto other = rule("A", {"s2"});
  other.due_days = 3;
  const auto changes = compared({rule("A")}, {wanted(other, RuleState::Off)});
  ASSERT_EQ(changes[0].what, What::Change);
  EXPECT_EQ(changes[0].rule.id.text(), "rul_A");
  const auto fields = fields_changed(changes[0]);
  ASSERT_EQ(fields.size(), 3u);
  EXPECT_EQ(fields[0].field, "stages");
  EXPECT_EQ(fields[0].was, "Phone");
  EXPECT_EQ(fields[0].will_be, "On-site");
  EXPECT_EQ(fields[1].field, "due_days");
  EXPECT_EQ(fields[2].will_be, "off");
}

TEST(CompareRules, TellsWhatBecomesOptionalAndInWhichLanguage) {
  auto other = rule("A");
  other.optional_assessments = {"bigfive-120"};
  other.language = "fr";
  const auto fields = fields_changed(compared({rule("A")}, {wanted(other)})[0]);
  ASSERT_EQ(fields.size(), 2u);
  EXPECT_EQ(fields[0].field, "optional_assessments");
  EXPECT_EQ(fields[0].was, "");
  EXPECT_EQ(fields[0].will_be, "bigfive-120");
  EXPECT_EQ(fields[1].field, "language");
  EXPECT_EQ(fields[1].will_be, "fr");
}

TEST(CompareRules, ANewOneOnlyWatchesUnlessTheFileSaysItsState) {
  const auto changes = compared({}, {wanted(rule("A")), wanted(rule("B"), RuleState::On)});
  EXPECT_EQ(changes[0].what, What::Add);
  EXPECT_EQ(changes[0].rule.state, RuleState::Shadow);
  EXPECT_EQ(changes[1].rule.state, RuleState::On);
}

TEST(CompareRules, WithoutAStateInTheFileTheStateStays) {
  auto off = rule("A");
  off.state = RuleState::Off;
  EXPECT_EQ(compared({off}, {wanted(rule("A"))})[0].what, What::Same);
}

TEST(CompareRules, WhatIsNotInTheFileIsLeftAloneOrSwitchedOff) {
  auto off = rule("B");
  off.state = RuleState::Off;
  EXPECT_EQ(compared({rule("A")}, {})[0].what, What::Leave);
  const auto changes = compared({rule("A"), off}, {}, OtherRules::SwitchOff);
  EXPECT_EQ(changes[0].what, What::SwitchOff);
  EXPECT_EQ(changes[0].rule.state, RuleState::Off);
  EXPECT_EQ(changes[1].what, What::Leave) << "it is off";
}

TEST(CompareRules, WithoutANameWhatSaysTheSameWhenIsTheSameOne) {
  auto there = rule(""), changed = rule("");
  changed.due_days = 3;
  EXPECT_EQ(compared({there}, {wanted(changed)})[0].what, What::Change);
  changed.stages = {"s2"};
  const auto changes = compared({there}, {wanted(changed)});
  EXPECT_EQ(changes[0].what, What::Add);
  EXPECT_EQ(changes[1].what, What::Leave);
}

TEST(CompareRules, AStageThatWasMadeAgainUnderItsNameIsAChange) {
  auto again = rule("A", {"s1-made-again"});
  again.names = {{"s1-made-again", "Phone"}};
  const auto changes = compared({rule("A")}, {wanted(again)});
  ASSERT_EQ(changes[0].what, What::Change);
  EXPECT_EQ(fields_changed(changes[0])[0].was, "Phone (s1)");
  EXPECT_EQ(fields_changed(changes[0])[0].will_be, "Phone (s1-made-again)");
}

TEST(CompareRules, TagsWithCommasAreNotTakenForOthers) {
  auto two = rule("A"), one = rule("A");
  two.tags = {"a", "b"};
  one.tags = {"a, b"};
  EXPECT_EQ(compared({two}, {wanted(one)})[0].what, What::Change);
}

TEST(CompareRules, TwoOfOneNameAreRefusedWhereTheyAre) {
  const auto in_file = compare_rules({}, {wanted(rule("A")), wanted(rule("A"))}, OtherRules::Leave);
  ASSERT_FALSE(in_file);
  EXPECT_EQ(in_file.error().code, ErrorCode::InvalidInput);
  EXPECT_EQ(in_file.error().pointer, "/rules/1/name");
  const auto there = compare_rules({rule("A"), rule("A")}, {}, OtherRules::Leave);
  ASSERT_FALSE(there);
  EXPECT_EQ(there.error().code, ErrorCode::Conflict);
}

TEST(CompareRules, F19_AnotherFileOrAChangedAccountHasAnotherDigest) {
  const auto shown = digest_of(compared({rule("A")}, {wanted(rule("A", {"s2"}))}));
  EXPECT_EQ(shown, digest_of(compared({rule("A")}, {wanted(rule("A", {"s2"}))})));
  auto changed = rule("A");
  changed.version = 2;
  EXPECT_NE(shown, digest_of(compared({changed}, {wanted(rule("A", {"s2"}))})));
  EXPECT_NE(shown, digest_of(compared({rule("A")}, {wanted(rule("A", {"s1", "s2"}))})));
  EXPECT_NE(shown, digest_of(compared({rule("A")}, {wanted(rule("A", {"s2"}), RuleState::Off)})));
  EXPECT_NE(shown, digest_of(compared({rule("A"), rule("B")}, {wanted(rule("A", {"s2"}))})));
}

}  // namespace
}  // namespace bascule::orders
