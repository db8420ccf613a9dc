#include <gtest/gtest.h>

#include "connections/complete_hook.hpp"
#include "connections/connect.hpp"
#include "connections/disable_connection.hpp"
#include "connections/disconnect.hpp"
#include "connections/enable_connection.hpp"
#include "connections/list_connections.hpp"
#include "connections/mend_connection.hpp"
#include "connections/mend_hooks.hpp"
#include "connections/mend_hooks_job.hpp"
#include "connections/probe_account.hpp"
#include "testing/fake_clock.hpp"
#include "testing/fake_provider.hpp"
#include "testing/fake_random.hpp"
#include "testing/memory_audit_store.hpp"
#include "testing/memory_connection_store.hpp"
#include "testing/memory_grant_store.hpp"
#include "testing/memory_job_store.hpp"
#include "testing/memory_turns.hpp"

namespace bascule::connections {
namespace {

using testing::FakeProvider;

const orgs::Actor kBy = orgs::the_operator();

// What survives a dead process: the database, and the provider.
struct World {
  testing::FakeClock clock;
  testing::FakeRandom random;
  testing::MemoryDatabase database;
  testing::MemoryConnectionStore store{database};
  testing::MemoryGrantStore grants{database};
  testing::MemoryJobStore jobs{database};
  testing::MemoryAuditStore audit{database};
  testing::MemoryTurns turns;
  FakeProvider provider;
  OrgId org = ports::new_id<OrgId>(clock, random);
  OrgScope scope{org};

  World() {
    provider.add_user({.id = "user-1", .name = "Ada", .email = "ada@example.org"});
    provider.add_user(
        {.id = "user-2", .name = "Bob", .email = "bob@example.org", .is_active = false});
  }

  std::vector<std::string> deeds() {
    std::vector<std::string> actions;
    for (const auto& line : (*audit.lines)[org]) actions.push_back(line.action);
    return actions;
  }
  std::vector<Connection> connections() {
    return *database.read(OrgScope::every_org(), [&](ports::Tx& tx) {
      return Result<std::vector<Connection>>(store.list(tx));
    });
  }
  Connection connection(const ConnectionId& id) {
    return *database.read(OrgScope::every_org(),
                          [&](ports::Tx& tx) -> Result<Connection> { return *store.find(tx, id); });
  }
  std::vector<Hook> hooks(const ConnectionId& id) {
    return *database.read(OrgScope::every_org(), [&](ports::Tx& tx) {
      return Result<std::vector<Hook>>(store.hooks_of(tx, id));
    });
  }
  std::vector<jobs::Job> open_jobs() {
    return *database.read(OrgScope::every_org(), [&](ports::Tx& tx) {
      return Result<std::vector<jobs::Job>>(jobs.list(tx, {}, {}).items);
    });
  }
  // Every URL stands at the provider once per event at most.
  void expect_no_twins() {
    std::set<std::pair<std::string, std::string>> seen;
    for (const auto& hook : provider.live_hooks())
      EXPECT_TRUE(seen.emplace(hook.remote.event, hook.remote.url).second)
          << "two live hooks for " << hook.remote.event;
  }
};

// One run of the program over a world.
struct Process {
  explicit Process(World& w) : world(w) {}
  World& world;
  int changes = 0;
  assessments::Catalogue catalogue = assessments::built_in_catalogue();
  ats::FindProvider find_provider = [this](std::string_view name) {
    return name == world.provider.name() ? &world.provider : nullptr;
  };
  HookMaker hook_maker{world.database, world.store, "https://bascule.example",
                       [this] { ++changes; }};
  ProbeAccount probe{world.database, world.store, world.grants,
                     find_provider,  world.clock, world.random};
  Connect connect{world.database, world.store,   world.grants, world.jobs,  world.audit,
                  catalogue,      find_provider, hook_maker,   world.clock, world.random};
  CompleteHook complete_hook{world.database, world.store, world.audit, hook_maker, world.clock};
  ListConnections list{world.database, world.store, world.grants, "https://bascule.example"};
  DisableConnection disable{world.database, world.store, world.audit, hook_maker, world.clock};
  EnableConnection enable{world.database, world.store, world.jobs,  world.audit,
                          hook_maker,     world.clock, world.random};
  Disconnect disconnect{world.database, world.store, world.grants, world.audit,
                        find_provider,  hook_maker,  world.clock};
  MarkBroken mark_broken{world.database, world.store};
  MendConnection mend{world.database, world.store, world.grants, world.jobs,  world.audit,
                      find_provider,  hook_maker,  world.clock,  world.random};
  MendHooks mend_hooks{world.database, world.store, world.jobs,   find_provider, hook_maker,
                       mark_broken,    world.clock, world.random, &world.turns};
};

ConnectRequest request() {
  return {.provider = "fake",
          .environment = Environment::Sandbox,
          .base_url = {},
          .api_key = Secret("  key-of-the-sandbox\n"),
          .perform_as_email = "Ada@Example.org",
          .write_back = {}};
}

TEST(Connect, KeepsTheAccountAndMakesEveryHookWithItsToken) {
  World world;
  Process process(world);
  const auto connected = process.connect.run(world.scope, request(), kBy);
  ASSERT_TRUE(connected) << connected.error().message;
  EXPECT_TRUE(connected->permissions_missing.empty());
  ASSERT_EQ(connected->hooks.size(), 5u);
  EXPECT_EQ(connected->hooks[0].event, "stage_change") << "the needed one first";
  const auto remote = world.provider.live_hooks();
  ASSERT_EQ(remote.size(), 5u);
  const auto hooks = world.hooks(connected->id);
  for (std::size_t i = 0; i < 5; ++i) {
    EXPECT_EQ(hooks[i].state, HookState::On);
    EXPECT_EQ(hooks[i].signing_token, remote[i].signing_token);
    EXPECT_EQ(remote[i].remote.url, connected->hooks[i].url);
    EXPECT_TRUE(connected->hooks[i].url.starts_with("https://bascule.example/hooks/fake/"));
    EXPECT_EQ(hooks[i].key.reveal().size(), 43u);
    EXPECT_EQ(hooks[i].key_hash, to_hex(crypto::sha256(hooks[i].key.reveal())));
    EXPECT_EQ(connected->hooks[i].problem, "");
  }
  const auto connection = world.connection(connected->id);
  EXPECT_EQ(connection.api_key.reveal(), "key-of-the-sandbox");
  EXPECT_EQ(connection.perform_as_id, "user-1");
  EXPECT_EQ(connection.base_url, "https://api.sandbox.fake.example/v1");
  EXPECT_TRUE(world.open_jobs().empty());
  EXPECT_GE(process.changes, 1);
}

TEST(Connect, SaysWhatIsWrongWithTheKeyOrTheUserAndKeepsNothing) {
  World world;
  Process process(world);
  const auto refusal = [&](ConnectRequest asked) {
    const auto connected = process.connect.run(world.scope, asked, kBy);
    EXPECT_FALSE(connected);
    return connected.error();
  };
  auto asked = request();
  asked.perform_as_email = "nobody@example.org";
  EXPECT_EQ(refusal(asked).pointer, "/perform_as");
  asked.perform_as_email = "bob@example.org";
  EXPECT_NE(refusal(asked).message.find("deactivated"), std::string::npos);
  asked = request();
  asked.api_key = Secret("two words of key");
  EXPECT_EQ(refusal(asked).pointer, "/api_key");
  asked = request();
  asked.base_url = "ftp://api.fake.example/v1";
  EXPECT_EQ(refusal(asked).pointer, "/base_url");
  world.provider.forbid("find_user", {"List users", "Results in somebody's name"});
  EXPECT_EQ(refusal(request()).code, ErrorCode::Forbidden);
  world.provider.allow("find_user");
  world.provider.accept_only(Secret("another-key"));
  EXPECT_EQ(refusal(request()).code, ErrorCode::Unauthenticated);
  EXPECT_EQ(world.database.writes(), 0);
  EXPECT_TRUE(world.provider.live_hooks().empty());
}

TEST(Connect, NamesMissingPermissionsAndLeavesHooksToHandWhereItMayNotMakeThem) {
  World world;
  Process process(world);
  world.provider.forbid("create_hook", {"Create webhooks", "Hooks made by themselves"});
  const auto connected = process.connect.run(world.scope, request(), kBy);
  ASSERT_TRUE(connected) << connected.error().message;
  ASSERT_EQ(connected->permissions_missing.size(), 1u);
  EXPECT_EQ(connected->permissions_missing[0].name, "Create webhooks");
  EXPECT_EQ(world.provider.calls("create_hook"), 1) << "one refusal is enough";
  for (const HookView& hook : connected->hooks) {
    EXPECT_EQ(hook.state, HookState::Expecting);
    EXPECT_EQ(hook.made_by, MadeBy::Hand);
    EXPECT_NE(hook.problem.find("Create webhooks"), std::string::npos) << hook.problem;
  }
  EXPECT_TRUE(world.open_jobs().empty()) << "nothing to mend: a person makes them";
}

TEST(Connect, MakesNoHookAtTheProviderWhenAskedToLeaveThemToHand) {
  World world;
  Process process(world);
  auto asked = request();
  asked.hooks = ConnectRequest::Hooks::ByHand;
  const auto connected = process.connect.run(world.scope, asked, kBy);
  ASSERT_TRUE(connected);
  EXPECT_EQ(world.provider.calls("create_hook"), 0);
  ASSERT_EQ(connected->hooks.size(), 5u);
  EXPECT_EQ(connected->hooks[0].made_by, MadeBy::Hand);
  ASSERT_TRUE(process.mend_hooks.run());
  EXPECT_EQ(world.provider.calls("create_hook"), 0) << "the next start makes none either";
}

TEST(Connect, RefusesAnAccountThatIsConnectedAlready) {
  World world;
  Process process(world);
  const auto first = process.connect.run(world.scope, request(), kBy);
  ASSERT_TRUE(first);
  const auto second = process.connect.run(world.scope, request(), kBy);
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().code, ErrorCode::Conflict);
  EXPECT_EQ(world.provider.live_hooks().size(), 5u);
  ASSERT_TRUE(process.disconnect.run(world.scope, first->id, Disconnect::IfUnreachable::Stop, kBy));
  EXPECT_TRUE(process.connect.run(world.scope, request(), kBy))
      << "after disconnecting it may again";
}

TEST(MendHooks, A24_WhereverTheProcessDiesTheNextStartLeavesExactlyOneLiveHookPerEvent) {
  int deaths = 0;
  for (int n = 1; n < 20; ++n) {
    World world;
    world.database.die_at_write(n);
    bool died = false;
    try {
      Process process(world);
      EXPECT_TRUE(process.connect.run(world.scope, request(), kBy));
    } catch (const testing::Died&) {
      died = true;
      ++deaths;
    }
    world.database.live_on();
    {
      Process next(world);
      const auto outcome = next.mend_hooks.run();
      ASSERT_TRUE(outcome);
      EXPECT_FALSE(outcome->failure);
    }
    world.expect_no_twins();
    // Each row has the token of the hook that lives under its URL.
    const auto live = world.provider.live_hooks();
    const auto connections = world.connections();
    EXPECT_EQ(live.size(), connections.empty() ? 0u : 5u) << "died at write " << n;
    for (const Connection& connection : connections)
      for (const Hook& hook : world.hooks(connection.id)) {
        EXPECT_EQ(hook.state, HookState::On);
        const auto url = hook_url("https://bascule.example", "fake", hook);
        const auto at = std::ranges::find(live, url, [](const auto& h) { return h.remote.url; });
        ASSERT_NE(at, live.end());
        EXPECT_EQ(at->signing_token, hook.signing_token);
      }
    if (!died) break;
  }
  EXPECT_GE(deaths, 7) << "the row, five tokens, and the job";
}

TEST(MendHooks, A24_TwoProcessesThatStartTogetherMakeEachHookOnce) {
  World world;
  Process first(world), second(world);
  world.provider.next("create_hook", FakeProvider::Fate::CallLost);
  const auto connected = first.connect.run(world.scope, request(), kBy);
  ASSERT_TRUE(connected);
  std::optional<MendHooks::Outcome> meanwhile;
  world.provider.meanwhile("create_hook", [&] { meanwhile = *second.mend_hooks.run(); });
  const auto outcome = first.mend_hooks.run();
  ASSERT_TRUE(outcome);
  EXPECT_EQ(outcome->made, 1u);
  ASSERT_TRUE(meanwhile);
  EXPECT_EQ(meanwhile->made, 0u);
  EXPECT_EQ(meanwhile->left, 1u) << "owed as a job, which finds nothing left to make";
  world.expect_no_twins();
  EXPECT_EQ(second.mend_hooks.run()->left, 0u);
}

TEST(MendHooks, A24_ATurnOfAProcessThatDiedEndsByItself) {
  World world;
  Process process(world);
  world.provider.next("create_hook", FakeProvider::Fate::CallLost);
  const auto connected = process.connect.run(world.scope, request(), kBy);
  ASSERT_TRUE(connected);
  ASSERT_TRUE(world.turns.take_as_another("hooks of " + connected->id.text(), world.clock.now(),
                                          world.clock.now() + MendHooks::kTurn));
  EXPECT_EQ(process.mend_hooks.run()->made, 0u);
  world.clock.advance(MendHooks::kTurn);
  EXPECT_EQ(process.mend_hooks.run()->made, 1u);
}

TEST(MendHooks, A24_ALostAnswerToTheMakingIsMadeGoodWithoutATwin) {
  World world;
  Process process(world);
  world.provider.next("create_hook", FakeProvider::Fate::AnswerLost);
  world.provider.next("create_hook", FakeProvider::Fate::CallLost);
  const auto connected = process.connect.run(world.scope, request(), kBy);
  ASSERT_TRUE(connected);
  EXPECT_EQ(connected->hooks[0].state, HookState::Expecting);
  EXPECT_EQ(connected->hooks[1].state, HookState::Expecting);
  EXPECT_NE(connected->hooks[0].problem, "");
  EXPECT_EQ(connected->hooks[2].state, HookState::On);
  const auto jobs = world.open_jobs();
  ASSERT_EQ(jobs.size(), 1u) << "it is owed, not left to the next start";
  EXPECT_EQ(jobs[0].kind, kMendHooksJob);
  ASSERT_TRUE(mend_hooks_job(process.mend_hooks, jobs[0].about));
  world.expect_no_twins();
  EXPECT_EQ(world.provider.live_hooks().size(), 5u);
  for (const Hook& hook : world.hooks(connected->id)) EXPECT_EQ(hook.state, HookState::On);
}

TEST(MendHooks, A24_MakesNothingWhileAnOrphanCannotBeDeleted) {
  World world;
  Process process(world);
  world.provider.next("create_hook", FakeProvider::Fate::AnswerLost);
  const auto connected = process.connect.run(world.scope, request(), kBy);
  ASSERT_TRUE(connected);
  world.provider.next("delete_hook", FakeProvider::Fate::Refused);
  const auto outcome = process.mend_hooks.run();
  ASSERT_TRUE(outcome);
  EXPECT_EQ(outcome->left, 1u);
  world.expect_no_twins();
  EXPECT_EQ(process.mend_hooks.run()->made, 1u);
  world.expect_no_twins();
}

TEST(MendHooks, StopsCallingWithADeadKeyAndMarksTheConnectionBroken) {
  World world;
  Process process(world);
  for (int i = 0; i < 5; ++i) world.provider.next("create_hook", FakeProvider::Fate::CallLost);
  const auto connected = process.connect.run(world.scope, request(), kBy);
  ASSERT_TRUE(connected);
  world.provider.accept_only(Secret("another-key"));
  const int calls_before = world.provider.calls();
  ASSERT_TRUE(process.mend_hooks.run());
  EXPECT_EQ(world.provider.calls() - calls_before, 1);
  EXPECT_EQ(world.connection(connected->id).state, ConnectionState::Broken);
}

TEST(MendHooks, LeavesAConnectionAloneThatSomebodyIsWorkingOn) {
  World world;
  Process process(world);
  world.provider.next("create_hook", FakeProvider::Fate::CallLost);
  const auto connected = process.connect.run(world.scope, request(), kBy);
  ASSERT_TRUE(connected);
  const auto claim = process.hook_maker.in_work().claim(connected->id);
  const auto done = mend_hooks_job(process.mend_hooks, connected->id.text());
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().code, ErrorCode::Unavailable);
  EXPECT_TRUE(done.error().retry_after);
  EXPECT_EQ(world.provider.live_hooks().size(), 4u);
}

TEST(CompleteHook, TakesTheTokenOfAHandMadeHookAndRefusesOneForOurs) {
  World world;
  Process process(world);
  auto asked = request();
  asked.hooks = ConnectRequest::Hooks::ByHand;
  const auto by_hand = process.connect.run(world.scope, asked, kBy);
  ASSERT_TRUE(by_hand);
  EXPECT_FALSE(process.complete_hook.run(world.scope, by_hand->hooks[0].id, Secret("short"), kBy));
  const int changes = process.changes;
  const auto hook = process.complete_hook.run(OrgScope::every_org(), by_hand->hooks[0].id,
                                              Secret("0123456789abcdef0123\n"), kBy);
  ASSERT_TRUE(hook);
  EXPECT_EQ(hook->state, HookState::On);
  EXPECT_EQ(process.changes, changes + 1);
  EXPECT_EQ(world.hooks(by_hand->id)[0].signing_token.reveal(), "0123456789abcdef0123");

  const OrgScope other(ports::new_id<OrgId>(world.clock, world.random));
  const auto foreign =
      process.complete_hook.run(other, by_hand->hooks[0].id, Secret("0123456789abcdef0123"), kBy);
  ASSERT_FALSE(foreign);
  EXPECT_EQ(foreign.error().code, ErrorCode::NotFound);

  asked = request();
  asked.api_key = Secret("key-number-two");
  const auto by_us = process.connect.run(world.scope, asked, kBy);
  ASSERT_TRUE(by_us);
  const auto ours = process.complete_hook.run(world.scope, by_us->hooks[0].id,
                                              Secret("0123456789abcdef0123"), kBy);
  ASSERT_FALSE(ours);
  EXPECT_EQ(ours.error().code, ErrorCode::Conflict);
}

TEST(DisableConnection, SwitchesItsHooksOffAndEnablingThemOnAgain) {
  World world;
  Process process(world);
  world.provider.next("create_hook", FakeProvider::Fate::CallLost);
  const auto connected = process.connect.run(world.scope, request(), kBy);
  ASSERT_TRUE(connected);
  ASSERT_TRUE(process.disable.run(world.scope, connected->id, kBy));
  EXPECT_EQ(world.connection(connected->id).state, ConnectionState::Off);
  for (const Hook& hook : world.hooks(connected->id)) EXPECT_EQ(hook.state, HookState::Off);
  ASSERT_TRUE(process.mend_hooks.run());
  EXPECT_EQ(world.provider.live_hooks().size(), 4u) << "nothing is made for one that is off";

  const auto enabled = process.enable.run(world.scope, connected->id, kBy);
  ASSERT_TRUE(enabled);
  EXPECT_TRUE(enabled->connection.api_key.empty()) << "a view carries no secret";
  const auto hooks = world.hooks(connected->id);
  EXPECT_EQ(hooks[0].state, HookState::Expecting);
  EXPECT_EQ(hooks[1].state, HookState::On);
  ASSERT_TRUE(mend_hooks_job(process.mend_hooks, connected->id.text()));
  EXPECT_EQ(world.hooks(connected->id)[0].state, HookState::On);
}

TEST(DisableConnection, WhileAHookIsBeingMadeLeavesNoLiveOneBehind) {
  World world;
  Process process(world);
  world.provider.next("create_hook", FakeProvider::Fate::CallLost);
  const auto connected = process.connect.run(world.scope, request(), kBy);
  ASSERT_TRUE(connected);
  const Connection connection = world.connection(connected->id);
  const Hook hook = world.hooks(connected->id)[0];
  ASSERT_TRUE(process.disable.run(world.scope, connected->id, kBy));
  const auto made =
      process.hook_maker.make(world.provider, connection, hook, HookMaker::Earlier::Perhaps);
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().code, ErrorCode::Conflict);
  EXPECT_EQ(world.provider.live_hooks().size(), 4u);
}

TEST(Disconnect, B17_DeletesOurHooksFirstAndThenForgetsTheSecrets) {
  World world;
  Process process(world);
  const auto connected = process.connect.run(world.scope, request(), kBy);
  ASSERT_TRUE(connected);
  world.provider.break_down();
  const auto stopped =
      process.disconnect.run(world.scope, connected->id, Disconnect::IfUnreachable::Stop, kBy);
  ASSERT_FALSE(stopped);
  EXPECT_EQ(stopped.error().code, ErrorCode::Unavailable);
  EXPECT_EQ(world.connection(connected->id).state, ConnectionState::On) << "nothing was done";
  world.provider.mend();

  const auto done =
      process.disconnect.run(world.scope, connected->id, Disconnect::IfUnreachable::Stop, kBy);
  ASSERT_TRUE(done);
  EXPECT_TRUE(done->urls_left.empty());
  EXPECT_TRUE(world.provider.live_hooks().empty());
  const auto connection = world.connection(connected->id);
  EXPECT_EQ(connection.state, ConnectionState::Disconnected);
  EXPECT_TRUE(connection.api_key.empty());
  EXPECT_TRUE(world.hooks(connected->id).empty()) << "tokens and keys are gone with them";
  EXPECT_TRUE(
      process.disconnect.run(world.scope, connected->id, Disconnect::IfUnreachable::Stop, kBy))
      << "done again: the same";
  EXPECT_EQ(process.enable.run(world.scope, connected->id, kBy).error().code, ErrorCode::Conflict);
}

TEST(Disconnect, ForgetsAllTheSameWhenForcedAndNamesWhatIsLeft) {
  World world;
  Process process(world);
  const auto connected = process.connect.run(world.scope, request(), kBy);
  ASSERT_TRUE(connected);
  world.provider.accept_only(Secret("another-key"));
  const auto done = process.disconnect.run(world.scope, connected->id,
                                           Disconnect::IfUnreachable::ForgetAllTheSame, kBy);
  ASSERT_TRUE(done);
  EXPECT_EQ(done->urls_left.size(), 5u);
  EXPECT_TRUE(world.connection(connected->id).api_key.empty());
}

Error refusal(const std::string& why, const std::string& key) {
  return {ErrorCode::Unauthenticated, why, {}, {}, {}, crypto::fingerprint(Secret(key))};
}

TEST(MarkBroken, B4_TellsOnceAndNeverBreaksAMendedConnectionWithAnOldKeysAnswer) {
  World world;
  Process process(world);
  const auto connected = process.connect.run(world.scope, request(), kBy);
  ASSERT_TRUE(connected);
  const auto id = connected->id;
  using Was = MarkBroken::Was;
  EXPECT_EQ(*process.mark_broken.run(world.scope, id, refusal("refused", "key-of-the-sandbox")),
            Was::On);
  EXPECT_EQ(
      *process.mark_broken.run(world.scope, id, refusal("refused again", "key-of-the-sandbox")),
      Was::NotOn);
  EXPECT_EQ(world.connection(id).reason, "refused");
  EXPECT_EQ(process.enable.run(world.scope, id, kBy).error().code, ErrorCode::Conflict)
      << "a broken one needs a key, not a switch";

  // Its jobs were parked meanwhile.
  const auto job_id = ports::new_id<JobId>(world.clock, world.random);
  ASSERT_TRUE(world.database.write(world.scope, [&](ports::Tx& tx) -> Result<void> {
    world.jobs.enqueue(tx, job_id, {"decide_event", "evt_1", id.text(), world.clock.now()},
                       world.clock.now());
    return {};
  }));
  ASSERT_TRUE(world.database.write(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<void> {
    for (const auto& job : world.jobs.claim(tx, world.clock.now(), 60s, {}))
      EXPECT_TRUE(world.jobs.park(tx, job, "refused"));
    return {};
  }));

  world.provider.accept_only(Secret("the-new-key"));
  EXPECT_EQ(process.mend.run(world.scope, id, kBy).error().code, ErrorCode::Unauthenticated);
  EXPECT_EQ(world.connection(id).state, ConnectionState::Broken) << "nothing changed";
  const auto mended = process.mend.run(world.scope, id, kBy, {.api_key = Secret("the-new-key")});
  ASSERT_TRUE(mended) << mended.error().message;
  EXPECT_EQ(mended->jobs_run_again, 1u);
  EXPECT_EQ(world.connection(id).state, ConnectionState::On);
  EXPECT_EQ(*process.mark_broken.run(world.scope, id, refusal("late", "key-of-the-sandbox")),
            Was::Mended);
  EXPECT_EQ(world.connection(id).state, ConnectionState::On);
}

TEST(ListConnections, ShowsOnlyTheOrganisationsOwnAndNoSecret) {
  World world;
  Process process(world);
  const auto connected = process.connect.run(world.scope, request(), kBy);
  ASSERT_TRUE(connected);
  const auto mine = process.list.run(world.scope);
  ASSERT_TRUE(mine);
  ASSERT_EQ(mine->size(), 1u);
  EXPECT_TRUE((*mine)[0].connection.api_key.empty());
  EXPECT_EQ((*mine)[0].hooks.size(), 5u);
  const OrgScope other(ports::new_id<OrgId>(world.clock, world.random));
  EXPECT_TRUE(process.list.run(other)->empty());
  EXPECT_EQ(process.list.run(other, connected->id).error().code, ErrorCode::NotFound);
  EXPECT_EQ(process.list.run(OrgScope::every_org())->size(), 1u);
}

TEST(CheckedBaseUrl, TakesWhatAProvidersApiLooksLikeAndNothingElse) {
  EXPECT_EQ(*checked_base_url("https://api.fake.example/v1/"), "https://api.fake.example/v1");
  EXPECT_EQ(*checked_base_url("http://127.0.0.1:8801/v1"), "http://127.0.0.1:8801/v1");
  EXPECT_EQ(*checked_base_url("http://[::1]:8801/v1"), "http://[::1]:8801/v1");
  for (const char* wrong :
       {"", "api.fake.example/v1", "ftp://api.fake.example", "https://", "https:///v1",
        "https://user:pass@api.fake.example/v1", "https://api.fake.example/v1?x=1",
        "https://api.fake.example/v1#x", "https://api.fake.example/v1/../v2",
        "https://api fake.example", "https://api.fake.example:0/v1", "javascript:alert(1)",
        "https://api.fake.example\r\nHost: x"})
    EXPECT_FALSE(checked_base_url(wrong)) << wrong;
}

TEST(ProbeAccount, SaysWhatAKeyCanDoAndKeepsNothing) {
  World world;
  Process process(world);
  const ProbeAccount::Request wish{.provider = "fake",
                                   .environment = Environment::Sandbox,
                                   .base_url = {},
                                   .api_key = Secret(" key-of-the-sandbox ")};
  const auto probed = process.probe.run(world.scope, wish);
  ASSERT_TRUE(probed) << probed.error().message;
  EXPECT_TRUE(probed->permissions_missing.empty());
  ASSERT_EQ(probed->users.size(), 1u) << "the active ones";
  EXPECT_EQ(probed->users[0].email, "ada@example.org");
  EXPECT_TRUE(world.connections().empty());
  EXPECT_TRUE(world.provider.live_hooks().empty());

  auto wrong = wish;
  wrong.api_key = Secret("two words");
  EXPECT_EQ(process.probe.run(world.scope, wrong).error().pointer, "/api_key");
  wrong = wish;
  wrong.base_url = "ftp://lever.example";
  EXPECT_EQ(process.probe.run(world.scope, wrong).error().pointer, "/base_url");
  wrong = wish;
  wrong.provider = "none";
  EXPECT_EQ(process.probe.run(world.scope, wrong).error().code, ErrorCode::NotFound);
}

TEST(ProbeAccount, P3_AKeyThatIsConnectedIsTriedOutOfItsOwnBudget) {
  World world;
  Process process(world);
  const auto connected = process.connect.run(world.scope, request(), kBy);
  ASSERT_TRUE(connected);
  ProbeAccount::Request wish{.provider = "fake",
                             .environment = Environment::Sandbox,
                             .base_url = {},
                             .api_key = Secret("key-of-the-sandbox")};
  ASSERT_TRUE(process.probe.run(world.scope, wish));
  EXPECT_EQ(world.provider.last_connection(), connected->id);
  wish.api_key = Secret("another-key-of-it");
  (void)process.probe.run(world.scope, wish);
  EXPECT_NE(world.provider.last_connection(), connected->id);
}

TEST(MendConnection, TakesNoKeyThatAnotherConnectionHas) {
  World world;
  Process process(world);
  const auto first = process.connect.run(world.scope, request(), kBy);
  auto asked = request();
  asked.api_key = Secret("key-of-another-account");
  const auto second = process.connect.run(world.scope, asked, kBy);
  ASSERT_TRUE(first && second);
  EXPECT_EQ(
      process.mend.run(world.scope, second->id, kBy, {.api_key = Secret("key-of-the-sandbox")})
          .error()
          .code,
      ErrorCode::Conflict);
  EXPECT_EQ(
      process.mend.run(world.scope, second->id, kBy, {.perform_as_email = ""}).error().pointer,
      "/perform_as");
}

TEST(MendConnection, TakesNoKeyOfAnotherAccountUnlessTheUserIsNamedAgain) {
  World world;
  Process process(world);
  const auto connected = process.connect.run(world.scope, request(), kBy);
  ASSERT_TRUE(connected);
  world.provider.change_user("ada@example.org", "user-9");  // So it is in the other account.
  const auto other =
      process.mend.run(world.scope, connected->id, kBy, {.api_key = Secret("key-elsewhere")});
  EXPECT_EQ(other.error().pointer, "/api_key");
  EXPECT_TRUE(process.mend.run(
      world.scope, connected->id, kBy,
      {.api_key = Secret("key-elsewhere"), .perform_as_email = "ada@example.org"}));
}

TEST(Connections, H7_EachChangeIsALineOfTheAuditLogWhichHoldsNoSecret) {
  World world;
  Process process(world);
  auto asked = request();
  asked.hooks = ConnectRequest::Hooks::ByHand;
  const auto connected = process.connect.run(world.scope, asked, kBy);
  ASSERT_TRUE(connected);
  const auto id = connected->id;
  ASSERT_TRUE(process.complete_hook.run(world.scope, connected->hooks[0].id,
                                        Secret("a-token-of-the-provider"), kBy));
  ASSERT_TRUE(process.disable.run(world.scope, id, kBy));
  ASSERT_TRUE(process.disable.run(world.scope, id, kBy)) << "and no second line";
  ASSERT_TRUE(process.enable.run(world.scope, id, kBy));
  ASSERT_TRUE(process.mend.run(world.scope, id, kBy, {.api_key = Secret("another-key-of-it")}));
  ASSERT_TRUE(process.disconnect.run(world.scope, id, Disconnect::IfUnreachable::Stop, kBy));
  EXPECT_EQ(world.deeds(), (std::vector<std::string>{
                               "connection.made", "hook.token_set", "connection.off",
                               "connection.on", "connection.mended", "connection.disconnected"}));
  for (const auto& line : (*world.audit.lines)[world.org])
    for (const auto* secret : {"key-of-the-sandbox", "a-token-of", "another-key", "Ada", "ada@"})
      EXPECT_EQ(line.details.find(secret), std::string::npos) << line.action;
}

}  // namespace
}  // namespace bascule::connections
