#include "rules/backtest.hpp"

#include <gtest/gtest.h>

namespace bascule::rules {
namespace {

const Instant kFrom = from_millis(1'900'000'000'000);
constexpr std::chrono::hours kHour{1};

Rule rule() {
  Rule rule;
  rule.id = RuleId::trusted("rul_1");
  rule.stages = {"assessment"};
  rule.assessments = {"bigfive-120"};
  return rule;
}

Backtest backtest() { return {rule(), kFrom, kFrom + 100 * kHour}; }

ats::Opportunity somebody(std::string id, std::vector<ats::StageChange> changes) {
  ats::Opportunity one;
  one.id = std::move(id);
  one.contact_id = "contact-of-" + one.id;
  one.application_id = "application";
  one.emails = {Personal("somebody@candidates.example")};
  one.stage_id = "offer";
  one.stage_changes = std::move(changes);
  return one;
}

TEST(Backtest, CountsEntriesOfTheRulesStagesInTheTimeLookedAt) {
  auto past = backtest();
  EXPECT_TRUE(past.add(somebody("before", {{"assessment", kFrom - kHour}})));
  EXPECT_TRUE(past.add(somebody("elsewhere", {{"phone", kFrom + kHour}})));
  EXPECT_TRUE(past.add(somebody("there", {{"assessment", kFrom + kHour}})));
  EXPECT_EQ(past.seen().opportunities, 3U);
  EXPECT_EQ(past.seen().entries, 1U);
  EXPECT_EQ(past.seen().invitations, 1U);
  ASSERT_EQ(past.seen().samples.size(), 1U);
  EXPECT_EQ(past.seen().samples.front().opportunity_id, "there");
}

TEST(Backtest, AnEntryAfterAnInvitationWouldNotHaveInvitedAgain) {
  auto past = backtest();
  EXPECT_TRUE(past.add(somebody("again", {{"assessment", kFrom + kHour},
                                          {"phone", kFrom + 2 * kHour},
                                          {"assessment", kFrom + 3 * kHour}})));
  EXPECT_EQ(past.seen().invitations, 1U);
  EXPECT_EQ(past.seen().kept_out.at("not invited before"), 1U);
}

TEST(Backtest, SaysWhatKeptThemOut) {
  auto past = backtest();
  auto nobody = somebody("no-address", {{"assessment", kFrom + kHour}});
  nobody.emails.clear();
  EXPECT_TRUE(past.add(nobody));
  EXPECT_EQ(past.seen().kept_out.at("has an e-mail address"), 1U);
}

TEST(Backtest, WhoeverWasArchivedLaterWasNotThen) {
  auto past = backtest();
  auto one =
      somebody("archived", {{"assessment", kFrom + kHour}, {"assessment", kFrom + 9 * kHour}});
  one.archived_at = kFrom + 5 * kHour;
  EXPECT_TRUE(past.add(one));
  EXPECT_EQ(past.seen().invitations, 1U);
  EXPECT_EQ(past.seen().kept_out.at("not archived"), 1U);
}

TEST(Backtest, OnePersonWithTwoCandidaciesWouldHaveBeenInvitedTwice) {
  auto past = backtest();
  for (const auto* id : {"one", "other"}) {
    auto candidacy = somebody(id, {{"assessment", kFrom + kHour}});
    candidacy.contact_id = "the-same-person";
    EXPECT_TRUE(past.add(candidacy));
  }
  EXPECT_TRUE(past.add(somebody("third", {{"assessment", kFrom + kHour}})));
  EXPECT_EQ(past.seen().invitations, 3U);
  EXPECT_EQ(finished(past.seen()).people, 2U);
  EXPECT_EQ(finished(past.seen()).twice, 1U);
}

TEST(Backtest, GoesOnFromWhatWasKept) {
  auto past = backtest();
  EXPECT_TRUE(past.add(somebody("one", {{"assessment", kFrom + kHour}})));
  auto nobody = somebody("two", {{"assessment", kFrom + kHour}});
  nobody.emails.clear();
  EXPECT_TRUE(past.add(nobody));
  const auto kept = seen_from_text(to_text(past.seen()));
  ASSERT_TRUE(kept.has_value()) << kept.error().message;
  Backtest later(rule(), kFrom, kFrom + 100 * kHour, *kept);
  EXPECT_TRUE(later.add(somebody("three", {{"assessment", kFrom + 2 * kHour}})));
  EXPECT_EQ(later.seen().opportunities, 3U);
  EXPECT_EQ(later.seen().invitations, 2U);
  EXPECT_EQ(later.seen().kept_out, past.seen().kept_out);
  EXPECT_EQ(later.seen().samples.size(), 2U);
  EXPECT_EQ(finished(later.seen()).people, 2U);
}

TEST(Backtest, WhoeverIsAddedAgainCountsOnce) {
  auto past = backtest();
  for (int i = 0; i < 2; ++i)
    EXPECT_TRUE(past.add(somebody("touched meanwhile", {{"assessment", kFrom + kHour}})));
  EXPECT_EQ(past.seen().invitations, 1U);
}

TEST(Backtest, AsMuchAsItMayKeepCanBeReadAgain) {
  auto past = backtest();
  const std::string id(60, 'x');
  for (std::size_t i = 0; i < Backtest::kCandidaciesMax; ++i)
    ASSERT_TRUE(past.add(somebody(id + std::to_string(i), {{"assessment", kFrom + kHour}})));
  EXPECT_FALSE(past.add(somebody("one too many", {{"assessment", kFrom + kHour}})));
  const auto kept = seen_from_text(to_text(past.seen()));
  ASSERT_TRUE(kept.has_value()) << kept.error().message;
  EXPECT_EQ(finished(*kept).people, Backtest::kCandidaciesMax);
  EXPECT_TRUE(finished(*kept).candidacies.empty());
}

TEST(Backtest, KeptTextThatIsNotOursIsRefused) {
  for (const auto* text : {"", "[]", "{}", R"({"opportunities":-1})"})
    EXPECT_FALSE(seen_from_text(text).has_value()) << text;
}

}  // namespace
}  // namespace bascule::rules
