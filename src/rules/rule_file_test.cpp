#include "rules/rule_file.hpp"

#include <gtest/gtest.h>

namespace bascule::rules {
namespace {

Rule full() {
  Rule rule;
  rule.name = "Engineers";
  rule.stages = {"stage-1"};
  rule.postings = {"posting-1", "posting-2"};
  rule.tags = {"remote"};
  rule.assessments = {"bigfive-120", "reasoning-16"};
  rule.due_days = 10;
  rule.leads = Rule::Leads::Allow;
  rule.state = RuleState::Shadow;
  rule.teams = {"Welding"};
  rule.locations = {"Berlin", "Zurich"};
  rule.origins = {"applied"};
  rule.owners = {"user-1"};
  rule.optional_assessments = {"reasoning-16"};
  rule.language = "fr";
  rule.reminder_days = {3, 1};
  rule.ask_again_days = 180;
  rule.names = {
      {"stage-1", "Phone interview"}, {"posting-1", "Engineer"}, {"user-1", "Wilma Welder"}};
  return rule;
}

std::string pointer_of(const std::string& text) {
  const auto file = read_rule_file(parse_json(text).value());
  if (file) return "accepted";
  return file.error().code == ErrorCode::InvalidInput ? file.error().pointer : "another failure";
}

std::string with_rule(const std::string& fields) {
  return R"({"format":"bascule-rules/1","rules":[{"trigger":"stage","stages":["A"],"assessments":["x"])" +
         (fields.empty() ? "" : "," + fields) + "}]}";
}

TEST(RuleFile, IsReadAsItWasWritten) {
  const auto file = read_rule_file(rule_file({full(), full()}));
  ASSERT_TRUE(file) << file.error().message;
  ASSERT_EQ(file->size(), 2u);
  const auto& rule = file->front();
  ASSERT_EQ(rule.stages.size(), 1u);
  EXPECT_EQ(rule.stages[0].id, "stage-1");
  EXPECT_EQ(rule.stages[0].text, "Phone interview");
  ASSERT_EQ(rule.postings.size(), 2u);
  EXPECT_EQ(rule.postings[1].id, "posting-2");
  EXPECT_EQ(rule.postings[1].text, "") << "nobody knows its name";
  ASSERT_EQ(rule.owners.size(), 1u);
  EXPECT_EQ(rule.owners[0].text, "Wilma Welder");
  RuleBody but_ids = full();
  but_ids.stages = but_ids.postings = but_ids.owners = {};
  EXPECT_EQ(rule.body, but_ids);
  EXPECT_EQ(rule.state, RuleState::Shadow);
}

TEST(RuleFile, WrittenByHandNamesWhatItWantsAndNothingElse) {
  const auto file = read_rule_file(parse_json(with_rule("")).value());
  ASSERT_TRUE(file) << file.error().message;
  EXPECT_EQ(file->front().stages[0].text, "A");
  EXPECT_EQ(file->front().stages[0].id, "");
  EXPECT_EQ(file->front().body.due_days, 7);
  EXPECT_EQ(file->front().body.ask_again_days, std::nullopt);
  EXPECT_FALSE(file->front().state);
}

TEST(RuleFile, D10_WhatIsWrongIsNamedWithItsPlace) {
  EXPECT_EQ(pointer_of(R"({"rules":[]})"), "/format");
  EXPECT_EQ(pointer_of(R"({"format":"bascule-rules/2","rules":[]})"), "/format");
  EXPECT_EQ(pointer_of(R"({"format":"bascule-rules/1"})"), "/rules");
  EXPECT_EQ(pointer_of(R"({"format":"bascule-rules/1","rules":[],"more":1})"), "/more");
  EXPECT_EQ(pointer_of(R"({"format":"bascule-rules/1","rules":[1]})"), "/rules/0");
  EXPECT_EQ(pointer_of(R"({"format":"bascule-rules/1","rules":[{"stages":["A"]}]})"),
            "/rules/0/trigger");
  EXPECT_EQ(pointer_of(with_rule(R"("state":"maybe")")), "/rules/0/state");
  EXPECT_EQ(pointer_of(with_rule(R"("due_days":91)")), "/rules/0/due_days");
  EXPECT_EQ(pointer_of(with_rule(R"("reminder_days":[0])")), "/rules/0/reminder_days");
  EXPECT_EQ(pointer_of(with_rule(R"("reminder_days":"1")")), "/rules/0/reminder_days");
  EXPECT_EQ(pointer_of(with_rule(R"("ask_again_days":-1)")), "/rules/0/ask_again_days");
  EXPECT_EQ(pointer_of(with_rule(R"("owners":[1])")), "/rules/0/owners/0");
  EXPECT_EQ(pointer_of(with_rule(R"("org_id":"org_1")")), "/rules/0/org_id");
  EXPECT_EQ(pointer_of(with_rule(R"("postings":[{"text":"x","owner":1}])")),
            "/rules/0/postings/0/owner");
  EXPECT_EQ(pointer_of(with_rule(R"("postings":["a",{}])")), "/rules/0/postings/1");
  EXPECT_EQ(pointer_of(with_rule(R"("postings":[""])")), "/rules/0/postings/0");
}

TEST(RuleFile, A17_OfMoreRulesThanAnAccountHasIsRefused) {
  std::vector<Rule> many(kFileRulesMax, full());
  EXPECT_TRUE(read_rule_file(rule_file(many)));
  EXPECT_TRUE(parse_json(to_text(rule_file(many)), kRuleFileLimits));
  many.push_back(full());
  EXPECT_FALSE(read_rule_file(rule_file(many)));
}

}  // namespace
}  // namespace bascule::rules
