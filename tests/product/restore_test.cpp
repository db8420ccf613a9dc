#include <sqlite3.h>

#include "orders/backfill.hpp"
#include "product.hpp"
#include "recovery/resume.hpp"
#include "recovery/settle_restore.hpp"
#include "storage/sqlite/backup.hpp"
#include "storage/stores/backfill_store.hpp"
#include "storage/stores/restore_store.hpp"
#include "storage/stores/result_link_store.hpp"

namespace bascule::product {
namespace {

using effects::EffectState;
using orders::OrderState;

// An installation that is backed up, goes on, is lost, and comes back as the backup: the outside
// world (the provider, the mailbox) remembers what the ledger has forgotten.
class Restored : public Product {
 protected:
  Restored() : Product(testing::TemporaryEngine::Kind::Sqlite) {  // PostgreSQL has its own tools.
    perform_effect.heed(restores);
    run_job.rest_while([this] { return mute.is_on(); });
  }

  void back_up() {
    clock.advance(1s);
    const auto made = backup.make(directory.path() / "backup.db", {});
    ASSERT_TRUE(made) << made.error().message;
  }
  // Everything since the backup is gone, here; then what a start does.
  void lose_all_and_restore() {
    clock.advance(10min);
    const auto done = database.sqlite().between_batches([&](storage::SqliteConnection& live) {
      sqlite3* from = nullptr;
      EXPECT_EQ(sqlite3_open((directory.path() / "backup.db").c_str(), &from), SQLITE_OK);
      auto* copy = sqlite3_backup_init(live.handle(), "main", from, "main");
      EXPECT_EQ(sqlite3_backup_step(copy, -1), SQLITE_DONE);
      EXPECT_EQ(sqlite3_backup_finish(copy), SQLITE_OK);
      sqlite3_close(from);
      return Result<void>{};
    });
    ASSERT_TRUE(done) << done.error().message;
    ASSERT_TRUE(settle.run());
    clock.advance(1min);
  }
  void let_it_speak(recovery::Resume::Letters letters = recovery::Resume::Letters::None) {
    const auto resumed = resume.run(letters);
    ASSERT_TRUE(resumed) << resumed.error().message;
    run_for(6, effects::kPauseBetweenLooks);
  }
  void run_parked_again() {
    for (const auto& job : parked()) ASSERT_TRUE(tend_jobs.run_again(OrgScope(org), job.id));
    run_due();
  }
  std::size_t forms() { return ats.things<bascule::ats::FeedbackForm>(kOpportunity).size(); }
  std::size_t links_on_profile() { return ats.things<bascule::ats::Link>(kOpportunity).size(); }
  std::size_t letters() { return mailer.arrived().size(); }
  void enters(const std::string& id) {
    auto candidate = opportunity();
    candidate.id = id;
    candidate.contact_id = "contact-of-" + id;
    ats.put(candidate);
    tell(bascule::ats::EventKind::StageChanged, id);
  }

  storage::SqlRestoreStore restores;
  recovery::Mute mute;
  testing::TemporaryDirectory directory;
  storage::SqliteBackup backup{database.sqlite(), clock};
  recovery::SettleRestore settle{*database, restores, links, mute, clock};
  recovery::Resume resume{*database, restores, orders, tend_order, mute, clock};
};

TEST_F(Restored, P12_ACopySaysNothingUntilAPersonLetsItAndNoAttemptIsUsed) {
  add_rule();
  tell();
  back_up();
  lose_all_and_restore();
  ASSERT_TRUE(mute.is_on());
  const int calls = ats.calls();
  run_for(10, 1h);
  EXPECT_EQ(ats.calls(), calls);
  EXPECT_EQ(letters(), 0U);
  const auto waiting =
      read([&](ports::Tx& tx) { return jobs.list(tx, {jobs::JobState::Waiting}, {}).items; });
  ASSERT_EQ(waiting.size(), 1U);
  EXPECT_EQ(waiting[0].attempts, 0);
  EXPECT_EQ(waiting[0].crashes, 0);
  let_it_speak();
  EXPECT_EQ(all_orders().size(), 1U) << "what waited goes on";
}

TEST_F(Restored, P12_AStartFindsACopyMutedUntilItWasResumedOnce) {
  back_up();
  lose_all_and_restore();
  EXPECT_TRUE(resume.run(recovery::Resume::Letters::None));
  EXPECT_FALSE(mute.is_on());
  recovery::Mute at_the_next_start;
  recovery::SettleRestore again{*database, restores, links, at_the_next_start, clock};
  ASSERT_TRUE(again.run());
  EXPECT_FALSE(at_the_next_start.is_on());
  EXPECT_EQ(resume.run(recovery::Resume::Letters::None).error().code, ErrorCode::Conflict);
}

TEST_F(Restored, E19_WhatWasPlannedInTheBackupAndDoneSinceIsFoundAndNotMadeAgain) {
  const auto order = invite();
  answer_all(open(order));
  for (const auto& job : run_job.claim({})) run_job.run(job);  // Scored: the effects are planned.
  back_up();
  run_due();
  ASSERT_EQ(forms(), 1U);
  lose_all_and_restore();
  let_it_speak();
  EXPECT_EQ(forms(), 1U);
  EXPECT_EQ(links_on_profile(), 1U);
  EXPECT_EQ(the_order().state, OrderState::Delivered);
  for (const auto& effect : effects_of(order.id.text()))
    EXPECT_EQ(effect.sends, 0) << effect.kind << ": nothing left this time";
}

TEST_F(Restored, E19_AFormOfAnOrderThatWasOpenInTheBackupIsLookedForBeforeItIsWrittenAgain) {
  const auto order = invite();
  back_up();
  answer_all(open(order));
  run_due();
  ASSERT_EQ(forms(), 1U);
  lose_all_and_restore();
  let_it_speak();
  answer_all(open(order));  // With the link of now: the sitting is gone.
  run_for(6, effects::kPauseBetweenLooks);
  EXPECT_EQ(forms(), 1U);
  EXPECT_EQ(links_on_profile(), 1U);
  EXPECT_EQ(the_order().state, OrderState::Delivered);
}

TEST_F(Restored, E19_WhatWasNeverDoneIsDoneAfterTwoLooksThatFindNothing) {
  const auto order = invite();
  answer_all(open(order));
  for (const auto& job : run_job.claim({})) run_job.run(job);
  back_up();
  lose_all_and_restore();
  let_it_speak();
  EXPECT_EQ(forms(), 1U);
  EXPECT_EQ(the_order().state, OrderState::Delivered);
}

TEST_F(Restored, E19_AParkedFormThatAPersonGotThroughSinceIsFoundWhenItIsRunAgain) {
  const auto order = invite();
  answer_all(open(order));
  for (int i = 0; i < 3; ++i)
    ats.next("write", testing::FakeProvider::Fate::Refused,
             {ErrorCode::InvalidInput, "a rating is required", {}, {}});
  run_due();
  ASSERT_EQ(forms(), 0U);
  back_up();
  run_parked_again();
  ASSERT_EQ(forms(), 1U);
  lose_all_and_restore();
  let_it_speak();
  run_parked_again();
  run_for(6, effects::kPauseBetweenLooks);
  EXPECT_EQ(forms(), 1U);
}

TEST_F(Restored, E19_ALetterThatWasOnItsWayWaitsForAPersonAndIsSentWhenTheySaySo) {
  add_rule();
  tell();
  for (const auto& job : run_job.claim({})) run_job.run(job);  // Decided: the letter is planned.
  back_up();
  run_due();
  ASSERT_EQ(letters(), 1U);
  lose_all_and_restore();
  let_it_speak();
  EXPECT_EQ(letters(), 1U);
  ASSERT_EQ(parked().size(), 1U);
  EXPECT_EQ(parked()[0].reason.substr(0, 40), std::string(effects::kHeldLetter).substr(0, 40));
  EXPECT_EQ(the_order().state, OrderState::NeedsAttention);
  run_parked_again();
  EXPECT_EQ(letters(), 2U);
  EXPECT_EQ(the_order().state, OrderState::Invited);
  EXPECT_NE(mailer.arrived()[1].text.find(token_of(the_order()).reveal()), std::string::npos)
      << "with the link of now";
}

TEST_F(Restored, E19_AnInvitationDecidedAgainForAnEntryOfBeforeTheRestoreWaitsForAPerson) {
  add_rule();
  tell();
  back_up();
  run_due();
  ASSERT_EQ(letters(), 1U) << "of an order that the backup never knew";
  lose_all_and_restore();
  let_it_speak();
  EXPECT_EQ(letters(), 1U);
  EXPECT_EQ(parked().size(), 1U);
}

TEST_F(Restored, E19_ABackfillThatWasUnderWayEndsAndALaterOneWritesToNobodyTwice) {
  storage::SqlBackfillStore runs;
  bascule::orders::Backfill backfill{*database, kept,          runs,  order_by_rule,
                                     audit,     find_provider, clock, random};
  run_job.handle(bascule::orders::Backfill::kKind,
                 [&](const jobs::Job& job) { return backfill.run(job); });
  const OrgScope scope(org);
  const auto admin = bascule::orgs::the_operator();
  clock.advance(1h);
  const auto rule = add_rule();
  const auto looked = [&] {
    const auto id = backfill.look(scope, rule.id, admin).value().run.id;
    run_due();
    return id;
  };
  const auto confirmed = looked();
  ASSERT_TRUE(backfill.confirm(scope, confirmed, 1, admin));
  back_up();
  run_for(2, 1min);
  ASSERT_EQ(letters(), 1U) << "the lost installation has written";
  lose_all_and_restore();
  let_it_speak();
  EXPECT_EQ(backfill.of_rule(scope, rule.id, 1)->front().run.state,
            bascule::orders::BackfillState::Cancelled);
  EXPECT_EQ(letters(), 1U);
  ASSERT_TRUE(backfill.confirm(scope, looked(), 1, admin)) << "the copy knows of no order";
  run_for(2, 1min);
  EXPECT_EQ(letters(), 1U) << "who was there before the restore may have heard of it";
  EXPECT_EQ(parked().size(), 1U);
}

TEST_F(Restored, SomebodyWhoEntersAfterTheRestoreIsInvitedAtOnce) {
  add_rule();
  back_up();
  lose_all_and_restore();
  enters("opp-2");
  let_it_speak();
  EXPECT_EQ(letters(), 1U);
  EXPECT_EQ(the_order().state, OrderState::Invited);
}

TEST_F(Restored, E19_EveryLinkOfBeforeIsDeadAlsoTheOneThatHadBeenRevokedSince) {
  const auto order = invite();
  const auto first = token_of(order);
  const auto cookie = open(order);
  back_up();
  ASSERT_TRUE(tend_order.new_link(OrgScope(org), order.id, "operator"));
  const auto second = token_of(order);
  lose_all_and_restore();
  for (const auto& token : {first, second})
    EXPECT_FALSE(open_invitation.open(token, std::nullopt, "en").has_value());
  EXPECT_FALSE(take_sitting.start(cookie, "en").has_value()) << "nor the browser that had it open";
  EXPECT_TRUE(open_invitation.open(token_of(order), std::nullopt, "en").has_value());
}

TEST_F(Restored, ResumingWithLettersSendsEachOpenOrderItsNewLinkOnce) {
  const auto order = invite();
  back_up();
  lose_all_and_restore();
  let_it_speak(recovery::Resume::Letters::ToEveryOpenOrder);
  ASSERT_EQ(letters(), 2U);
  EXPECT_NE(mailer.arrived()[1].text.find(token_of(order).reveal()), std::string::npos);
  EXPECT_TRUE(parked().empty()) << "a person asked for it: it is not held";
}

TEST_F(Restored, ALinkToAResultOpensNothingAnyMore) {
  const auto order = invite();
  answer_all(open(order));
  run_due();
  storage::SqlResultLinkStore result_links;
  shares::ResultLink link;
  link.id = ports::new_id<ResultLinkId>(clock, random);
  link.org = org;
  link.result = the_order().result.value();
  link.made_at = clock.now();
  link.expires_at = clock.now() + std::chrono::days{14};
  write([&](ports::Tx& tx) { result_links.insert(tx, link); });
  back_up();
  lose_all_and_restore();
  const auto found = read([&](ports::Tx& tx) { return result_links.find(tx, link.id).value(); });
  EXPECT_EQ(shares::state_of(found, clock.now()), shares::LinkState::Revoked)
      << "it may have been revoked after the copy was taken";
  EXPECT_EQ(found.revoked_by, "system");
}

}  // namespace
}  // namespace bascule::product
