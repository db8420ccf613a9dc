// How well a connection is: asked of the provider, kept, and told to the owners once.
#include "effects/plan_letter.hpp"
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
    bascule::rules::Rule rule;
    rule.names = {{kStage, "Assessment"}};
    add_rule(rule);
    ats::User user;
    user.id = "user-1";
    user.email = "bascule@northwind.example";
    ats.add_user(user);
    add_member(kOwner, bascule::orgs::Role::Owner);
    add_member("colleague@northwind.example", bascule::orgs::Role::Admin);
    run_job.handle(health::WatchHealth::kKind,
                   [this](const jobs::Job& job) { return watch_.run(job); });
  }
  void add_member(const char* email, bascule::orgs::Role role) {
    write([&](ports::Tx& tx) {
      bascule::orgs::Member member;
      member.id = ports::new_id<MemberId>(clock, random);
      member.org = org;
      member.email = Personal(email);
      member.role = role;
      member.created_at = clock.now();
      EXPECT_TRUE(orgs.insert_member(tx, member));
    });
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

  storage::SqlGrantStore grants_{vault};
  storage::SqlHealthStore health_;
  health::WatchHealth watch_{{*database, health_, connections, grants_, rules, jobs, orgs},
                             find_provider,
                             [this](ports::Tx& tx, const ConnectionId& about,
                                    const std::string& key, ports::Letter letter) {
                               effects::plan_letter(tx, effects, jobs,
                                                    {.kind = effects::kAccountLetter,
                                                     .group = about.text(),
                                                     .key = key,
                                                     .letter = std::move(letter)},
                                                    clock, random);
                             },
                             "https://assess.example",
                             15min,
                             clock,
                             random};
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
  clock.advance(1h);
  ASSERT_TRUE(watch_.check(OrgScope(org), connection));
  EXPECT_EQ(codes(), "");
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
  EXPECT_EQ(health.findings[0].code, "hook_gone");
  EXPECT_EQ(health.findings[0].about, "deleted");
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
