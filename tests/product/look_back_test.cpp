// What a look back says of a rule, against what the same rule did while it was on.
#include "orders/look_back.hpp"

#include "product.hpp"
#include "storage/stores/backtest_store.hpp"

namespace bascule::product {
namespace {

using rules::BacktestState;

class LookingBack : public Product {
 protected:
  LookingBack() {
    run_job.handle(orders::LookBack::kKind,
                   [this](const jobs::Job& job) { return look_back.run(job); });
    ats.add_posting({"posting-1", "Engineer", {}, "Welding", "", "Berlin", ""});
    ats.add_posting({"posting-2", "Clerk", {}, "Sales", "", "Zurich", ""});
  }

  rules::BacktestRun looked_back_on(const rules::Rule& rule, int days = 30) {
    const auto begun = look_back.begin(OrgScope(org), rule.id, days, orgs::the_operator());
    EXPECT_TRUE(begun.has_value());
    run_due();
    return the_run(begun->id);
  }
  rules::BacktestRun the_run(const BacktestId& id) {
    return read([&](ports::Tx& tx) { return runs.find(tx, id).value(); });
  }
  // Moves somebody as a recruiter does: now, with a trace.
  void move(const std::string& id, const std::string& stage) {
    ats.change(id, [&](ats::Opportunity& one) {
      one.stage_id = stage;
      one.stage_entered_at = clock.now();
      one.stage_changes.push_back({stage, clock.now()});
    });
    tell(ats::EventKind::StageChanged, id, stage);
    run_due();
  }
  // One of so many, the same every time.
  std::size_t pick(std::size_t below) {
    dice_ = dice_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return (dice_ >> 33) % below;
  }
  std::string one_of(const std::vector<std::string>& words) { return words[pick(words.size())]; }

  rules::Rule random_rule() {
    rules::Rule rule;
    rule.stages = {one_of(stages)};
    if (pick(2)) rule.stages.push_back(one_of(stages));
    if (pick(3) == 0) rule.postings = {one_of({"posting-1", "posting-2"})};
    if (pick(3) == 0) rule.tags = {one_of({"bigfive", "graduate"})};
    if (pick(4) == 0) rule.leads = rules::Rule::Leads::Allow;
    if (pick(4) == 0) rule.teams = {one_of({"Welding", "Sales"})};
    if (pick(4) == 0) rule.locations = {one_of({"Berlin", "Zurich"})};
    if (pick(4) == 0) rule.origins = {one_of({"applied", "sourced"})};
    if (pick(4) == 0) rule.owners = {one_of({"user-1", "user-2"})};
    if (pick(2) == 0) rule.ask_again_days = static_cast<int>(pick(4));
    rule.due_days = 1 + static_cast<int>(pick(3));
    return rule;
  }
  ats::Opportunity random_candidate(const std::string& id) {
    auto one = opportunity();
    one.id = id;
    one.contact_id = "contact-" + one_of({"a", "b", "c"});
    one.created_at = clock.now();
    one.stage_id = "new";
    if (pick(5) == 0) one.emails.clear();
    if (pick(5) == 0) one.application_id.clear();
    if (pick(6) == 0) one.may_be_contacted = false;
    one.tags = pick(2) ? std::vector<std::string>{"graduate"} : std::vector<std::string>{};
    one.origin = one_of({"applied", "sourced"});
    one.owner_id = one_of({"user-1", "user-2", ""});
    const auto postings = ats.postings({}).value();
    one.posting = postings[pick(postings.size())];
    return one;
  }

  const std::vector<std::string> stages{"assessment", "phone", "offer"};
  storage::SqlBacktestStore runs;
  orders::LookBack look_back{*database, kept, runs, find_provider, clock, random};

 private:
  std::uint64_t dice_ = 20'300'101;
};

TEST_F(LookingBack, DecidesAsTheLiveRuleDidWhateverTheRule) {
  std::size_t invited = 0;
  for (int round = 0; round < 40; ++round) {
    const auto rule = add_rule(random_rule());
    std::vector<std::string> ids;
    for (int i = 0; i < 4; ++i) {
      ids.push_back(fmt::format("opp-{}-{}", round, i));
      ats.put(random_candidate(ids.back()));
    }
    for (int i = 0; i < 12; ++i) {
      clock.advance(std::chrono::minutes{7 + 60 * pick(20)});
      run_due();  // Orders whose time is over end.
      move(one_of(ids), one_of(stages));
    }
    std::set<std::string> live;
    for (const auto& id : ids)
      for (const auto& decision :
           read([&](ports::Tx& tx) { return rules.decisions_about(tx, connection, id, 100); }))
        if (decision.verdict == rules::Verdict::Yes)
          live.insert(fmt::format("{} {}", id, decision.key));
    const auto run = looked_back_on(rule, 15);
    EXPECT_EQ(run.state, BacktestState::Done) << run.reason;
    std::set<std::string> past;
    for (const auto& sample : run.seen.samples)
      past.insert(fmt::format("{} entry:{}:{}", sample.opportunity_id, sample.stage_id,
                              to_millis(sample.at)));
    EXPECT_EQ(past, live) << "round " << round;
    EXPECT_EQ(run.seen.invitations, live.size());
    invited += live.size();
    write([&](ports::Tx& tx) {
      auto off = rule;
      off.state = rules::RuleState::Off;
      rules.save(tx, off);
    });
    for (const auto& id : ids) ats.remove_opportunity(id);
  }
  EXPECT_GT(invited, 20U) << "nothing was compared";
}

TEST_F(LookingBack, SendsNothing) {
  rules::Rule off;
  off.state = rules::RuleState::Off;
  const auto rule = add_rule(off);
  ats.change(kOpportunity, [&](ats::Opportunity& one) {
    one.stage_changes = {{kStage, clock.now() - 1h}};
  });
  const auto run = looked_back_on(rule);
  EXPECT_EQ(run.seen.invitations, 1U);
  EXPECT_TRUE(all_orders().empty());
  EXPECT_TRUE(mailer.arrived().empty());
  EXPECT_TRUE(decisions().empty());
}

TEST_F(LookingBack, GoesOnWhereItWasAndMissesNobodyWhoWasTouchedMeanwhile) {
  const auto rule = add_rule();
  ats.change(kOpportunity, [&](ats::Opportunity& one) {
    one.stage_entered_at = clock.now() - 29 * 24h;
    one.stage_changes = {{kStage, clock.now() - 29 * 24h}};
  });
  auto other = ats.opportunity(kOpportunity).value();
  other.id = "touched-meanwhile";
  other.stage_entered_at = clock.now() - 1h;
  other.stage_changes = {{kStage, clock.now() - 1h}};
  ats.put(other);
  const auto begun = look_back.begin(OrgScope(org), rule.id, 30, orgs::the_operator()).value();
  // The second step finds nobody at home.
  using Fate = testing::FakeProvider::Fate;
  for (const auto fate : {Fate::Passes, Fate::Passes, Fate::Refused})
    ats.next("opportunities", fate, Error{ErrorCode::Unavailable, "nobody is at home", {}, {}});
  run_due();
  const auto half = the_run(begun.id);
  EXPECT_EQ(half.state, BacktestState::Running);
  EXPECT_GT(half.reached, half.from);
  EXPECT_EQ(half.seen.invitations, 1U);
  // Both are changed before it goes on: one was counted, the other not yet.
  for (const auto& id : {std::string(kOpportunity), other.id})
    ats.change(id, [&](ats::Opportunity& one) { one.stage_entered_at = clock.now(); });
  run_for(10, 30s);
  const auto whole = the_run(begun.id);
  EXPECT_EQ(whole.state, BacktestState::Done) << whole.reason;
  EXPECT_EQ(whole.seen.invitations, 2U);
}

TEST_F(LookingBack, LetsAnInvitationGoFirst) {
  const auto rule = add_rule();
  const auto begun = look_back.begin(OrgScope(org), rule.id, 365, orgs::the_operator()).value();
  const auto first = run_job.claim({});
  ASSERT_EQ(first.size(), 1U);
  tell();
  clock.advance(1ms);
  run_job.run(first.front());
  const auto next = run_job.claim({});
  ASSERT_FALSE(next.empty());
  EXPECT_EQ(next.front().kind, "decide_event") << "before the next step of the look";
  for (const auto& job : next) run_job.run(job);
  run_due();
  EXPECT_EQ(mailer.arrived().size(), 1U);
  EXPECT_EQ(the_run(begun.id).state, BacktestState::Done);
}

TEST_F(LookingBack, AListThatIsTooLongIsAskedForInSmallerSteps) {
  const auto rule = add_rule();
  ats.change(kOpportunity, [&](ats::Opportunity& one) {
    one.stage_entered_at = clock.now() - 1h;
    one.stage_changes = {{kStage, clock.now() - 1h}};
  });
  Error too_long{ErrorCode::Unavailable, "the list is too long", {}, {}};
  too_long.kind = ats::kListTooLong;
  ats.next("opportunities", testing::FakeProvider::Fate::Refused, too_long);
  const auto run = looked_back_on(rule, 1);
  EXPECT_EQ(run.state, BacktestState::Done) << run.reason;
  EXPECT_EQ(run.seen.invitations, 1U);
}

TEST_F(LookingBack, OneWhoseJobWasClosedHasFailedAndAnotherMayBegin) {
  const auto rule = add_rule();
  const auto begun = look_back.begin(OrgScope(org), rule.id, 30, orgs::the_operator()).value();
  const auto job = run_job.claim({}).front();
  write([&](ports::Tx& tx) { EXPECT_TRUE(jobs.park(tx, job, "three crashes")); });
  const auto as_it_is =
      read([&](ports::Tx& tx) { return look_back.as_it_is(tx, runs.find(tx, begun.id).value()); });
  EXPECT_EQ(as_it_is.state, BacktestState::Failed);
  EXPECT_EQ(as_it_is.reason, "three crashes");
  EXPECT_TRUE(look_back.begin(OrgScope(org), rule.id, 30, orgs::the_operator()).has_value());
}

TEST_F(LookingBack, ARuleThatIsChangedMeanwhileEndsIt) {
  const auto rule = add_rule();
  const auto begun = look_back.begin(OrgScope(org), rule.id, 30, orgs::the_operator()).value();
  write([&](ports::Tx& tx) {
    auto changed = rule;
    changed.version = 2;
    rules.save(tx, changed);
  });
  run_due();
  EXPECT_EQ(the_run(begun.id).state, BacktestState::Failed);
  EXPECT_NE(the_run(begun.id).reason.find("changed"), std::string::npos);
}

TEST_F(LookingBack, OneOfARuleAtATime) {
  const auto rule = add_rule();
  ASSERT_TRUE(look_back.begin(OrgScope(org), rule.id, 30, orgs::the_operator()).has_value());
  const auto second = look_back.begin(OrgScope(org), rule.id, 30, orgs::the_operator());
  ASSERT_FALSE(second.has_value());
  EXPECT_EQ(second.error().code, ErrorCode::Conflict);
  run_due();
  EXPECT_TRUE(look_back.begin(OrgScope(org), rule.id, 30, orgs::the_operator()).has_value());
}

TEST_F(LookingBack, WhatItSawIsGoneAfterAWeek) {
  const auto rule = add_rule();
  const auto run = looked_back_on(rule);
  clock.advance(std::chrono::hours{24 * 8});
  write([&](ports::Tx& tx) { (void)retention.delete_expired(tx, clock.now(), 100); });
  EXPECT_TRUE(read([&](ports::Tx& tx) { return runs.of_rule(tx, rule.id, 5).empty(); }));
}

}  // namespace
}  // namespace bascule::product
