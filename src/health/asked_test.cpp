// What narrows a rule, and which lists are needed to know whether it is still there.
#include "health/asked.hpp"

#include <gtest/gtest.h>

namespace bascule::health {
namespace {

// A rule of which all is there, to be spoiled.
class AskedTest : public ::testing::Test {
 protected:
  AskedTest() {
    connection.id = ConnectionId::trusted("con_1");
    connection.provider = "lever";
    rule.id = RuleId::trusted("rul_1");
    rule.name = "Engineers";
    rule.teams = {"Customer Success"};
    rule.locations = {"Bern"};
    rule.origins = {"applied"};
    rule.owners = {"user-2"};
    rule.names = {{"user-2", "Rita Recruiter"}};
    asked.postings = std::vector<ats::Posting>(1);
    asked.postings->front().id = "p1";
    asked.postings->front().team = "Customer Success";
    asked.postings->front().location = "Bern";
    asked.origins = std::vector<std::string>{"applied", "sourced"};
    asked.users = std::vector<ats::User>(1);
    asked.users->front().id = "user-2";
  }

  std::vector<Finding> told() const { return findings(asked, connection, {rule}); }
  // The only finding, which must be one that says what to do.
  Finding only() const {
    const auto all = told();
    EXPECT_EQ(all.size(), 1U);
    if (all.size() != 1) return {};
    EXPECT_FALSE(all[0].fix.empty());
    return all[0];
  }
  ListsNeeded needed() const { return lists_needed(connection, {rule}); }

  connections::Connection connection;
  rules::Rule rule;
  Asked asked;
};

TEST_F(AskedTest, NothingIsWrongWhileAllThatNarrowsARuleIsThere) { EXPECT_TRUE(told().empty()); }

TEST_F(AskedTest, AnOwnerWhoIsNotActiveAnyMoreIsNamedAsTheRuleKnewThem) {
  asked.users->front().id = "user-3";
  const auto finding = only();
  EXPECT_EQ(finding.code, "owner_gone");
  EXPECT_EQ(finding.what,
            "The owner “Rita Recruiter” of the rule “Engineers” is no active user any more.");
}

TEST_F(AskedTest, EachOwnerWhoIsGoneIsAFindingOfTheirOwn) {
  rule.owners = {"user-2", "user-3", "user-4"};
  const auto found = told();
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].about, "rul_1 1 user-3");
  EXPECT_EQ(found[1].about, "rul_1 1 user-4");
}

TEST_F(AskedTest, OwnersAreNotMissedWhereUsersMayNotBeRead) {
  asked.users.reset();
  EXPECT_TRUE(told().empty());
}

TEST_F(AskedTest, ATeamThatNoPostingHasAnyMoreIsSaid) {
  asked.postings->front().team = "Support";
  const auto finding = only();
  EXPECT_EQ(finding.code, "team_gone");
  EXPECT_EQ(finding.what,
            "The team “Customer Success” of the rule “Engineers” is on no posting any more.");
}

TEST_F(AskedTest, ALocationThatNoPostingHasAnyMoreIsSaid) {
  asked.postings->front().location = "Basel";
  const auto finding = only();
  EXPECT_EQ(finding.code, "location_gone");
  EXPECT_EQ(finding.what, "The location “Bern” of the rule “Engineers” is on no posting any more.");
}

TEST_F(AskedTest, TeamAndLocationMayBeOfDifferentPostings) {
  asked.postings->push_back(asked.postings->front());
  asked.postings->front().team = "Support";
  asked.postings->back().location = "Basel";
  EXPECT_TRUE(told().empty());
}

TEST_F(AskedTest, TeamsAndLocationsAreNotMissedWherePostingsWereNotRead) {
  asked.postings.reset();
  EXPECT_TRUE(told().empty());
}

TEST_F(AskedTest, AnOriginThatTheProviderHasNoMoreIsSaid) {
  asked.origins = std::vector<std::string>{"sourced"};
  const auto finding = only();
  EXPECT_EQ(finding.code, "origin_gone");
  EXPECT_EQ(finding.what,
            "The origin “applied” of the rule “Engineers” is none of the provider's any more.");
}

TEST_F(AskedTest, OfARuleThatIsOffNothingThatNarrowsItIsMissed) {
  rule.state = rules::RuleState::Off;
  asked.users->clear();
  asked.postings->clear();
  asked.origins->clear();
  EXPECT_TRUE(told().empty());
}

TEST_F(AskedTest, WhatNarrowsARuleAndIsGoneIsWorthALetter) {
  asked.users->clear();
  asked.postings->clear();
  asked.origins->clear();
  EXPECT_EQ(worth_a_letter(told()).size(), 4U);
}

TEST_F(AskedTest, ATeamOfSeveralWordsIsTheSameAfterTheRuleWasSavedOnceMore) {
  asked.postings->front().team = "Support";
  const auto before = only();
  rule.version = 2;
  EXPECT_TRUE(is_same(only(), before));
}

TEST_F(AskedTest, TwoTeamsThatBeginAlikeAreNotTheSame) {
  asked.postings->front().team = "Support";
  const auto before = only();
  rule.teams = {"Customer Care"};
  EXPECT_FALSE(is_same(only(), before));
}

TEST_F(AskedTest, WhatIsSaidOfATeamDoesNotStandOnceTheRuleWasChanged) {
  asked.postings->front().team = "Support";
  const auto before = told();
  EXPECT_EQ(still_standing(before, connection, {rule}), before);
  rule.version = 2;
  EXPECT_TRUE(still_standing(before, connection, {rule}).empty());
}

TEST_F(AskedTest, UsersAreNeededForAnOwnerOfARule) {
  EXPECT_TRUE(needed().users);
  rule.owners.clear();
  EXPECT_FALSE(needed().users);
}

TEST_F(AskedTest, UsersAreNeededForWhoWritesResults) {
  rule.owners.clear();
  connection.perform_as_id = "user-1";
  EXPECT_TRUE(needed().users);
}

TEST_F(AskedTest, PostingsAreNeededForAPostingATeamOrALocation) {
  rule.locations.clear();
  EXPECT_TRUE(needed().postings) << "a team";
  rule.teams.clear();
  EXPECT_FALSE(needed().postings);
  rule.locations = {"Bern"};
  EXPECT_TRUE(needed().postings) << "a location";
  rule.locations.clear();
  rule.postings = {"p1"};
  EXPECT_TRUE(needed().postings) << "a posting";
}

TEST_F(AskedTest, StagesAreNeededForARuleThatNamesOne) {
  EXPECT_FALSE(needed().stages);
  rule.stages = {"s1"};
  EXPECT_TRUE(needed().stages);
}

TEST_F(AskedTest, ARuleThatOnlyWatchesNeedsTheSame) {
  rule.state = rules::RuleState::Shadow;
  EXPECT_TRUE(needed().users && needed().postings);
}

TEST_F(AskedTest, ARuleThatIsOffNeedsNoList) {
  rule.stages = {"s1"};
  rule.state = rules::RuleState::Off;
  EXPECT_FALSE(needed().stages || needed().postings || needed().users);
}

}  // namespace
}  // namespace bascule::health
