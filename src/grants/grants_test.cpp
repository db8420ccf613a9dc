#include <gtest/gtest.h>

#include "crypto/hash.hpp"
#include "grants/ask_for_grant.hpp"
#include "grants/fresh_tokens.hpp"
#include "grants/receive_grant.hpp"
#include "testing/fake_clock.hpp"
#include "testing/fake_provider.hpp"
#include "testing/fake_random.hpp"
#include "testing/memory_audit_store.hpp"
#include "testing/memory_grant_store.hpp"
#include "testing/memory_turns.hpp"
#include "testing/pretend_token_endpoint.hpp"

namespace bascule::grants {
namespace {

constexpr const char* kPublicUrl = "https://bascule.example";

orgs::Actor member(const char* id) {
  auto actor = orgs::the_operator();
  actor.id = id;
  return actor;
}
const orgs::Actor kAda = member("mem_ada");
const orgs::Actor kBob = member("mem_bob");

// What survives a dead process: the database, and the provider.
struct World {
  testing::FakeClock clock;
  testing::FakeRandom random;
  testing::MemoryDatabase database;
  testing::MemoryGrantStore store{database};
  testing::MemoryAuditStore audit{database};
  testing::MemoryTurns turns;
  testing::FakeProvider provider;
  testing::PretendTokenEndpoint remote;
  OrgId org = ports::new_id<OrgId>(clock, random);
  OrgId other_org = ports::new_id<OrgId>(clock, random);
  OrgScope scope{org};

  Grant grant(const GrantId& id) {
    return *database.read(OrgScope::every_org(),
                          [&](ports::Tx& tx) -> Result<Grant> { return *store.find(tx, id); });
  }
};

// One run of the program over a world.
struct Process {
  explicit Process(World& w, Plain plain = Plain::No)
      : world(w),
        ask(
            w.database, w.store, w.audit,
            [this](std::string_view name) {
              return name == world.provider.name() ? &world.provider : nullptr;
            },
            kPublicUrl, plain, w.clock, w.random) {}
  World& world;
  TokenEndpoint endpoint{world.remote};
  AskForGrant ask;
  ReceiveGrant receive{world.database, world.store, world.audit, endpoint, kPublicUrl, world.clock};
  std::chrono::milliseconds slept{0};
  FreshTokens tokens{world.database,
                     world.store,
                     world.turns,
                     endpoint,
                     world.clock,
                     [this](std::chrono::milliseconds wait) {
                       slept += wait;
                       world.clock.advance(wait);
                     }};

  Secret state_of(const AskForGrant::Asked& asked) {
    const auto& url = asked.url.reveal();
    const auto at = url.find("&state=") + 7;
    return Secret(url.substr(at, url.find('&', at) - at));
  }
  // A consent that was given, its tokens an hour old at most.
  Grant given() {
    const auto asked = ask.run(world.scope, wish(), kAda).value();
    return receive.run(world.scope, {.state = state_of(asked), .code = Secret("a-code")}, kAda)
        .value();
  }
  ats::Account account(const Grant& grant) {
    ats::Account account;
    account.org = grant.org;
    account.grant = grant.id;
    return account;
  }
  Result<std::string> token(const Grant& grant, const char* refused = "") {
    const auto token = tokens.token_for(account(grant), Secret(refused));
    if (!token) return fail(token.error());
    return token->value.reveal();
  }
  static AskForGrant::Wish wish() {
    return {.provider = "fake",
            .environment = Environment::Sandbox,
            .client_id = " an-app ",
            .client_secret = Secret("the-secret"),
            .base_url = "https://api.fake.example/v1/",
            .authorize_url = "https://auth.fake.example/authorize",
            .token_url = "https://auth.fake.example/oauth/token",
            .audience = "https://api.fake.example/v1/"};
  }
};

TEST(AskForGrant, LeadsToTheConsentPageWithPkceAndKeepsTheStateAsAHash) {
  World world;
  Process process(world);
  const auto asked = process.ask.run(world.scope, Process::wish(), kAda);
  ASSERT_TRUE(asked) << asked.error().message;
  const auto& url = asked->url.reveal();
  EXPECT_TRUE(
      url.starts_with("https://auth.fake.example/authorize?response_type=code&client_id="
                      "an-app&redirect_uri=https%3A%2F%2Fbascule.example%2Fconsole%2F"))
      << url;
  EXPECT_NE(url.find("&audience=https%3A%2F%2Fapi.fake.example%2Fv1%2F&"), url.npos);
  EXPECT_NE(url.find("&scope=offline_access%20everything&"), url.npos) << url;
  const auto kept = world.grant(asked->grant.id);
  EXPECT_NE(url.find("&code_challenge=" + to_base64url(crypto::sha256(kept.verifier.reveal()))),
            url.npos);
  EXPECT_TRUE(url.ends_with("&code_challenge_method=S256"));
  EXPECT_EQ(url.find(kept.state_hash), url.npos);
  EXPECT_EQ(kept.state_hash, crypto::sha256_hex(process.state_of(*asked).reveal()));
  EXPECT_EQ(kept.base_url, "https://api.fake.example/v1");
}

TEST(AskForGrant, B20_TakesNoAddressThatIsNotHttpsUnlessTheOperatorAllowsInternalOnes) {
  World world;
  for (const char* wrong : {"http://auth.fake.example/token", "ftp://auth.fake.example/token",
                            "https://user@auth.fake.example/", "https://auth.fake.example/?a=b",
                            "javascript:alert(1)", "auth.fake.example"}) {
    auto wish = Process::wish();
    wish.token_url = wrong;
    EXPECT_EQ(Process(world).ask.run(world.scope, wish, kAda).error().pointer, "/token_url")
        << wrong;
    wish = Process::wish();
    wish.authorize_url = wrong;
    EXPECT_EQ(Process(world).ask.run(world.scope, wish, kAda).error().pointer, "/authorize_url");
  }
  auto wish = Process::wish();
  wish.token_url = "http://127.0.0.1:8801/oauth/token";
  EXPECT_TRUE(Process(world, Plain::Yes).ask.run(world.scope, wish, kAda));
}

TEST(AskForGrant, AsksForASecretOnceAndSendsItNowhereElse) {
  World world;
  Process process(world);
  auto wish = Process::wish();
  wish.client_secret = Secret{};
  EXPECT_EQ(process.ask.run(world.scope, wish, kAda).error().pointer, "/client_secret");
  (void)process.given();
  EXPECT_TRUE(process.ask.run(world.scope, wish, kAda));
  wish.token_url = "https://elsewhere.example/token";
  EXPECT_EQ(process.ask.run(world.scope, wish, kAda).error().pointer, "/client_secret");
  wish.token_url = Process::wish().token_url;
  EXPECT_EQ(process.ask.run(OrgScope(world.other_org), wish, kAda).error().pointer,
            "/client_secret");
}

TEST(AskForGrant, ForgetsAfterADayWhatNobodyUsed) {
  World world;
  Process process(world);
  const auto unused = process.given();
  world.clock.advance(kUnusedFor + 1s);
  (void)process.ask.run(world.scope, Process::wish(), kAda);
  EXPECT_FALSE(process.token(unused));
}

TEST(ReceiveGrant, B18_TakesAnAnswerOfWhoAskedOnceAndWithinTenMinutes) {
  World world;
  Process process(world);
  const auto asked = process.ask.run(world.scope, Process::wish(), kAda).value();
  const ReceiveGrant::Answer answer{.state = process.state_of(asked), .code = Secret("a-code")};
  const auto code_of = [&](const OrgScope& scope, const ReceiveGrant::Answer& given,
                           const orgs::Actor& by) {
    return process.receive.run(scope, given, by).error().code;
  };
  EXPECT_EQ(code_of(world.scope, {.state = Secret("another"), .code = Secret("a-code")}, kAda),
            ErrorCode::Conflict);
  EXPECT_EQ(code_of(world.scope, {.state = Secret(""), .code = Secret("a-code")}, kAda),
            ErrorCode::Conflict);
  EXPECT_EQ(code_of(world.scope, answer, kBob), ErrorCode::Conflict);
  EXPECT_EQ(code_of(OrgScope(world.other_org), answer, kAda), ErrorCode::Conflict);
  EXPECT_EQ(world.remote.calls, 0);
  EXPECT_TRUE(process.receive.run(world.scope, answer, kAda)) << "and none of them used it up";
  EXPECT_EQ(code_of(world.scope, answer, kAda), ErrorCode::Conflict) << "but this one did";
  EXPECT_EQ(world.remote.calls, 1);

  const auto late = process.ask.run(world.scope, Process::wish(), kAda).value();
  world.clock.advance(kAskedFor);
  EXPECT_EQ(code_of(world.scope, {.state = process.state_of(late), .code = Secret("x")}, kAda),
            ErrorCode::Conflict);
}

TEST(ReceiveGrant, B18_ProvesThatItIsTheOneThatAsked) {
  World world;
  Process process(world);
  const auto asked = process.ask.run(world.scope, Process::wish(), kAda).value();
  ASSERT_TRUE(process.receive.run(
      world.scope, {.state = process.state_of(asked), .code = Secret("a-code")}, kAda));
  EXPECT_EQ(world.remote.last["code_verifier"], asked.grant.verifier.reveal());
  EXPECT_EQ(world.remote.last["redirect_uri"], redirect_uri(kPublicUrl));
  EXPECT_EQ(world.remote.last["client_secret"], "the-secret");
  EXPECT_TRUE(world.grant(asked.grant.id).verifier.empty()) << "of no use any more";
}

TEST(ReceiveGrant, B19_ADeniedConsentEndsInWordsOfOurs) {
  World world;
  Process process(world);
  const auto asked = process.ask.run(world.scope, Process::wish(), kAda).value();
  const auto denied = process.receive.run(
      world.scope, {.state = process.state_of(asked), .error = "access_denied"}, kAda);
  ASSERT_TRUE(denied);
  EXPECT_EQ(denied->state, GrantState::Ended);
  EXPECT_EQ(denied->reason, "Access was denied on the provider's page.");
  EXPECT_EQ(world.remote.calls, 0);
}

TEST(ReceiveGrant, B19_ACodeThatWasUsedOrAWrongSecretEndsTheQuestion) {
  World world;
  Process process(world);
  for (const bool knows_client : {true, false}) {
    world.remote.knows_client = knows_client;
    const auto asked = process.ask.run(world.scope, Process::wish(), kAda).value();
    const auto refused = process.receive.run(
        world.scope, {.state = process.state_of(asked), .code = Secret("used-before")}, kAda);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(refused.error().pointer, knows_client ? "" : "/client_secret");
    EXPECT_EQ(world.grant(asked.grant.id).state, GrantState::Ended);
  }
}

TEST(FreshTokens, RenewsAnAccessTokenBeforeItRunsOut) {
  World world;
  Process process(world);
  const auto grant = process.given();
  EXPECT_EQ(process.token(grant).value(), "access-1");
  world.clock.advance(54min);
  EXPECT_EQ(process.token(grant).value(), "access-1");
  EXPECT_EQ(world.remote.calls, 1);
  world.clock.advance(1min);
  EXPECT_EQ(process.token(grant).value(), "access-2");
  EXPECT_EQ(process.token(grant).value(), "access-2");
  EXPECT_EQ(world.remote.calls, 2);
}

TEST(FreshTokens, RenewsOneThatTheProviderTurnedDownAndNoOther) {
  World world;
  Process process(world);
  const auto grant = process.given();
  EXPECT_EQ(process.token(grant, "access-1").value(), "access-2");
  EXPECT_EQ(process.token(grant, "access-1").value(), "access-2") << "somebody renewed it already";
  EXPECT_EQ(world.remote.calls, 2);
}

TEST(FreshTokens, B16_TwoProcessesAskForTheNewPairOnce) {
  World world;
  Process process(world), other(world);
  const auto grant = process.given();
  world.clock.advance(56min);
  std::string meanwhile;
  world.remote.meanwhile = [&] { meanwhile = other.token(grant).value(); };
  EXPECT_EQ(process.token(grant).value(), "access-2");
  EXPECT_EQ(meanwhile, "access-1") << "it is good for four minutes yet";
  EXPECT_EQ(world.remote.calls, 2);
}

TEST(FreshTokens, B16_WhoNeedsTheNewOneWaitsForWhoeverIsAtIt) {
  World world;
  Process process(world), other(world);
  const auto grant = process.given();
  world.clock.advance(61min);
  Result<std::string> meanwhile = std::string();
  world.remote.meanwhile = [&] { meanwhile = other.token(grant); };
  EXPECT_EQ(process.token(grant).value(), "access-2");
  ASSERT_FALSE(meanwhile) << "nobody else gets on while this call waits";
  EXPECT_EQ(meanwhile.error().code, ErrorCode::Unavailable);
  EXPECT_GE(other.slept, FreshTokens::kWaitMax);
  EXPECT_EQ(other.token(grant).value(), "access-2");
  EXPECT_EQ(world.remote.calls, 2);
}

TEST(FreshTokens, B16_ANewPairIsKeptBeforeItIsUsedAndTheOldOneUntilItHasWorked) {
  World world;
  Process process(world);
  const auto grant = process.given();
  world.clock.advance(56min);
  const auto token = process.tokens.token_for(process.account(grant), Secret{}).value();
  EXPECT_FALSE(token.is_proven);
  auto kept = world.grant(grant.id);
  EXPECT_EQ(kept.access_token, token.value);
  EXPECT_EQ(kept.refresh_token_before.reveal(), "refresh-1");
  process.tokens.worked(process.account(grant), token);
  EXPECT_TRUE(world.grant(grant.id).refresh_token_before.empty());
  EXPECT_TRUE(process.tokens.token_for(process.account(grant), Secret{})->is_proven);
}

TEST(FreshTokens, B16_APairThatTheDiskDidNotTakeIsNotUsedAndNotLost) {
  World world;
  Process process(world);
  const auto grant = process.given();
  world.clock.advance(61min);
  // The turn is written before, the pair after the provider has answered.
  world.remote.meanwhile = [&] { world.database.refuse_writes(); };
  EXPECT_EQ(process.token(grant).error().code, ErrorCode::Unavailable);
  world.database.mend();
  world.clock.advance(FreshTokens::kTurnFor);
  EXPECT_EQ(process.token(grant).value(), "access-2");
  EXPECT_EQ(world.remote.calls, 2) << "the provider gave it once";
}

TEST(FreshTokens, B16_AfterACrashThatLostThePairTheConsentIsAskedForAgainAndNobodyLoops) {
  World world;
  const auto grant = Process(world).given();
  world.clock.advance(61min);
  {
    Process process(world);
    world.remote.meanwhile = [&] { world.database.die_at_write(1); };
    EXPECT_THROW((void)process.token(grant), testing::Died);
    world.database.live_on();
  }
  world.clock.advance(FreshTokens::kTurnFor);
  Process next(world);
  const auto ended = next.token(grant);
  ASSERT_FALSE(ended);
  EXPECT_EQ(ended.error().code, ErrorCode::Unauthenticated);
  EXPECT_NE(ended.error().message.find("Connect again"), std::string::npos);
  EXPECT_EQ(world.grant(grant.id).state, GrantState::Ended);
  EXPECT_TRUE(world.grant(grant.id).refresh_token.empty()) << "of no use to anybody";
  const int calls = world.remote.calls;
  EXPECT_EQ(next.token(grant).error().code, ErrorCode::Unauthenticated);
  EXPECT_EQ(world.remote.calls, calls) << "nobody asks on and on";
}

TEST(FreshTokens, B16_WhereTheNewPairIsRefusedTheOneBeforeIsTried) {
  World world;
  Process process(world);
  const auto grant = process.given();
  world.clock.advance(56min);
  ASSERT_EQ(process.token(grant).value(), "access-2");
  world.remote.refresh_token = "refresh-1";  // The provider's own copy lost the last step.
  EXPECT_EQ(process.token(grant, "access-2").value(), "access-3");
  EXPECT_EQ(world.grant(grant.id).refresh_token.reveal(), "refresh-3");
}

TEST(FreshTokens, B16_WhoSleptThroughTheirTurnLeavesTheNewerPairAlone) {
  World world;
  Process process(world), other(world);
  const auto grant = process.given();
  world.clock.advance(61min);
  // Asleep between the answer and the disk, for longer than the turn is ours; the provider still
  // takes the old token from whoever comes next.
  world.remote.meanwhile = [&] {
    world.clock.advance(FreshTokens::kTurnFor);
    EXPECT_EQ(other.token(grant).value(), "access-2");
    world.remote.refresh_token = "refresh-1";
  };
  EXPECT_EQ(process.token(grant).value(), "access-2");
  EXPECT_EQ(world.grant(grant.id).refresh_token.reveal(), "refresh-2");
}

TEST(FreshTokens, P6_ATokenEndpointThatIsNotThereIsNoBadWeather) {
  World world;
  Process process(world);
  const auto grant = process.given();
  world.clock.advance(61min);
  world.remote.is_down = true;
  EXPECT_TRUE(process.token(grant).error().retry_after.has_value());
  world.remote.is_down = false;
  world.remote.status = 404;
  const auto wrong = process.token(grant);
  EXPECT_EQ(wrong.error().code, ErrorCode::Unavailable);
  EXPECT_FALSE(wrong.error().retry_after.has_value()) << "its tries are counted";
}

TEST(FreshTokens, WhatIsGoodYetServesWhileTheTokenEndpointIsAway) {
  World world;
  Process process(world);
  const auto grant = process.given();
  world.remote.is_down = true;
  world.clock.advance(56min);
  EXPECT_EQ(process.token(grant).value(), "access-1");
  world.clock.advance(5min);
  EXPECT_EQ(process.token(grant).error().code, ErrorCode::Unavailable);
  EXPECT_EQ(world.grant(grant.id).state, GrantState::Given) << "no answer ends no consent";
  world.remote.is_down = false;
  EXPECT_EQ(process.token(grant).value(), "access-2");
}

TEST(FreshTokens, AnApplicationThatIsRefusedEndsNoConsent) {
  World world;
  Process process(world);
  const auto grant = process.given();
  world.clock.advance(61min);
  world.remote.knows_client = false;
  EXPECT_EQ(process.token(grant).error().code, ErrorCode::Unauthenticated);
  EXPECT_EQ(world.grant(grant.id).state, GrantState::Given);
  world.remote.knows_client = true;
  EXPECT_EQ(process.token(grant).value(), "access-2");
}

TEST(FreshTokens, AnotherOrganisationGetsNoToken) {
  World world;
  Process process(world);
  const auto grant = process.given();
  auto account = process.account(grant);
  account.org = world.other_org;
  EXPECT_EQ(process.tokens.token_for(account, Secret{}).error().code, ErrorCode::Unauthenticated);
}

TEST(Grants, H7_TheirStepsAreInTheAuditLogWithoutASecret) {
  World world;
  Process process(world);
  (void)process.given();
  std::vector<std::string> actions;
  for (const auto& line : (*world.audit.lines)[world.org]) {
    actions.push_back(line.action);
    for (const auto* secret : {"the-secret", "a-code", "access-1", "refresh-1"})
      EXPECT_EQ(line.details.find(secret), std::string::npos);
  }
  EXPECT_EQ(actions, (std::vector<std::string>{"grant.asked", "grant.given"}));
}

}  // namespace
}  // namespace bascule::grants
