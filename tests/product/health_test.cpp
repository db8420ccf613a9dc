// How well a connection is: asked of the provider, kept, and told to the owners once.
#include "health/watch_health.hpp"
#include "product.hpp"
#include "storage/stores/grant_store.hpp"
#include "storage/stores/health_store.hpp"

namespace bascule::product {
namespace {

class Health : public Product {
 protected:
  static constexpr const char* kOwner = "mika@northwind.example";

  Health() {
    bascule::rules::Rule named;
    named.names = {{kStage, "Assessment"}};
    watched_rule = add_rule(named);
    ats::User user;
    user.id = "user-1";
    user.email = "bascule@northwind.example";
    ats.add_user(user);
    owner = add_member(kOwner, bascule::orgs::Role::Owner);
    (void)add_member("colleague@northwind.example", bascule::orgs::Role::Admin);
    const auto row = connection_row();
    write([&](ports::Tx& tx) {  // Our own looks are never late here.
      auto look = connections.look_at(tx, row);
      look.due_at = clock.now() + 24h * 365;
      connections.save_look(tx, look);
    });
    letter_to_owners = [this](ports::Tx& tx, const bascule::effects::Effect& effect) {
      return watch_.fresh_letter(tx, effect);
    };
    run_job.handle(health::WatchHealth::kKind,
                   [this](const jobs::Job& job) { return watch_.run(job); });
  }
  bascule::orgs::Member add_member(const char* email, bascule::orgs::Role role) {
    bascule::orgs::Member member;
    write([&](ports::Tx& tx) {
      member.id = ports::new_id<MemberId>(clock, random);
      member.org = org;
      member.email = Personal(email);
      member.role = role;
      member.created_at = clock.now();
      EXPECT_TRUE(orgs.insert_member(tx, member));
    });
    return member;
  }

  // A tick of every process, then what it made.
  void tick() {
    ASSERT_TRUE(watch_.make_due());
    run_due();
    ASSERT_TRUE(watch_.make_due());
    run_due();
  }
  std::string codes() {
    std::string all;
    const auto health = watch_.of(OrgScope(org), connection).value();
    for (const auto& one : health.findings) all += (all.empty() ? "" : " ") + one.code;
    return all;
  }
  bascule::ats::Account account() { return bascule::connections::account_of(connection_row()); }
  void remove_the_stage() { ats.remove_stage(kStage); }
  void add_the_stage() { ats.add_stage({kStage, "Assessment"}); }
  // Asks the provider, then a tick.
  void ask() {
    ASSERT_TRUE(watch_.check(OrgScope(org), connection));
    tick();
  }
  // The letters to owners and what became of them, oldest first.
  std::vector<bascule::effects::Effect> letters() { return effects_of(connection.text()); }
  // The letter that is wanted, and waits for `how_long` because there is no mail server.
  void write_and_wait(std::chrono::milliseconds how_long) {
    remove_the_stage();
    mailer.next(ports::MailNotSent{ports::MailNotSent::Again::Later, "no connection"});
    tick();
    ASSERT_EQ(letters().size(), 1U);
    clock.advance(how_long);
  }

  storage::SqlGrantStore grants_{vault};
  storage::SqlHealthStore health_;
  health::WatchHealth watch_{{*database, health_, connections, grants_, rules, jobs, orgs, effects},
                             find_provider,
                             "https://assess.example",
                             15min,
                             clock,
                             random};
  bascule::orgs::Member owner;
  bascule::rules::Rule watched_rule;
};

TEST_F(Health, IsAskedForOnceADayAndKept) {
  EXPECT_FALSE(watch_.of(OrgScope(org), connection).value().asked_at);
  tick();
  const auto asked_at = watch_.of(OrgScope(org), connection).value().asked_at;
  EXPECT_EQ(asked_at, clock.now());
  clock.advance(23h);
  tick();
  EXPECT_EQ(watch_.of(OrgScope(org), connection).value().asked_at, asked_at);
  clock.advance(1h);
  tick();
  EXPECT_EQ(watch_.of(OrgScope(org), connection).value().asked_at, clock.now());
}

TEST_F(Health, WhatIsFoundIsWrittenToTheOwnersAndToNobodyElseOnce) {
  remove_the_stage();
  tick();
  EXPECT_EQ(codes(), "stage_gone");
  ASSERT_EQ(mailer.arrived().size(), 1U);
  const auto letter = mailer.arrived().front();
  EXPECT_EQ(letter.to_address.reveal(), kOwner);
  EXPECT_NE(letter.text.find("Assessment"), std::string::npos) << letter.text;
  EXPECT_NE(letter.text.find("/console/connections/" + connection.text()), std::string::npos);
  for (int day = 0; day < 3; ++day) {
    clock.advance(24h);
    tick();
  }
  EXPECT_EQ(mailer.arrived().size(), 1U) << "it is known";
}

TEST_F(Health, TheOwnersHearOnceMoreWhenAllIsWellAgain) {
  remove_the_stage();
  tick();
  ats.add_stage({kStage, "Assessment"});
  ask();
  EXPECT_EQ(codes(), "");
  clock.advance(59min);
  tick();
  EXPECT_EQ(mailer.arrived().size(), 1U);
  clock.advance(1min);
  tick();
  ASSERT_EQ(mailer.arrived().size(), 2U);
  EXPECT_NE(mailer.arrived().back().subject.find("well again"), std::string::npos);
}

TEST_F(Health, WhatTheProviderDoesNotAnswerIsAskedForAgainInAnHourAndNothingIsForgotten) {
  remove_the_stage();
  tick();
  ats.break_down();
  clock.advance(24h);
  tick();
  EXPECT_EQ(codes(), "stage_gone");
  ats.mend();
  ats.add_stage({kStage, "Assessment"});
  clock.advance(59min);
  tick();
  EXPECT_EQ(codes(), "stage_gone");
  clock.advance(1min);
  tick();
  EXPECT_EQ(codes(), "");
}

TEST_F(Health, B4_ARefusedKeyIsToldToTheOwnersWithoutAskingAgain) {
  tick();
  change_connection([](auto& row) {
    row.state = bascule::connections::ConnectionState::Broken;
    row.reason = "Lever refused the API key.";
  });
  tick();
  ASSERT_EQ(mailer.arrived().size(), 1U);
  EXPECT_NE(mailer.arrived().front().text.find("Lever refused the API key."), std::string::npos);
  EXPECT_EQ(watch_.check(OrgScope(org), connection).error().code, ErrorCode::Conflict);
}

TEST_F(Health, AHookThatIsMadeWhileTheProviderIsAskedIsNotTakenForGone) {
  const auto hook_with = [&](const char* id, const char* remote_id) {
    bascule::connections::Hook hook;
    hook.id = HookId::trusted(id);
    hook.org = org;
    hook.connection = connection;
    hook.event = id;
    hook.key = Secret(std::string("key of ") + id);
    hook.key_hash = id;
    hook.signing_token = Secret("token");
    hook.remote_id = remote_id;
    hook.state = bascule::connections::HookState::On;
    hook.made_by = bascule::connections::MadeBy::Us;
    write([&](ports::Tx& tx) { connections.insert_hook(tx, hook); });
  };
  const auto listed = ats.create_hook(account(), "there", "https://assess.example/hooks/1").value();
  hook_with("there", listed.id.c_str());
  hook_with("deleted", "an-id-of-before");
  ats.meanwhile("hooks", [&] { hook_with("made-just-now", "an-id-of-later"); });
  ASSERT_TRUE(watch_.check(OrgScope(org), connection));
  const auto health = watch_.of(OrgScope(org), connection).value();
  ASSERT_EQ(health.findings.size(), 1U);
  EXPECT_EQ(health.findings[0].what, "Our webhook “Deleted” is not at the provider any more.");
}

TEST_F(Health, WhatComesAndGoesIsWrittenOnce) {
  remove_the_stage();
  tick();
  for (int i = 0; i < 5; ++i) {
    clock.advance(30min);
    add_the_stage();
    ask();
    clock.advance(30min);
    remove_the_stage();
    ask();
  }
  EXPECT_EQ(mailer.arrived().size(), 1U);
}

TEST_F(Health, WhatIsWrongWithARuleThatWasChangedSinceIsAskedForAtOnce) {
  remove_the_stage();
  tick();
  clock.advance(5min);
  watched_rule.version = 2;
  write([&](ports::Tx& tx) { rules.save(tx, watched_rule); });
  tick();
  EXPECT_EQ(watch_.of(OrgScope(org), connection).value().asked_at, clock.now());
  EXPECT_EQ(codes(), "stage_gone");
  EXPECT_EQ(mailer.arrived().size(), 1U) << "the owners know of it";
}

TEST_F(Health, ARuleForCandidatesOfSomebodyWhoWasDeactivatedIsToldOf) {
  ats::User recruiter;
  recruiter.id = "user-2";
  recruiter.name = "Rita Recruiter";
  recruiter.is_active = false;
  ats.add_user(recruiter);
  bascule::rules::Rule rule;
  rule.owners = {recruiter.id};
  rule.names = {{recruiter.id, recruiter.name}, {kStage, "Assessment"}};
  add_rule(rule);
  tick();
  EXPECT_EQ(codes(), "owner_gone");
  ASSERT_EQ(mailer.arrived().size(), 1U);
  const auto letter = mailer.arrived().front();
  EXPECT_NE(letter.text.find("Rita Recruiter"), std::string::npos) << letter.text;
}

TEST_F(Health, AListIsAskedForOnlyWhereSomethingOfItIsNamed) {
  ASSERT_TRUE(watch_.check(OrgScope(org), connection));
  EXPECT_EQ(ats.calls("postings"), 0);
  EXPECT_EQ(ats.calls("users"), 1) << "results are written as one of them";
  bascule::rules::Rule rule;
  rule.teams = {"Welding"};
  add_rule(rule);
  ASSERT_TRUE(watch_.check(OrgScope(org), connection));
  EXPECT_EQ(ats.calls("postings"), 1);
}

TEST_F(Health, ALetterThatWaitedForLessThanADayGoes) {
  write_and_wait(23h);
  run_due();
  EXPECT_EQ(mailer.arrived().size(), 1U);
}

TEST_F(Health, ALetterThatWaitedForADayIsDroppedAndWhatStillStandsIsWrittenAnew) {
  write_and_wait(24h);
  run_due();
  EXPECT_TRUE(mailer.arrived().empty());
  EXPECT_EQ(letters()[0].state, bascule::effects::EffectState::Dropped);
  EXPECT_NE(letters()[0].reason.find("waited for a day"), std::string::npos);
  tick();
  ASSERT_EQ(mailer.arrived().size(), 1U);
  EXPECT_NE(mailer.arrived().front().subject.find("something needs you"), std::string::npos);
  clock.advance(24h);
  tick();
  EXPECT_EQ(mailer.arrived().size(), 1U);
}

TEST_F(Health, WhoIsNoOwnerAnyMoreGetsNoLetterThatWaitedAndWhoIsNowGetsOne) {
  write_and_wait(1h);
  owner.role = bascule::orgs::Role::Viewer;
  write([&](ports::Tx& tx) { orgs.save_member(tx, owner); });
  (void)add_member("next@northwind.example", bascule::orgs::Role::Owner);
  run_due();
  EXPECT_EQ(letters()[0].reason, "Who it is to is no active owner any more.");
  tick();
  ASSERT_EQ(mailer.arrived().size(), 1U);
  const auto letter = mailer.arrived().front();
  EXPECT_EQ(letter.to_address.reveal(), "next@northwind.example");
}

TEST_F(Health, AnOwnerWhoWasDeactivatedGetsNoLetterThatWaited) {
  write_and_wait(1h);
  owner.deactivated_at = clock.now();
  write([&](ports::Tx& tx) { orgs.save_member(tx, owner); });
  run_due();
  EXPECT_TRUE(mailer.arrived().empty());
}

TEST_F(Health, OfADisconnectedConnectionNoLetterThatWaitedGoes) {
  write_and_wait(1h);
  change_connection(
      [](auto& row) { row.state = bascule::connections::ConnectionState::Disconnected; });
  run_due();
  EXPECT_TRUE(mailer.arrived().empty());
  EXPECT_EQ(letters()[0].state, bascule::effects::EffectState::Dropped);
  EXPECT_EQ(letters()[0].reason, "The connection was disconnected.");
}

TEST_F(Health, ALetterThatIsOvertakenByTheEndOfItIsNotSentAfterIt) {
  write_and_wait(0ms);
  add_the_stage();
  ASSERT_TRUE(watch_.check(OrgScope(org), connection));
  ASSERT_TRUE(watch_.make_due());
  clock.advance(2h);
  ASSERT_TRUE(watch_.make_due());
  run_due();
  ASSERT_EQ(letters().size(), 2U);
  EXPECT_EQ(letters()[0].state, bascule::effects::EffectState::Dropped);
  ASSERT_EQ(mailer.arrived().size(), 1U);
  EXPECT_NE(mailer.arrived().front().subject.find("well again"), std::string::npos);
}

TEST_F(Health, WithoutAnOwnerNothingCountsAsTold) {
  owner.deactivated_at = clock.now();
  write([&](ports::Tx& tx) { orgs.save_member(tx, owner); });
  remove_the_stage();
  tick();
  owner.deactivated_at.reset();
  write([&](ports::Tx& tx) { orgs.save_member(tx, owner); });
  tick();
  EXPECT_EQ(mailer.arrived().size(), 1U);
}

TEST_F(Health, WhatWasAskedWithAKeyOfBeforeIsNotKept) {
  ats.forbid("write", {"Write feedback", "Results"});
  ats.meanwhile("hooks", [&] {
    change_connection([](auto& row) {
      row.api_key = Secret("the new key");
      row.permissions_missing = {{"Of the new key", "Results"}};
    });
  });
  EXPECT_EQ(watch_.check(OrgScope(org), connection).error().code, ErrorCode::Conflict);
  ASSERT_EQ(connection_row().permissions_missing.size(), 1U);
  EXPECT_EQ(connection_row().permissions_missing[0].name, "Of the new key");
  EXPECT_FALSE(watch_.of(OrgScope(org), connection).value().asked_at);
  ASSERT_TRUE(watch_.check(OrgScope(org), connection));
  EXPECT_EQ(connection_row().permissions_missing[0].name, "Write feedback");
}

TEST_F(Health, E13_ACheckUpIsNotPutOffByAClockThatWasAhead) {
  clock.advance(24h * 30);
  tick();
  clock.set(clock.now() - 24h * 30);
  tick();
  EXPECT_EQ(watch_.of(OrgScope(org), connection).value().asked_at, clock.now());
}

TEST_F(Health, C14_AHostileStageNameAddsNeitherHeaderNorMarkupToTheLetter) {
  bascule::rules::Rule rule;
  rule.name = "x\" <b>";
  rule.stages = {"gone"};
  rule.names = {{"gone", "<script>alert(1)</script>"}};
  add_rule(rule);
  tick();
  ASSERT_EQ(mailer.arrived().size(), 1U);
  const auto letter = mailer.arrived().front();
  EXPECT_EQ(letter.html.find("<script>"), std::string::npos);
  EXPECT_EQ(letter.subject.find('\n'), std::string::npos);
}

TEST_F(Health, F6_AnotherOrganisationsConnectionIsUnknown) {
  const OrgScope other(OrgId::trusted("org_another"));
  EXPECT_EQ(watch_.of(other, connection).error().code, ErrorCode::NotFound);
  EXPECT_EQ(watch_.check(other, connection).error().code, ErrorCode::NotFound);
}

}  // namespace
}  // namespace bascule::product
