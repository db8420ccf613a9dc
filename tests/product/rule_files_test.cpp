// The rules of an account as a file: kept, compared, and brought back or to another account.
#include "orders/add_rule.hpp"
#include "orders/apply_rules.hpp"
#include "product.hpp"
#include "storage/stores/audit_store.hpp"

namespace bascule::product {
namespace {

using orders::OtherRules;
using What = orders::RuleChange::What;

class RuleFiles : public Product {
 protected:
  RuleFiles() { ats.add_stage({"phone", "Phone interview"}); }

  rules::Rule made(const std::string& name, const std::string& stage = kStage) {
    orders::RuleWish wish;
    wish.name = name;
    wish.stages = {stage};
    wish.assessments = {"bigfive-120"};
    return add_rule_.run(scope(), connection, wish, rules::RuleState::On, the_admin).value();
  }
  std::vector<rules::FileRule> exported() {
    return rules::read_rule_file(apply_.file_of(scope(), connection).value()).value();
  }
  static std::vector<rules::FileRule> by_hand(const std::string& name, const std::string& stage) {
    rules::FileRule rule;
    rule.body.name = name;
    rule.stages = {{"", stage}};
    rule.body.assessments = {"bigfive-120"};
    return {rule};
  }
  std::string digest(const std::vector<rules::FileRule>& file,
                     OtherRules others = OtherRules::Leave) {
    return orders::digest_of(apply_.compare(scope(), connection, file, others).value());
  }
  Result<std::vector<orders::RuleChange>> applied(const std::vector<rules::FileRule>& file,
                                                  OtherRules others = OtherRules::Leave) {
    return apply_.apply(scope(), connection, file, others, digest(file, others), the_admin);
  }
  std::vector<rules::Rule> there() {
    return read([&](ports::Tx& tx) { return rules.list_of(tx, connection); });
  }
  OrgScope scope() const { return OrgScope(org); }

  const orgs::Actor the_admin = orgs::the_operator();
  storage::SqlAuditStore audit_;
  orders::ResolveWish resolve_{*database, connections, catalogue, find_provider};
  orders::RuleBook book_{*database, rules, audit_, clock};
  orders::AddRule add_rule_{book_, resolve_, random};
  orders::ApplyRules apply_{book_, resolve_, random};
};

TEST_F(RuleFiles, WhatWasExportedChangesNothingWhereItCameFrom) {
  made("One");
  made("", "phone");
  const auto changes = applied(exported()).value();
  ASSERT_EQ(changes.size(), 2U);
  for (const auto& change : changes) EXPECT_EQ(change.what, What::Same);
  for (const auto& rule : there()) EXPECT_EQ(rule.version, 1);
}

TEST_F(RuleFiles, ComparingChangesNothing) {
  made("One");
  auto file = exported();
  file[0].body.due_days = 3;
  (void)digest(file, OtherRules::SwitchOff);
  ASSERT_EQ(there().size(), 1U);
  EXPECT_EQ(there()[0].due_days, 7);
}

TEST_F(RuleFiles, AStageThatHasAnotherIdInThisAccountIsFoundByItsName) {
  rules::FileRule rule = by_hand("One", "Phone interview")[0];
  rule.stages = {{"the-id-it-has-in-the-sandbox", "Phone interview"}};
  const auto changes = applied({rule}).value();
  ASSERT_EQ(there().size(), 1U);
  EXPECT_EQ(there()[0].stages, std::vector<std::string>{"phone"});
  EXPECT_EQ(changes[0].what, What::Add);
  EXPECT_EQ(there()[0].state, rules::RuleState::Shadow) << "nobody said that it is to be on";
}

TEST_F(RuleFiles, AStageThatTheAccountDoesNotHaveIsNamedWithItsPlaceAndNothingIsDone) {
  auto file = by_hand("One", "Assessment");
  file.push_back(by_hand("Two", "Phone intervew")[0]);
  const auto refused = apply_.compare(scope(), connection, file, OtherRules::Leave);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::InvalidInput);
  EXPECT_EQ(refused.error().pointer, "/rules/1/stages");
  EXPECT_NE(refused.error().message.find("Phone interview"), std::string::npos)
      << "and what there is: " << refused.error().message;
  EXPECT_FALSE(apply_.apply(scope(), connection, file, OtherRules::Leave, "any", the_admin));
  EXPECT_TRUE(there().empty());
}

TEST_F(RuleFiles, AChangeMakesAVersionAndWhoIsInANewStageIsNotInvited) {
  const auto rule = made("One");
  auto file = exported();
  file[0].stages.push_back({"", "Phone interview"});
  clock.advance(1h);
  ASSERT_TRUE(applied(file));
  const auto now = there().at(0);
  EXPECT_EQ(now.id, rule.id);
  EXPECT_EQ(now.version, 2);
  EXPECT_EQ(rules::since(now, "phone"), clock.now());
  EXPECT_EQ(rules::since(now, kStage), rule.switched_on_at);
  EXPECT_EQ(read([&](ports::Tx& tx) { return rules.former_versions(tx, rule.id); }).size(), 1U);
}

TEST_F(RuleFiles, WhatIsNotInTheFileIsSwitchedOffOnlyWhereThatIsAskedFor) {
  made("One");
  const auto file = by_hand("Two", "Assessment");
  clock.advance(1ms);
  ASSERT_TRUE(applied(file));
  EXPECT_EQ(there().at(0).state, rules::RuleState::On);
  ASSERT_TRUE(applied(file, OtherRules::SwitchOff));
  EXPECT_EQ(there().at(0).state, rules::RuleState::Off);
  EXPECT_EQ(there().at(0).version, 1) << "it asks for the same";
}

TEST_F(RuleFiles, NewRulesStandInTheOrderOfTheFile) {
  std::vector<rules::FileRule> file;
  for (const auto* name : {"C", "A", "D", "B"}) file.push_back(by_hand(name, "Assessment")[0]);
  ASSERT_TRUE(applied(file));
  std::string names;
  for (const auto& rule : there()) names += rule.name;
  EXPECT_EQ(names, "CADB");
}

TEST_F(RuleFiles, F19_WhatChangedSinceItWasShownIsNotDone) {
  made("One");
  auto file = exported();
  file[0].body.due_days = 3;
  const auto shown = digest(file);
  clock.advance(1ms);
  made("Two");
  const auto late = apply_.apply(scope(), connection, file, OtherRules::Leave, shown, the_admin);
  ASSERT_FALSE(late);
  EXPECT_EQ(late.error().code, ErrorCode::Conflict);
  EXPECT_EQ(there().at(0).due_days, 7);
}

TEST_F(RuleFiles, EachThingThatIsDoneStandsInTheLogWithWhoDidIt) {
  made("One");
  auto file = exported();
  file[0].body.due_days = 3;
  file[0].state = rules::RuleState::Off;
  file.push_back(by_hand("Two", "Assessment")[0]);
  clock.advance(1ms);
  ASSERT_TRUE(applied(file));
  std::vector<std::string> deeds;
  for (const auto& entry : read([&](ports::Tx& tx) { return audit_.list(tx, {}, {}); }).items)
    deeds.push_back(entry.action);
  EXPECT_EQ(deeds, (std::vector<std::string>{"rule.made", "rule.off", "rule.changed", "rule.made"}))
      << "newest first";
}

TEST_F(RuleFiles, F6_AnotherOrganisationsAccountIsUnknown) {
  const OrgScope other(OrgId::trusted("org_another"));
  EXPECT_EQ(apply_.file_of(other, connection).error().code, ErrorCode::NotFound);
  EXPECT_EQ(apply_.compare(other, connection, {}, OtherRules::Leave).error().code,
            ErrorCode::NotFound);
  EXPECT_EQ(
      apply_.apply(other, connection, {}, OtherRules::SwitchOff, "any", the_admin).error().code,
      ErrorCode::NotFound);
}

}  // namespace
}  // namespace bascule::product
