#include "effects/doubts.hpp"
#include "effects/plan_letter.hpp"
#include "product.hpp"

namespace bascule::product {
namespace {

// Letters to candidates, held and let go.
class Letters : public Product {
 protected:
  const OrgScope scope{org};
  const orgs::Actor recruiter{.id = "mem_recruiter",
                              .may = orgs::permissions_of(orgs::Role::Recruiter),
                              .member = std::nullopt,
                              .role = orgs::Role::Recruiter};
  const orgs::Actor admin = orgs::the_operator();

  // So many candidates enter the stage of a rule, one after the other.
  void move(int candidates) {
    for (int i = 0; i < candidates; ++i) {
      auto candidate = opportunity();
      candidate.id = fmt::format("opp-of-the-rush-{}", ++moved_);
      candidate.contact_id = fmt::format("contact-of-the-rush-{}", moved_);
      candidate.emails = {Personal(fmt::format("rush{}@candidates.example", moved_))};
      ats.put(candidate);
      tell(bascule::ats::EventKind::StageChanged, candidate.id);
    }
  }
  orders::LettersNow now() { return tend_letters.look(scope).value(); }

 private:
  int moved_ = 0;
};

TEST_F(Letters, ThatAreHeldWaitAndLeaveWhenTheyAreLetGo) {
  add_rule();
  ASSERT_TRUE(tend_letters.hold(scope, "wrong stage?", recruiter).has_value());
  move(3);
  run_for(3, 1min);
  EXPECT_EQ(all_orders().size(), 3U) << "orders are made all the same";
  EXPECT_TRUE(mailer.arrived().empty());
  EXPECT_EQ(now().letters.waiting, 3U);
  EXPECT_TRUE(parked().empty());

  ASSERT_TRUE(tend_letters.release(scope, recruiter).has_value());
  run_due();
  EXPECT_EQ(mailer.arrived().size(), 3U);
  EXPECT_FALSE(now().gate.hold.has_value());
}

TEST_F(Letters, ThatWaitSayWhyInTheQueue) {
  add_rule();
  ASSERT_TRUE(tend_letters.hold(scope, "wrong stage?", recruiter).has_value());
  move(1);
  run_due();
  const auto waiting = read([&](ports::Tx& tx) {
    auto jobs_waiting = jobs.list(tx, {jobs::JobState::Waiting}, {}).items;
    std::erase_if(jobs_waiting,
                  [](const jobs::Job& job) { return job.lane != effects::kCandidateLetters; });
    return jobs_waiting;
  });
  ASSERT_EQ(waiting.size(), 1U);
  EXPECT_EQ(waiting.front().reason, "Letters to candidates are held: wrong stage?");
  const auto hold =
      read([&](ports::Tx& tx) { return jobs.hold_of(tx, effects::kCandidateLetters); });
  ASSERT_TRUE(hold.has_value());
  EXPECT_FALSE(hold->until.has_value()) << "a person says when";
}

TEST_F(Letters, AWorkerThatHasOneAlreadyAsksBeforeItLeaves) {
  add_rule();
  move(1);
  for (const auto& job : run_job.claim({})) run_job.run(job);  // Decided; the letter is planned.
  const auto claimed = run_job.claim({});
  ASSERT_FALSE(claimed.empty());
  ASSERT_TRUE(tend_letters.hold(scope, "", recruiter).has_value());
  for (const auto& job : claimed) run_job.run(job);
  EXPECT_TRUE(mailer.arrived().empty());
  ASSERT_TRUE(tend_letters.release(scope, recruiter).has_value());
  run_for(1, 1min);
  EXPECT_EQ(mailer.arrived().size(), 1U);
}

TEST_F(Letters, C18_MoreThanTheLimitWaitUntilSomebodyConfirms) {
  ASSERT_TRUE(tend_letters.limit(scope, 5, admin).has_value());
  add_rule();
  move(9);
  run_for(10, 10s);
  EXPECT_EQ(mailer.arrived().size(), 5U);
  ASSERT_TRUE(now().gate.hold.has_value());
  EXPECT_EQ(now().gate.hold->by, orders::kByLimit);
  EXPECT_EQ(now().gate.hold->why, "5 have left within an hour");

  run_for(2, 1h);
  EXPECT_EQ(mailer.arrived().size(), 5U) << "time alone confirms nothing";

  const auto refused = tend_letters.release(scope, recruiter);
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().code, ErrorCode::Forbidden);
  ASSERT_TRUE(tend_letters.release(scope, admin).has_value());
  run_for(1, 1min);
  EXPECT_EQ(mailer.arrived().size(), 9U) << "what was confirmed does not count";
}

TEST_F(Letters, C18_ThoseOfAnHourAgoDoNotCount) {
  ASSERT_TRUE(tend_letters.limit(scope, 5, admin).has_value());
  add_rule();
  move(4);
  run_due();
  clock.advance(61min);
  move(4);
  run_due();
  EXPECT_EQ(mailer.arrived().size(), 8U);
  EXPECT_FALSE(now().gate.hold.has_value());
  EXPECT_EQ(now().counted, 4U);
}

TEST_F(Letters, C18_WithoutALimitAnyNumberLeaves) {
  ASSERT_TRUE(tend_letters.limit(scope, 2, admin).has_value());
  ASSERT_TRUE(tend_letters.limit(scope, std::nullopt, admin).has_value());
  add_rule();
  move(6);
  run_due();
  EXPECT_EQ(mailer.arrived().size(), 6U);
}

TEST_F(Letters, C18_WhoWasMovedByMistakeHearsNothingAndIsAskedWhenTheyEnterAgain) {
  add_rule();
  ASSERT_TRUE(tend_letters.hold(scope, "wrong stage", recruiter).has_value());
  tell();
  run_due();
  ASSERT_EQ(the_order().state, orders::OrderState::Requested);
  const auto withdrawn = withdraw_held.run(scope, "", "moved by mistake", recruiter).value();
  EXPECT_EQ(withdrawn.count, 1U);
  EXPECT_FALSE(withdrawn.next.has_value());
  EXPECT_EQ(the_order().state, orders::OrderState::Cancelled);
  run_due();
  EXPECT_EQ(now().letters.waiting, 0U) << "nothing of it waits for the hold to end";
  ASSERT_TRUE(tend_letters.release(scope, recruiter).has_value());
  run_for(2, 1min);
  EXPECT_TRUE(mailer.arrived().empty());

  tell();  // The same entry, told again.
  run_due();
  EXPECT_TRUE(mailer.arrived().empty());
  clock.advance(1h);
  ats.put(opportunity());  // Another entry.
  tell();
  run_due();
  EXPECT_EQ(all_orders().size(), 2U);
  EXPECT_EQ(mailer.arrived().size(), 1U);
}

TEST_F(Letters, C18_WhoHasHeardOfItIsNotWithdrawnNorAskedAgain) {
  const auto order = invite();
  ASSERT_TRUE(tend_letters.hold(scope, "", recruiter).has_value());
  EXPECT_EQ(withdraw_held.run(scope, "", "", recruiter).value().count, 0U);
  ASSERT_TRUE(tend_order.cancel(scope, order.id, "", "mem_recruiter").has_value());
  ASSERT_TRUE(tend_letters.release(scope, recruiter).has_value());
  clock.advance(1h);
  ats.put(opportunity());
  tell();
  run_due();
  EXPECT_EQ(mailer.arrived().size(), 1U);
}

TEST_F(Letters, C18_WhoWasGivenTheLinkByHandHasHeardOfIt) {
  add_rule();
  ASSERT_TRUE(tend_letters.hold(scope, "", recruiter).has_value());
  tell();
  run_due();
  ASSERT_TRUE(tend_order.new_link(scope, the_order().id, "mem_recruiter").has_value());
  ASSERT_TRUE(tend_order.cancel(scope, the_order().id, "", "mem_recruiter").has_value());
  clock.advance(1h);
  ats.put(opportunity());
  tell();
  run_due();
  EXPECT_EQ(all_orders().size(), 1U);
}

TEST_F(Letters, C18_ManyAreWithdrawnStepByStep) {
  add_rule();
  ASSERT_TRUE(tend_letters.hold(scope, "", recruiter).has_value());
  move(130);
  run_due();
  const auto first = withdraw_held.run(scope, "", "", recruiter).value();
  EXPECT_EQ(first.count, 100U);
  ASSERT_TRUE(first.next.has_value());
  const auto second = withdraw_held.run(scope, *first.next, "", recruiter).value();
  EXPECT_EQ(second.count, 30U);
  EXPECT_FALSE(second.next.has_value());
}

TEST_F(Letters, C18_NothingIsWithdrawnWhileTheyAreNotHeld) {
  EXPECT_EQ(withdraw_held.run(scope, "", "", recruiter).error().code, ErrorCode::Conflict);
}

TEST_F(Letters, WhoseDueDatePassedWhileTheyWereHeldWereNeverAsked) {
  add_rule();
  ASSERT_TRUE(tend_letters.hold(scope, "", recruiter).has_value());
  tell();
  run_due();
  clock.advance(8 * 24h);
  run_due();
  ASSERT_EQ(the_order().state, orders::OrderState::Expired);
  EXPECT_EQ(now().letters.waiting, 0U);
  ASSERT_TRUE(tend_letters.release(scope, recruiter).has_value());
  ats.put(opportunity());
  tell();
  run_due();
  EXPECT_EQ(mailer.arrived().size(), 1U);
}

// In a restored copy a letter of before may have left, whatever the copy knows.
TEST_F(Letters, ThatMayHaveLeftCountAsHeardOf) {
  add_rule();
  ASSERT_TRUE(tend_letters.hold(scope, "", recruiter).has_value());
  tell();
  run_due();
  const auto order = the_order();
  write([&](ports::Tx& tx) {
    for (auto& effect : effects.of_group(tx, order.invitation.text()))
      if (effect.kind == effects::kCandidateLetter) {
        effect.state = effects::EffectState::Parked;
        effect.reason = effects::kHeldLetter;
        effects.save(tx, effect);
      }
  });
  EXPECT_EQ(withdraw_held.run(scope, "", "", recruiter).value().count, 0U);
  ASSERT_TRUE(tend_order.cancel(scope, order.id, "", "mem_recruiter").has_value());
  clock.advance(1h);
  ats.put(opportunity());
  tell();
  run_due();
  EXPECT_EQ(all_orders().size(), 1U);
}

TEST_F(Letters, C18_ThatTheMailServerRefusedForNowDoNotCountTwice) {
  ASSERT_TRUE(tend_letters.limit(scope, 3, admin).has_value());
  mailer.next(ports::MailNotSent{ports::MailNotSent::Again::Later, "450 greylisted"});
  add_rule();
  move(3);
  run_for(10, 10s);
  EXPECT_EQ(mailer.arrived().size(), 3U);
  EXPECT_FALSE(now().gate.hold.has_value());
}

TEST_F(Letters, C18_WhoMayNotConfirmDoesNotResetTheCountByHoldingThem) {
  ASSERT_TRUE(tend_letters.limit(scope, 4, admin).has_value());
  add_rule();
  move(3);
  run_due();
  ASSERT_TRUE(tend_letters.hold(scope, "", recruiter).has_value());
  ASSERT_TRUE(tend_letters.release(scope, recruiter).has_value());
  EXPECT_EQ(now().counted, 3U);
  move(3);
  run_for(2, 10s);
  EXPECT_EQ(mailer.arrived().size(), 4U);
  ASSERT_TRUE(now().gate.hold.has_value());
  EXPECT_EQ(now().gate.hold->by, orders::kByLimit);
}

TEST_F(Letters, ThatWaitForTheMailServerAreToldWhileTheyAreHeld) {
  for (int i = 0; i < 13; ++i)
    mailer.next(ports::MailNotSent{ports::MailNotSent::Again::Later, "421 try later"});
  add_rule();
  tell();
  run_for(12, 2h);  // Later and later, up to two hours.
  ASSERT_TRUE(mailer.arrived().empty());
  ASSERT_TRUE(tend_letters.hold(scope, "", recruiter).has_value());
  EXPECT_EQ(now().letters.waiting, 1U);
  EXPECT_EQ(withdraw_held.run(scope, "", "", recruiter).value().count, 1U);
}

TEST_F(Letters, OfAnAccountAreNeverHeld) {
  ASSERT_TRUE(tend_letters.hold(scope, "", recruiter).has_value());
  write([&](ports::Tx& tx) {
    ports::Letter letter;
    letter.to_address = Personal("new-colleague@northwind.example");
    letter.subject = "Join";
    effects::plan_letter(tx, effects, jobs,
                         {.kind = effects::kAccountLetter,
                          .group = "ivt_test",
                          .key = "ivt_test:mail:1",
                          .letter = letter},
                         clock, random);
  });
  const auto waits_in = read([&](ports::Tx& tx) {
    return jobs.list(tx, {jobs::JobState::Waiting}, {}).items.front().lane;
  });
  EXPECT_EQ(waits_in, "");
  EXPECT_EQ(now().letters.waiting, 0U);
}

TEST_F(Letters, OfOneOrganisationAreHeldForThatOneAlone) {
  const auto other = ports::new_id<OrgId>(clock, random);
  const OrgScope others(other);
  ASSERT_TRUE(database
                  ->write(others,
                          [&](ports::Tx& tx) -> Result<void> {
                            EXPECT_TRUE(orgs.insert(tx, {other, "Tailspin Toys", "UTC",
                                                         "x@tailspin.example", clock.now()}));
                            return {};
                          })
                  .has_value());
  ASSERT_TRUE(tend_letters.hold(others, "", admin).has_value());
  invite();
  EXPECT_EQ(mailer.arrived().size(), 1U);
  EXPECT_TRUE(tend_letters.look(others).value().gate.hold.has_value());
  EXPECT_FALSE(now().gate.hold.has_value());
}

TEST_F(Letters, AHoldThatIsThereAlreadyKeepsItsReason) {
  ASSERT_TRUE(tend_letters.hold(scope, "first", recruiter).has_value());
  const auto again = tend_letters.hold(scope, "second", admin);
  ASSERT_TRUE(again.has_value());
  EXPECT_EQ(again->hold->why, "first");
  EXPECT_EQ(again->hold->by, "mem_recruiter");
}

TEST_F(Letters, AReasonThatIsNoLineAndALimitThatIsNoneAreRefused) {
  EXPECT_EQ(tend_letters.hold(scope, "a\nb", recruiter).error().pointer, "/why");
  EXPECT_EQ(tend_letters.limit(scope, 0, admin).error().pointer, "/per_hour_max");
  EXPECT_EQ(tend_letters.limit(scope, 20'001, admin).error().pointer, "/per_hour_max");
}

TEST_F(Letters, TheirPaceTellsWhenItWillBeDone) {
  add_rule();
  ASSERT_TRUE(tend_letters.hold(scope, "", recruiter).has_value());
  move(30);
  run_due();
  ASSERT_TRUE(tend_letters.release(scope, recruiter).has_value());
  for (int i = 0; i < 10; ++i) {  // One each two seconds.
    clock.advance(2s);
    const auto claimed = run_job.claim({.jobs_max = 1, .per_lane_max = 1, .per_org_max = 1});
    ASSERT_EQ(claimed.size(), 1U);
    ASSERT_EQ(claimed.front().lane, effects::kCandidateLetters);
    run_job.run(claimed.front());
    for (const auto& job : run_job.claim({.jobs_max = 1})) {
      if (job.lane != effects::kCandidateLetters) run_job.run(job);
    }
  }
  const auto seen = now();
  ASSERT_TRUE(jobs::per_minute(seen.letters).has_value());
  EXPECT_NEAR(*jobs::per_minute(seen.letters), 30.0, 0.5);
}

TEST(Pace, IsNotToldFromTooLittle) {
  EXPECT_FALSE(jobs::per_minute({.waiting = 10, .done = 4, .within = 10s}).has_value());
  EXPECT_FALSE(jobs::per_minute({.waiting = 10, .done = 40, .within = 0s}).has_value());
  EXPECT_FALSE(jobs::time_left({.waiting = 10, .done = 0, .within = 0s}).has_value());
}

TEST(Pace, OfWhatIsDoneSaysHowLongTheRestTakes) {
  const jobs::Pace pace{.waiting = 100, .done = 31, .within = 60s};
  EXPECT_DOUBLE_EQ(jobs::per_minute(pace).value(), 30.0);
  EXPECT_EQ(jobs::time_left(pace).value(), 200s);
  EXPECT_EQ(jobs::time_left({.waiting = 0, .done = 0, .within = 0s}).value(), 0s);
}

}  // namespace
}  // namespace bascule::product
