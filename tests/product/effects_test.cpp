#include "assessments/result_json.hpp"
#include "product.hpp"
#include "storage/stores/audit_store.hpp"

namespace bascule::product {
namespace {

using effects::EffectState;
using orders::OrderState;
using Fate = testing::FakeProvider::Fate;

class Effects : public Product {
 protected:
  // A candidate who handed in; the scores are computed, the effects are planned but not yet made.
  orders::Order handed_in() {
    const auto order = invite();
    answer_all(open(order));
    return order;
  }
  effects::Effect form_of(const orders::Order& order) {
    for (const auto& effect : effects_of(order.id.text()))
      if (effect.kind == "form") return effect;
    ADD_FAILURE() << "no form is planned";
    return {};
  }
  // What becomes of the next write of each effect: form, link and tags go out in any order.
  void each_write(Fate fate, const Error& error = {ErrorCode::Unavailable, "lost", {}, {}}) {
    for (int i = 0; i < 3; ++i) ats.next("write", fate, error);
  }
  void change_write_back(const connections::ChangeWriteBack::Change& change) {
    connections::ChangeWriteBack changing(*database, connections, audit, catalogue,
                                          "https://b.example", clock);
    ASSERT_TRUE(changing.run(OrgScope(org), connection, change, orgs::the_operator()));
  }
  // The band that stands in the stored result.
  std::string conscientiousness(const orders::Order& order) {
    const auto stored = read([&](ports::Tx& tx) {
      return this->orders.find_result(tx, *this->orders.find(tx, order.id)->result).value();
    });
    const auto score = assessments::read_result(std::string_view(stored.envelope)).value();
    const auto found = std::ranges::find(score.dimensions, "C", &assessments::Dimension::id);
    return std::string(assessments::to_string(found->band.value()));
  }
  // Form, link and tags are refused for good, and parked.
  void refuse_everything() {
    each_write(Fate::Refused, {ErrorCode::InvalidInput, "a rating is required", {}, {}});
    run_due();
  }
  void run_parked_again() {
    for (const auto& job : parked()) ASSERT_TRUE(tend_jobs.run_again(OrgScope(org), job.id));
    run_due();
  }
  std::size_t forms() { return ats.things<bascule::ats::FeedbackForm>(kOpportunity).size(); }
};

TEST_F(Effects, AScoredOrderIsOneFormOneLinkAndTheTagsOfItsState) {
  const auto order = handed_in();
  run_due();
  EXPECT_EQ(the_order().state, OrderState::Delivered);
  ASSERT_EQ(forms(), 1U);
  const auto form = std::get<bascule::ats::FeedbackForm>(
      ats.things<bascule::ats::FeedbackForm>(kOpportunity)[0].writing.what);
  EXPECT_NE(form.headline.find("Big Five"), std::string::npos);
  EXPECT_FALSE(form.rating.has_value()) << "a personality test rates nobody by default";
  EXPECT_NE(form.report_url.find(order.id.text()), std::string::npos) << "the marker";
  EXPECT_EQ(ats.opportunity(kOpportunity)->tags, std::vector<std::string>{"bascule: completed"});
}

TEST_F(Effects, B7_AFormWhoseAnswerWasLostIsFoundAndAdopted) {
  const auto order = handed_in();
  each_write(Fate::AnswerLost);
  run_for(6, 10s);
  EXPECT_EQ(forms(), 1U);
  EXPECT_EQ(form_of(order).state, EffectState::Done);
  EXPECT_EQ(the_order().state, OrderState::Delivered);
}

// A worker that parked the row may have lost its lease meanwhile: whoever took the job over has to
// leave it where a person finds it, not call it done.
TEST_F(Effects, E12_AJobWhoseEffectWasParkedByAnotherWorkerIsParkedToo) {
  const auto order = handed_in();
  each_write(Fate::Refused, {ErrorCode::InvalidInput, "the form is refused", {}});
  run_due();
  ASSERT_EQ(form_of(order).state, EffectState::Parked);
  const auto before = parked().size();
  write([&](ports::Tx& tx) {
    jobs.enqueue(tx, ports::new_id<JobId>(clock, random),
                 {.kind = effects::PerformEffect::kKind,
                  .about = form_of(order).id.text(),
                  .lane = connection.text(),
                  .visible_at = clock.now()},
                 clock.now());
  });
  run_due();
  ASSERT_EQ(parked().size(), before + 1);
  EXPECT_NE(parked().front().reason.find("the form is refused"), std::string::npos);
}

TEST_F(Effects, B7_AFormThatNeverArrivedIsSentAgainAfterTwoLooksWithAPause) {
  const auto order = handed_in();
  each_write(Fate::CallLost);
  run_due();
  const int looks_before = ats.calls("look_for");
  clock.advance(effects::kPauseBetweenLooks);
  run_due();
  EXPECT_EQ(ats.calls("look_for"), looks_before + 3);
  EXPECT_EQ(forms(), 0U) << "one look is not enough";
  run_for(4, effects::kPauseBetweenLooks);
  EXPECT_EQ(forms(), 1U);
  EXPECT_EQ(form_of(order).sends, 2);
}

TEST_F(Effects, B8_WhileTheLookFailsOnlyTheLookIsRepeated) {
  const auto order = handed_in();
  each_write(Fate::AnswerLost);
  for (int i = 0; i < 12; ++i) ats.next("look_for", Fate::Refused);
  run_for(3, 10s);
  EXPECT_EQ(form_of(order).sends, 1);
  run_for(8, 60s);
  EXPECT_EQ(forms(), 1U);
  EXPECT_EQ(form_of(order).sends, 1);
}

TEST_F(Effects, B9_AReadThatLagsOnceDoesNotMakeASecondForm) {
  handed_in();
  each_write(Fate::AnswerLost);
  ats.lag(3);
  run_for(6, 10s);
  EXPECT_EQ(forms(), 1U);
}

// The lease of who reads the opportunity runs out; another worker does the whole job meanwhile.
TEST_F(Effects, E12_AWorkerThatWakesAfterItsWorkWasDoneByAnotherWritesNothing) {
  const auto order = handed_in();
  ats.meanwhile("read_opportunity", [&] {
    clock.advance(61s);
    run_due();
  });
  run_for(3, 61s);
  EXPECT_EQ(forms(), 1U);
  EXPECT_EQ(form_of(order).sends, 1);
  EXPECT_EQ(the_order().state, OrderState::Delivered);
}

// The letter is quick and the candidate too: the first tag is still waiting when the second goes
// out.
TEST_F(Effects, AStatusTagThatWaitedTooLongIsNotPutOnOverALaterOne) {
  add_rule();
  tell();
  ats.next("write", Fate::Refused);  // The tag "invited": later.
  run_due();
  answer_all(open(the_order()));
  run_for(3, 60s);
  EXPECT_EQ(ats.opportunity(kOpportunity)->tags, std::vector<std::string>{"bascule: completed"});
  EXPECT_EQ(the_order().state, OrderState::Delivered);
}

TEST_F(Effects, B9_AStatusTagThatArrivedAfterALaterOneIsTakenAwayAnHourLater) {
  add_rule();
  tell();
  ats.next("write", Fate::CallLost);  // The tag "invited", which is still on its way.
  run_due();
  answer_all(open(the_order()));
  run_for(8, 15s);
  ats.change(kOpportunity,
             [](bascule::ats::Opportunity& one) { one.tags.push_back("bascule: invited"); });
  run_for(3, 30min);
  EXPECT_EQ(ats.opportunity(kOpportunity)->tags, std::vector<std::string>{"bascule: completed"});
}

TEST_F(Effects, B10_AFormThatAPersonDeletedMeanwhileIsNotMadeAgain) {
  const auto order = handed_in();
  each_write(Fate::AnswerLost);
  run_due();
  ASSERT_EQ(forms(), 1U);
  ats.delete_by_a_person(ats.things<bascule::ats::FeedbackForm>(kOpportunity)[0].remote_id);
  run_for(6, 10s);
  EXPECT_EQ(forms(), 0U);
  EXPECT_EQ(form_of(order).state, EffectState::Done);
}

TEST_F(Effects, B9_ACopyThatArrivedAfterTheSecondSendIsTakenAwayAnHourLater) {
  const auto order = handed_in();
  each_write(Fate::CallLost);
  run_for(8, effects::kPauseBetweenLooks);
  ASSERT_EQ(forms(), 1U);
  ASSERT_EQ(form_of(order).sends, 2);
  ats.arrive_late(std::get<bascule::ats::Writing>(form_of(order).payload));
  ASSERT_EQ(forms(), 2U);
  const auto older = ats.things<bascule::ats::FeedbackForm>(kOpportunity)[0].remote_id;
  run_for(1, 59min);
  EXPECT_EQ(forms(), 2U);
  run_for(1, 2min);
  ASSERT_EQ(forms(), 1U);
  EXPECT_EQ(ats.things<bascule::ats::FeedbackForm>(kOpportunity)[0].remote_id, older);
  EXPECT_EQ(form_of(order).remote_id, older) << "the ledger names the one that stays";
  EXPECT_EQ(the_order().state, OrderState::Delivered);
}

TEST_F(Effects, E13_AClockThatJumpsOverBothSweepsOwesAnotherADayLater) {
  const auto order = handed_in();
  each_write(Fate::CallLost);
  run_for(8, effects::kPauseBetweenLooks);
  ASSERT_EQ(form_of(order).sends, 2);
  clock.set(clock.now() + 31h);
  run_due();
  ats.arrive_late(std::get<bascule::ats::Writing>(form_of(order).payload));
  ASSERT_EQ(forms(), 2U);
  run_for(2, 12h + 1min);
  EXPECT_EQ(forms(), 1U);
}

// What it knew when it fell asleep is no reason any more when it wakes.
TEST_F(Effects, E12_AWorkerThatWakesDropsNothingThatAnotherParked) {
  const auto order = handed_in();
  ats.meanwhile("read_opportunity", [&] {
    clock.advance(61s);
    refuse_everything();
    ats.change(kOpportunity, [](bascule::ats::Opportunity& one) { one.is_anonymized = true; });
  });
  run_for(1, 1s);
  const auto rows =
      read([&](ports::Tx& tx) { return Product::effects.of_group(tx, order.id.text()); });
  EXPECT_EQ(rows.size(), 2U);  // Form and link.
  for (const auto& row : rows) EXPECT_EQ(row.state, EffectState::Parked) << row.kind;
}

TEST_F(Effects, B9_ACopyThatArrivesWithinTheDayIsTakenAwayToo) {
  const auto order = handed_in();
  each_write(Fate::CallLost);
  run_for(8, effects::kPauseBetweenLooks);
  run_for(1, 61min);
  ats.arrive_late(std::get<bascule::ats::Writing>(form_of(order).payload));
  run_for(1, 24h);
  EXPECT_EQ(forms(), 1U);
}

TEST_F(Effects, B10_TheOneLeftAfterAPersonDeletedTheOtherIsNotTouched) {
  const auto order = handed_in();
  each_write(Fate::CallLost);
  run_for(8, effects::kPauseBetweenLooks);
  ats.arrive_late(std::get<bascule::ats::Writing>(form_of(order).payload));
  ats.delete_by_a_person(ats.things<bascule::ats::FeedbackForm>(kOpportunity)[0].remote_id);
  run_for(2, 24h);
  EXPECT_EQ(forms(), 1U);
}

TEST_F(Effects, WhatWasSentOnceIsNotSwept) {
  handed_in();
  run_due();
  const int looks = ats.calls("copies_of");
  run_for(2, 25h);
  EXPECT_EQ(ats.calls("copies_of"), looks);
}

TEST_F(Effects, B3_ARefusedFormIsParkedWithTheReasonAndRunsAgainOnRequest) {
  const auto order = handed_in();
  each_write(
      Fate::Refused,
      {ErrorCode::InvalidInput, "Rating is required: map bands, or post as a note.", {}, {}});
  run_for(2, 10s);
  EXPECT_EQ(form_of(order).state, EffectState::Parked);
  EXPECT_EQ(the_order().state, OrderState::NeedsAttention);
  EXPECT_NE(the_order().reason.find("map bands"), std::string::npos);
  ASSERT_EQ(parked().size(), 3U);
  for (const auto& job : parked())
    ASSERT_TRUE(tend_jobs.run_again(OrgScope(org), job.id).has_value());
  run_for(2, 10s);
  EXPECT_EQ(forms(), 1U);
  EXPECT_EQ(the_order().state, OrderState::Delivered);
}

TEST_F(Effects, B3_ParkedWorkRunsAgainAllAtOnceOrOnlyThatOfOneKind) {
  handed_in();
  refuse_everything();
  ASSERT_EQ(parked().size(), 3U);
  EXPECT_EQ(tend_jobs.run_all_again(OrgScope(org), {"decide_event", ""}).value(), 0U);
  EXPECT_EQ(tend_jobs.run_all_again(OrgScope(org), {"", "con_of_others"}).value(), 0U);
  EXPECT_EQ(tend_jobs.run_all_again(OrgScope(org), {"perform_effect", connection.text()}).value(),
            3U);
  run_due();
  EXPECT_TRUE(parked().empty());
  EXPECT_EQ(forms(), 1U);
  EXPECT_EQ(the_order().state, OrderState::Delivered);
}

TEST_F(Effects, ParkedWorkIsClosedAllAtOnce) {
  handed_in();
  refuse_everything();
  EXPECT_EQ(tend_jobs.close_all(OrgScope(org), {}).value(), 3U);
  run_for(2, 1h);
  EXPECT_TRUE(parked().empty());
  EXPECT_EQ(forms(), 0U);
}

TEST_F(Effects, AFormRefusedForItsEmptyRatingRunsAgainWithTheMappingChosenSince) {
  const auto order = handed_in();
  refuse_everything();
  change_write_back(
      {.ratings = {
           {connections::parse_rating_map("bigfive-120:C:low=1,middle=2,high=4").value()}}});
  run_parked_again();
  ASSERT_EQ(forms(), 1U);
  const auto form = std::get<bascule::ats::FeedbackForm>(
      ats.things<bascule::ats::FeedbackForm>(kOpportunity)[0].writing.what);
  const auto band = conscientiousness(order);
  EXPECT_EQ(form.rating, band == "low" ? 1 : band == "middle" ? 2 : 4) << band;
  EXPECT_EQ(the_order().state, OrderState::Delivered);
}

TEST_F(Effects, AFormRefusedForItsEmptyRatingRunsAgainAsANoteAndOnlyAsThat) {
  handed_in();
  refuse_everything();
  change_write_back({.result = connections::WriteBack::Result::Note});
  run_parked_again();
  EXPECT_EQ(forms(), 0U);
  ASSERT_EQ(ats.things<bascule::ats::Note>(kOpportunity).size(), 1U);
  EXPECT_EQ(the_order().state, OrderState::Delivered);
}

TEST_F(Effects, TheShortNoteBesideAFormIsNeverTakenForAResultThatBecameANote) {
  change_write_back({.also_note = true});
  handed_in();
  const Error refusal{ErrorCode::InvalidInput, "a rating is required", {}, {}};
  each_write(Fate::Refused, refusal);
  ats.next("write", Fate::Refused, refusal);
  run_due();
  const auto form = form_of(the_order());
  for (const auto& job : parked())
    if (job.about != form.id.text()) (void)tend_jobs.run_again(OrgScope(org), job.id);
  run_due();
  ASSERT_EQ(parked().size(), 1U);
  ASSERT_EQ(ats.things<bascule::ats::Note>(kOpportunity).size(), 1U) << "the short one";
  change_write_back({.result = connections::WriteBack::Result::Note});
  ats.next("write", Fate::CallLost);
  run_parked_again();
  run_for(8, effects::kPauseBetweenLooks);
  EXPECT_EQ(ats.things<bascule::ats::Note>(kOpportunity).size(), 2U);
  EXPECT_EQ(the_order().state, OrderState::Delivered);
}

TEST_F(Effects, AFormThatWasRefusedAsANoteTooGoesOutAsAFormWhereThatIsChosenAgain) {
  const auto order = handed_in();
  refuse_everything();
  change_write_back({.result = connections::WriteBack::Result::Note});
  each_write(Fate::Refused, {ErrorCode::Forbidden, "the key may not write notes", {}, {}});
  run_parked_again();
  EXPECT_NE(the_order().reason.find("may not write notes"), std::string::npos)
      << "the newest reason is told: " << the_order().reason;
  change_write_back({.result = connections::WriteBack::Result::Form});
  run_parked_again();
  EXPECT_EQ(forms(), 1U);
  EXPECT_TRUE(ats.things<bascule::ats::Note>(kOpportunity).empty());
  EXPECT_EQ(form_of(order).state, EffectState::Done);
}

TEST_F(Effects, AResultOfADisconnectedAccountIsNotWrittenAndTheOrderSaysWhy) {
  handed_in();
  write([&](ports::Tx& tx) {
    auto row = connections.find(tx, connection).value();
    row.state = bascule::connections::ConnectionState::Disconnected;
    connections.save(tx, row);
  });
  run_for(2, 10s);
  EXPECT_EQ(the_order().state, OrderState::Delivered);
  EXPECT_NE(the_order().reason.find("disconnected"), std::string::npos) << the_order().reason;
  EXPECT_TRUE(parked().empty());
}

TEST_F(Effects, ANoteThatWasAFormIsLookedForAsANoteWhenItsAnswerIsLost) {
  handed_in();
  refuse_everything();
  change_write_back({.result = connections::WriteBack::Result::Note});
  each_write(Fate::AnswerLost);
  run_parked_again();
  run_for(6, 10s);
  EXPECT_EQ(ats.things<bascule::ats::Note>(kOpportunity).size(), 1U);
  EXPECT_EQ(the_order().state, OrderState::Delivered);
}

TEST_F(Effects, AnArchivedOpportunityStillGetsItsFormAndTheFormSaysSo) {
  handed_in();
  ats.change(kOpportunity, [&](bascule::ats::Opportunity& o) { o.archived_at = clock.now(); });
  run_due();
  ASSERT_EQ(forms(), 1U);
  const auto form = std::get<bascule::ats::FeedbackForm>(
      ats.things<bascule::ats::FeedbackForm>(kOpportunity)[0].writing.what);
  EXPECT_NE(form.headline.find("archived"), std::string::npos);
}

TEST_F(Effects, B21_AnAnonymisedPersonGetsNothingWrittenAndTheOrderSaysWhy) {
  handed_in();
  ats.change(kOpportunity, [](bascule::ats::Opportunity& o) { o.is_anonymized = true; });
  run_due();
  EXPECT_EQ(forms(), 0U);
  EXPECT_NE(the_order().reason.find("anonymised"), std::string::npos);
}

TEST_F(Effects, B21_AGoneOpportunityGetsNothingWrittenAndTheOrderSaysWhy) {
  handed_in();
  ats.remove_opportunity(kOpportunity);
  run_due();
  EXPECT_NE(the_order().reason.find("gone"), std::string::npos);
  EXPECT_TRUE(parked().empty());
}

TEST_F(Effects, B1_ARateLimitPausesTheJobAndUsesNoAttempt) {
  const auto order = handed_in();
  for (int i = 0; i < 40; ++i)
    ats.next("read_opportunity", Fate::Refused, {ErrorCode::RateLimited, "slow down", {}, 5s});
  run_for(8, 6s);
  EXPECT_TRUE(parked().empty());
  const auto waiting =
      read([&](ports::Tx& tx) { return jobs.list(tx, {jobs::JobState::Waiting}, {}).items; });
  for (const auto& job : waiting) EXPECT_EQ(job.attempts, 0);
  run_for(20, 6s);
  EXPECT_EQ(forms(), 1U);
  EXPECT_EQ(form_of(order).sends, 1);
}

TEST_F(Effects, C16_ALetterRefusedForNowGoesOutLaterAndOneRefusedForGoodNeedsAttention) {
  mailer.next(ports::MailNotSent{ports::MailNotSent::Again::Later, "greylisted"});
  const auto order = invite();
  EXPECT_TRUE(mailer.arrived().empty());
  run_for(2, 10s);
  EXPECT_EQ(mailer.arrived().size(), 1U);
  EXPECT_EQ(the_order().state, OrderState::Invited);

  mailer.next(ports::MailNotSent{ports::MailNotSent::Again::Never, "no such mailbox"});
  ASSERT_TRUE(tend_order.resend(OrgScope(org), order.id, "operator").has_value());
  run_for(2, 10s);
  EXPECT_EQ(parked().size(), 1U);
}

TEST_F(Effects, C16_ALetterOfUnknownFateGoesOutAtMostTwiceWithTheSameMessageId) {
  mailer.next(ports::MailUnknown{"cut before the reply"});
  mailer.next(ports::MailUnknown{"cut before the reply"});
  invite();
  run_for(10, 10s);
  ASSERT_EQ(mailer.arrived().size(), 2U);
  EXPECT_EQ(mailer.arrived()[0].message_id, mailer.arrived()[1].message_id);
  EXPECT_EQ(the_order().state, OrderState::Invited);
}

TEST_F(Effects, ALetterThatIsDoneIsForgottenInTheDatabase) {
  const auto order = invite();
  const auto mails = effects_of(order.invitation.text());
  ASSERT_FALSE(mails.empty());
  for (const auto& effect : mails) {
    if (effect.kind != "mail") continue;
    EXPECT_TRUE(std::get<ports::Letter>(effect.payload).text.empty());
  }
}

TEST_F(Effects, AStoredResultRecomputesToTheSameNumbers) {
  handed_in();
  run_due();
  int looked_at = 0;
  ASSERT_TRUE(rescore
                  .all([&](const scoring::Rescored& rescored) {
                    ++looked_at;
                    EXPECT_TRUE(rescored.differences.empty());
                  })
                  .has_value());
  EXPECT_EQ(looked_at, 1);
  const auto result = read([&](ports::Tx& tx) { return orders.results_after(tx, "", 1).at(0); });
  write([&](ports::Tx& tx) {
    const auto sitting = sittings.find(tx, result.sitting).value();
    auto answer = sittings.answers(tx, sitting.id).front();
    answer.value = answer.value == 1 ? 5 : 1;
    sittings.put_answer(tx, sitting.id, answer);
  });
  EXPECT_FALSE(rescore.one(result.id).value().differences.empty())
      << "a changed answer is found out";
}

}  // namespace
}  // namespace bascule::product
