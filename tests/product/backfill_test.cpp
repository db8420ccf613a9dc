// A rule applied to those who are in its stages already.
#include "orders/backfill.hpp"

#include "orgs/audit_store.hpp"
#include "product.hpp"
#include "storage/stores/audit_store.hpp"
#include "storage/stores/backfill_store.hpp"

namespace bascule::product {
namespace {

using bascule::orders::BackfillState;

class Backfills : public Product {
 protected:
  const OrgScope scope{org};
  const bascule::orgs::Actor admin = bascule::orgs::the_operator();
  storage::SqlBackfillStore runs;
  bascule::orders::Backfill backfill{*database, kept,          runs,  order_by_rule,
                                     audit,     find_provider, clock, random};

  Backfills() {
    run_job.handle(bascule::orders::Backfill::kKind,
                   [this](const jobs::Job& job) { return backfill.run(job); });
    ats.remove_opportunity(kOpportunity);
    // Before the rule was switched on.
    for (int i = 0; i < 12; ++i) put(i);
    clock.advance(24h);
    rule = add_rule();
  }
  std::string id_of(int i) { return fmt::format("opp-there-{:02}", i); }
  void put(int i) {
    auto candidate = opportunity();
    candidate.id = id_of(i);
    candidate.contact_id = fmt::format("contact-there-{:02}", i);
    candidate.emails = {Personal(fmt::format("there{:02}@candidates.example", i))};
    candidate.created_at = clock.now() - std::chrono::days{i * 100};
    ats.put(candidate);
  }
  bascule::orders::Backfill::View looked() {
    const auto begun = backfill.look(scope, rule.id, admin);
    EXPECT_TRUE(begun) << begun.error().message;
    run_due();
    return now();
  }
  bascule::orders::Backfill::View now() {
    return backfill.of_rule(scope, rule.id, 1).value().front();
  }
  std::size_t letters() { return mailer.arrived().size(); }
  // One step of the backfill's own, and nothing else.
  void one_step() {
    for (const auto& job : run_job.claim({.jobs_max = 1})) run_job.run(job);
  }

  rules::Rule rule;
};

TEST_F(Backfills, ThoseWhoAreThereAreCountedFirstAndNothingIsSent) {
  ats.change(id_of(3), [](auto& one) { one.emails.clear(); });
  ats.change(id_of(4), [](auto& one) { one.stage_id = "another-stage"; });
  ats.change(id_of(5), [&](auto& one) { one.archived_at = clock.now(); });
  const auto view = looked();
  EXPECT_EQ(view.run.state, BackfillState::Ready);
  EXPECT_EQ(view.counts.to_invite, 9U);
  EXPECT_EQ(view.counts.kept_out,
            (std::map<std::string, std::size_t>{{"has an e-mail address", 1}}));
  EXPECT_TRUE(all_orders().empty());
  EXPECT_EQ(letters(), 0U);
}

TEST_F(Backfills, OnceAPersonHasSaidYesEachIsInvitedOnce) {
  const auto view = looked();
  ASSERT_TRUE(backfill.confirm(scope, view.run.id, 12, admin));
  run_due();
  EXPECT_EQ(now().run.state, BackfillState::Done);
  EXPECT_EQ(now().counts.invited, 12U);
  EXPECT_EQ(all_orders().size(), 12U);
  run_for(3, 1min);
  EXPECT_EQ(letters(), 12U);
  const auto decisions =
      read([&](ports::Tx& tx) { return rules.decisions_about(tx, connection, id_of(0), 10); });
  ASSERT_EQ(decisions.size(), 1U);
  EXPECT_TRUE(decisions.front().event.empty()) << "a person did, no event";

  // A second time there is nobody left.
  const auto again = looked();
  EXPECT_EQ(again.counts.to_invite, 0U);
  EXPECT_EQ(again.counts.kept_out.at("not invited before"), 12U);
}

TEST_F(Backfills, WhoEntersMeanwhileIsAskedByTheRuleAndNotASecondTime) {
  const auto view = looked();
  tell(bascule::ats::EventKind::StageChanged, id_of(7));
  run_due();
  ASSERT_EQ(all_orders().size(), 1U);
  ASSERT_TRUE(backfill.confirm(scope, view.run.id, 12, admin));
  run_due();
  EXPECT_EQ(all_orders().size(), 12U);
  EXPECT_EQ(now().counts.kept_out.at("not invited before"), 1U);
  // And the other way round: an event that comes late finds them asked.
  tell(bascule::ats::EventKind::StageChanged, id_of(8));
  run_due();
  EXPECT_EQ(all_orders().size(), 12U);
}

TEST_F(Backfills, WhoMovedOnOrIsGoneSinceTheLookIsNotInvited) {
  const auto view = looked();
  ats.change(id_of(1), [](auto& one) { one.stage_id = "another-stage"; });
  ats.remove_opportunity(id_of(2));
  ASSERT_TRUE(backfill.confirm(scope, view.run.id, 12, admin));
  run_due();
  EXPECT_EQ(now().counts.invited, 10U);
  EXPECT_EQ(now().counts.kept_out,
            (std::map<std::string, std::size_t>{{"in the stage", 1}, {"is there", 1}}));
}

TEST_F(Backfills, StopsWhenPausedGoesOnWhereItWasAndEndsWhenCancelled) {
  const auto id = looked().run.id;
  ASSERT_TRUE(backfill.confirm(scope, id, 12, admin));
  one_step();
  EXPECT_EQ(now().counts.invited, bascule::orders::Backfill::kEach);
  EXPECT_TRUE(backfill.pause(scope, id, admin));
  run_due();
  EXPECT_EQ(now().counts.invited, bascule::orders::Backfill::kEach);
  EXPECT_EQ(backfill.pause(scope, id, admin).error().code, ErrorCode::Conflict);
  clock.advance(1h);
  ASSERT_TRUE(backfill.go_on(scope, id, admin));
  one_step();
  EXPECT_EQ(now().counts.invited, 2 * bascule::orders::Backfill::kEach);
  EXPECT_TRUE(backfill.cancel(scope, id, admin));
  run_due();
  EXPECT_EQ(now().counts.invited, 2 * bascule::orders::Backfill::kEach);
  EXPECT_EQ(now().counts.to_invite, 2U);
  EXPECT_EQ(backfill.go_on(scope, id, admin).error().code, ErrorCode::Conflict);
  EXPECT_EQ(backfill.cancel(scope, id, admin).error().code, ErrorCode::Conflict);
}

TEST_F(Backfills, OneThatIsPausedAmidAStepInvitesNobodyMore) {
  const auto id = looked().run.id;
  ASSERT_TRUE(backfill.confirm(scope, id, 12, admin));
  ats.meanwhile("read_opportunity", [&] { EXPECT_TRUE(backfill.pause(scope, id, admin)); });
  one_step();
  EXPECT_EQ(all_orders().size(), 0U) << "the first had been read only";
}

TEST_F(Backfills, OneWhoseRuleIsSwitchedOffAmidAStepInvitesNobodyMore) {
  const auto id = looked().run.id;
  ASSERT_TRUE(backfill.confirm(scope, id, 12, admin));
  ats.meanwhile("read_opportunity", [&] {
    write([&](ports::Tx& tx) {
      auto off = rule;
      off.state = bascule::rules::RuleState::Off;
      rules.save(tx, off);
    });
  });
  run_due();
  EXPECT_TRUE(all_orders().empty());
  EXPECT_EQ(now().run.state, BackfillState::Failed);
}

TEST_F(Backfills, OneWhoCannotBeReadStandsInNobodysWay) {
  const auto id = looked().run.id;
  ASSERT_TRUE(backfill.confirm(scope, id, 12, admin));
  for (const auto code : {ErrorCode::Forbidden, ErrorCode::InvalidInput})
    ats.next("read_opportunity", testing::FakeProvider::Fate::Refused, {code, "no", {}});
  run_due();
  EXPECT_EQ(now().run.state, BackfillState::Done);
  EXPECT_EQ(now().counts.invited, 10U);
  EXPECT_EQ(now().counts.kept_out.at("can be read"), 2U);
}

TEST_F(Backfills, WhoWasAskedThroughAnEarlierConnectionIsNotAskedAgain) {
  tell(bascule::ats::EventKind::StageChanged, id_of(7));
  run_due();
  ASSERT_EQ(all_orders().size(), 1U);
  // The account is connected anew, and has a rule anew.
  const auto before = connection_row();
  auto anew = before;
  anew.id = ports::new_id<ConnectionId>(clock, random);
  auto its_rule = rule;
  its_rule.id = ports::new_id<RuleId>(clock, random);
  its_rule.connection = anew.id;
  write([&](ports::Tx& tx) {
    connections.insert(tx, anew);
    rules.insert(tx, its_rule);
  });
  rule = its_rule;
  EXPECT_EQ(looked().counts.to_invite, 11U);
}

TEST_F(Backfills, AreKeptForAMonthAndNeverTakenFromUnderway) {
  const auto first = looked().run.id;
  ASSERT_TRUE(backfill.confirm(scope, first, 12, admin));
  one_step();
  clock.advance(bascule::orders::kBackfillKept + 1h);
  const auto swept = [&] {
    auto done = database->write(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<void> {
      (void)retention.delete_expired(tx, clock.now(), 1'000);
      return {};
    });
    EXPECT_TRUE(done);
  };
  swept();
  EXPECT_EQ(now().counts.to_invite, 7U) << "it is inviting them";
  run_due();
  EXPECT_EQ(now().run.state, BackfillState::Done);
  swept();
  EXPECT_TRUE(backfill.of_rule(scope, rule.id, 5)->empty());
}

TEST_F(Backfills, TakeAYesOnlyToWhatWasSeen) {
  const auto id = looked().run.id;
  const auto code = [&](std::size_t people) {
    return backfill.confirm(scope, id, people, admin).error().code;
  };
  EXPECT_EQ(code(11), ErrorCode::Conflict);
  EXPECT_EQ(
      backfill.confirm(OrgScope(ports::new_id<OrgId>(clock, random)), id, 12, admin).error().code,
      ErrorCode::NotFound);
  write([&](ports::Tx& tx) {
    auto other = rule;
    other.state = bascule::rules::RuleState::Shadow;
    rules.save(tx, other);
  });
  EXPECT_EQ(code(12), ErrorCode::Conflict) << "the rule only watches";
  EXPECT_TRUE(all_orders().empty());
}

TEST_F(Backfills, ALookThatIsBegunAnewTakesThePlaceOfOneThatWaits) {
  const auto first = looked().run.id;
  const auto second = looked().run.id;
  EXPECT_EQ(backfill.confirm(scope, first, 12, admin).error().code, ErrorCode::Conflict);
  ASSERT_TRUE(backfill.confirm(scope, second, 12, admin));
  EXPECT_EQ(backfill.look(scope, rule.id, admin).error().code, ErrorCode::Conflict)
      << "one is under way";
}

TEST_F(Backfills, B2_WhileTheProviderIsAwayItWaitsAndSaysWhy) {
  const auto id = looked().run.id;
  ASSERT_TRUE(backfill.confirm(scope, id, 12, admin));
  ats.break_down();
  one_step();
  EXPECT_EQ(now().run.state, BackfillState::Inviting);
  EXPECT_NE(now().waits_for, "");
  ats.mend();
  run_for(5, 5min);
  EXPECT_EQ(now().run.state, BackfillState::Done);
  EXPECT_EQ(all_orders().size(), 12U);
}

TEST_F(Backfills, TellHowLongTheRestTakesAtTheirPace) {
  const auto id = looked().run.id;
  const auto begun = backfill.confirm(scope, id, 12, admin);
  EXPECT_EQ(begun->left, std::nullopt) << "nothing was done yet";
  clock.advance(10s);
  one_step();
  EXPECT_EQ(now().left, 14s) << "five in ten seconds, seven are left";
}

TEST_F(Backfills, C18_TheirLettersStandBehindTheBrakeLikeAllOthers) {
  ASSERT_TRUE(tend_letters.hold(scope, "not today", admin));
  const auto id = looked().run.id;
  ASSERT_TRUE(backfill.confirm(scope, id, 12, admin));
  run_due();
  EXPECT_EQ(all_orders().size(), 12U);
  EXPECT_EQ(letters(), 0U);
}

TEST_F(Backfills, H7_EachTurnIsALineOfTheAuditLog) {
  const auto id = looked().run.id;
  ASSERT_TRUE(backfill.confirm(scope, id, 12, admin));
  ASSERT_TRUE(backfill.pause(scope, id, admin));
  ASSERT_TRUE(backfill.go_on(scope, id, admin));
  ASSERT_TRUE(backfill.cancel(scope, id, admin));
  std::vector<std::string> actions;
  for (const auto& line : read([&](ports::Tx& tx) { return audit.from(tx, 1, 20); }))
    actions.push_back(line.action);
  EXPECT_EQ(actions, (std::vector<std::string>{"backfill.confirmed", "backfill.paused",
                                               "backfill.gone_on", "backfill.cancelled"}));
}

TEST_F(Backfills, WhoWasAskedAtThisEntryIsNotAskedAgainHoweverSoonTheRuleAsksAgain) {
  rule.ask_again_days = 0;
  write([&](ports::Tx& tx) { rules.save(tx, rule); });
  put(12);
  tell(bascule::ats::EventKind::StageChanged, id_of(12));
  run_due();
  answer_all(open(the_order()));
  run_due();
  ASSERT_EQ(the_order().state, orders::OrderState::Delivered);
  clock.advance(std::chrono::days{1});
  const auto view = looked();
  EXPECT_EQ(view.counts.to_invite, 12U) << "those of before the rule";
  EXPECT_EQ(view.counts.kept_out.at("may be asked (again)"), 1U);
}

TEST_F(Backfills, ATagOfThePostingCountsAsItDoesForAnEvent) {
  rule.tags = {"bigfive"};
  write([&](ports::Tx& tx) { rules.save(tx, rule); });
  ats.add_posting(opportunity().posting.value());
  EXPECT_EQ(looked().counts.to_invite, 12U);
}

}  // namespace
}  // namespace bascule::product
