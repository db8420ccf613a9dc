#include "webhooks/receive_event.hpp"

#include <thread>

#include <gtest/gtest.h>

#include "crypto/hash.hpp"
#include "testing/fake_clock.hpp"
#include "testing/fake_provider.hpp"
#include "testing/fake_random.hpp"
#include "testing/memory_connection_store.hpp"
#include "testing/memory_inbox.hpp"
#include "testing/memory_job_store.hpp"

namespace bascule::webhooks {
namespace {

using connections::Connection;
using connections::ConnectionState;
using connections::Hook;
using connections::HookState;
using testing::FakeProvider;

const Secret kToken("the signing token of this hook");
const std::string kLever = "192.0.2.10";
const std::string kStranger = "198.51.100.66";

struct Hooks : ::testing::Test {
  testing::FakeClock clock;
  testing::FakeRandom random;
  testing::MemoryDatabase database;
  testing::MemoryConnectionStore store{database};
  testing::MemoryJobStore jobs{database};
  testing::MemoryInbox inbox{database, jobs};
  FakeProvider provider;

  // The pool: runs at once, keeps for later, or is full.
  enum class Pool { Now, Later, Full } pool = Pool::Now;
  std::vector<std::function<void()>> pooled;
  int offloaded = 0;
  Offload offload = [this](std::function<void()> task) {
    if (pool == Pool::Full) return false;
    ++offloaded;
    if (pool == Pool::Now)
      task();
    else
      pooled.push_back(std::move(task));
    return true;
  };
  void run_pool() {
    auto tasks = std::exchange(pooled, {});
    for (auto& task : tasks) task();
  }

  HookIndex index{database, store, clock, offload};
  HookSightings sightings{database, store, clock, offload};
  ReceiveEvent receive{index,
                       sightings,
                       inbox,
                       [this](std::string_view name) -> ats::Provider* {
                         return name == "fake" ? &provider : nullptr;
                       },
                       clock,
                       random};

  OrgId org = ports::new_id<OrgId>(clock, random);
  Connection connection = make_connection(org);
  Hook hook = make_hook(connection, "stage_change", kToken);

  Connection make_connection(const OrgId& owner) {
    Connection made;
    made.id = ports::new_id<ConnectionId>(clock, random);
    made.org = owner;
    made.provider = "fake";
    EXPECT_TRUE(database.write(OrgScope(owner), [&](ports::Tx& tx) -> Result<void> {
      store.insert(tx, made);
      return {};
    }));
    return made;
  }
  Hook make_hook(const Connection& of, const std::string& event, const Secret& token) {
    Hook made;
    made.id = ports::new_id<HookId>(clock, random);
    made.org = of.org;
    made.connection = of.id;
    made.event = event;
    made.key = ports::new_token(random);
    made.key_hash = crypto::sha256_hex(made.key.reveal());
    made.signing_token = token;
    made.state = token.empty() ? HookState::Expecting : HookState::On;
    EXPECT_TRUE(database.write(OrgScope(of.org), [&](ports::Tx& tx) -> Result<void> {
      store.insert_hook(tx, made);
      return {};
    }));
    return made;
  }
  void save(const Hook& changed) {
    ASSERT_TRUE(database.write(OrgScope(changed.org), [&](ports::Tx& tx) -> Result<void> {
      store.save_hook(tx, changed);
      return {};
    }));
    index.forget_all();
  }
  void save(const Connection& changed) {
    ASSERT_TRUE(database.write(OrgScope(changed.org), [&](ports::Tx& tx) -> Result<void> {
      store.save(tx, changed);
      return {};
    }));
    index.forget_all();
  }

  ats::Event event(const std::string& token = "delivery-1") {
    return {.kind = ats::EventKind::StageChanged,
            .provider_event = "stage_change",
            .delivery_token = token,
            .triggered_at = clock.now() - 1s,
            .opportunity_id = "opp-1",
            .to_stage_id = "stage-9"};
  }
  static std::string ping(const ats::Event& of, const Secret* token) {
    ats::Event empty = of;
    empty.opportunity_id = empty.to_stage_id = "";
    return FakeProvider::delivery(empty, token);
  }

  // Sends and gives the answer, if there is one by now.
  std::optional<Answer> send(const std::string& key, const std::string& body,
                             const std::string& from = kLever) {
    auto answer = std::make_shared<std::optional<Answer>>();
    receive.run({key, "fake", body, from}, [answer](Answer given) {
      EXPECT_FALSE(*answer) << "answered twice";
      *answer = given;
    });
    return *answer;
  }
  Outcome outcome(const std::string& key, const std::string& body,
                  const std::string& from = kLever) {
    const auto answer = send(key, body, from);
    EXPECT_TRUE(answer);
    return answer ? answer->outcome : Outcome::TryLater;
  }

  std::vector<InboxEvent> events() {
    return *database.read(OrgScope::every_org(), [&](ports::Tx& tx) {
      return Result<std::vector<InboxEvent>>(inbox.list(tx, {}, {}).items);
    });
  }
  std::size_t waiting_jobs() {
    return database
        .read(OrgScope::every_org(),
              [&](ports::Tx& tx) { return Result<jobs::JobCounts>(jobs.count(tx)); })
        ->waiting;
  }
  std::optional<Instant> refused_at(const HookId& id) {
    return *database.read(OrgScope::every_org(),
                          [&](ports::Tx& tx) -> Result<std::optional<Instant>> {
                            return store.find_hook(tx, id)->refused_at;
                          });
  }
  std::optional<Instant> seen_at(const HookId& id) {
    return *database.read(OrgScope::every_org(),
                          [&](ports::Tx& tx) -> Result<std::optional<Instant>> {
                            return store.find_hook(tx, id)->seen_at;
                          });
  }
};

using ReceiveEventTest = Hooks;

TEST_F(ReceiveEventTest, A1_ASignedDeliveryIsAnsweredOnlyOnceItIsOnDisk) {
  ASSERT_TRUE(index.load_all());
  inbox.hold();
  std::optional<Answer> answer;
  const std::string body = FakeProvider::delivery(event(), &kToken);
  receive.run({hook.key.reveal(), "fake", body, kLever}, [&](Answer given) { answer = given; });
  EXPECT_FALSE(answer) << "nothing is said before it is durable";
  inbox.release();
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->outcome, Outcome::Accepted);
  const auto kept = events();
  ASSERT_EQ(kept.size(), 1u);
  EXPECT_EQ(kept[0].org, org);
  EXPECT_EQ(kept[0].connection, connection.id);
  EXPECT_EQ(kept[0].hook, hook.id);
  EXPECT_EQ(kept[0].raw, body);
  EXPECT_EQ(kept[0].event.opportunity_id, "opp-1");
  EXPECT_EQ(waiting_jobs(), 1u);
  EXPECT_EQ(receive.counters().accepted, 1u);
  EXPECT_TRUE(seen_at(hook.id));
}

TEST_F(ReceiveEventTest, A2_AForgedDeliveryLeavesNothingButACount) {
  const Connection other = make_connection(ports::new_id<OrgId>(clock, random));
  const Secret other_token("the signing token of another tenant");
  make_hook(other, "stage_change", other_token);
  const Secret empty_key;
  for (const Secret* wrong : {&other_token, &empty_key})
    EXPECT_EQ(outcome(hook.key.reveal(), FakeProvider::delivery(event(), wrong)), Outcome::Refused);
  EXPECT_EQ(outcome(hook.key.reveal(), FakeProvider::delivery(event(), nullptr)), Outcome::Refused)
      << "unsigned";
  EXPECT_TRUE(events().empty());
  EXPECT_EQ(waiting_jobs(), 0u);
  EXPECT_FALSE(seen_at(hook.id));
  EXPECT_EQ(receive.counters().refused, 3u);
}

TEST_F(ReceiveEventTest, A7_AnExactReplayIsAcceptedAgainWithoutASecondRow) {
  const std::string body = FakeProvider::delivery(event(), &kToken);
  EXPECT_EQ(outcome(hook.key.reveal(), body), Outcome::Accepted);
  clock.advance(1h);
  EXPECT_EQ(outcome(hook.key.reveal(), body), Outcome::Accepted);
  EXPECT_EQ(events().size(), 1u);
  EXPECT_EQ(waiting_jobs(), 1u);
  EXPECT_EQ(receive.counters().deduplicated, 1u);
}

TEST_F(ReceiveEventTest, A9_OneBusinessEventToldWithTwoTokensOrByTwoHooksIsOneRow) {
  const Secret twin_token("the signing token of the twin");
  const Hook twin = make_hook(connection, "stage_change", twin_token);
  ats::Event told = event("token-a");
  EXPECT_EQ(outcome(hook.key.reveal(), FakeProvider::delivery(told, &kToken)), Outcome::Accepted);
  told.delivery_token = "token-b";
  EXPECT_EQ(outcome(hook.key.reveal(), FakeProvider::delivery(told, &kToken)), Outcome::Accepted);
  EXPECT_EQ(outcome(twin.key.reveal(), FakeProvider::delivery(told, &twin_token)),
            Outcome::Accepted);
  EXPECT_EQ(events().size(), 1u);
}

TEST_F(ReceiveEventTest, A8_TheSameDeliveryWithOtherDataIsNoSecondOne) {
  ats::Event told = event();
  EXPECT_EQ(outcome(hook.key.reveal(), FakeProvider::delivery(told, &kToken)), Outcome::Accepted);
  told.opportunity_id = "opp-of-somebody-else";
  EXPECT_EQ(outcome(hook.key.reveal(), FakeProvider::delivery(told, &kToken)), Outcome::Accepted);
  const auto kept = events();
  ASSERT_EQ(kept.size(), 1u);
  EXPECT_EQ(kept[0].event.opportunity_id, "opp-1");
}

TEST_F(ReceiveEventTest, A10_EightIdenticalDeliveriesAtOnceAreOneRowAndEightTimesAccepted) {
  for (int round = 0; round < 20; ++round) {
    index.forget_all();
    const std::string body =
        FakeProvider::delivery(event("round-" + std::to_string(round)), &kToken);
    std::atomic<int> accepted{0};
    {
      std::vector<std::jthread> senders;
      for (int i = 0; i < 8; ++i)
        senders.emplace_back([&] {
          receive.run({hook.key.reveal(), "fake", body, kLever},
                      [&](Answer answer) { accepted += answer.outcome == Outcome::Accepted; });
        });
    }
    EXPECT_EQ(accepted, 8);
    clock.advance(1s);
  }
  EXPECT_EQ(events().size(), 20u);
  EXPECT_EQ(waiting_jobs(), 20u);
  EXPECT_EQ(receive.counters().accepted, 20u);
  EXPECT_EQ(receive.counters().deduplicated, 140u);
}

TEST_F(ReceiveEventTest, A13_EventsOutOfOrderAreEachKeptWithTheirOwnTime) {
  ats::Event later = event("later"), earlier = event("earlier");
  earlier.triggered_at -= 10min;
  earlier.to_stage_id = "stage-8";
  EXPECT_EQ(outcome(hook.key.reveal(), FakeProvider::delivery(later, &kToken)), Outcome::Accepted);
  EXPECT_EQ(outcome(hook.key.reveal(), FakeProvider::delivery(earlier, &kToken)),
            Outcome::Accepted);
  const auto kept = events();
  ASSERT_EQ(kept.size(), 2u);
  EXPECT_EQ(kept[0].event.triggered_at, earlier.triggered_at);
  EXPECT_EQ(kept[1].event.triggered_at, later.triggered_at);
  EXPECT_EQ(waiting_jobs(), 2u);
}

TEST_F(ReceiveEventTest, A14_ASignedPingIsAnsweredAndHasNoEffect) {
  EXPECT_EQ(outcome(hook.key.reveal(), ping(event(), &kToken)), Outcome::Pong);
  EXPECT_EQ(outcome(hook.key.reveal(), ping(event(), nullptr)), Outcome::Refused)
      << "once there is a token, a ping is signed too";
  EXPECT_TRUE(events().empty());
  EXPECT_EQ(waiting_jobs(), 0u);
  EXPECT_EQ(seen_at(hook.id), clock.now());
}

TEST_F(ReceiveEventTest, A15_AnUnknownEventIsAcceptedKeptCountedAndNotDecided) {
  ats::Event unknown = event();
  unknown.provider_event = "candidate_sneezed";
  EXPECT_EQ(outcome(hook.key.reveal(), FakeProvider::delivery(unknown, &kToken)),
            Outcome::Accepted);
  EXPECT_EQ(events().size(), 1u);
  EXPECT_EQ(waiting_jobs(), 0u);
  EXPECT_EQ(receive.counters().ignored, 1u);
}

TEST_F(ReceiveEventTest, A16_WhatIsNoDeliveryIsMalformedBeforeAnyLookUp) {
  for (const char* body : {"", "null", "[]", "{}", "not json", "{\"event\":1}"}) {
    EXPECT_EQ(outcome(hook.key.reveal(), body), Outcome::Malformed) << body;
    EXPECT_EQ(outcome("no hook's key", body), Outcome::Malformed) << body;
  }
  EXPECT_EQ(offloaded, 0);
  ASSERT_TRUE(index.load_all());
  EXPECT_EQ(outcome(hook.key.reveal(), "{}"), Outcome::Malformed) << "of a hook in memory too";
  EXPECT_EQ(receive.counters().malformed, 13u);
}

TEST_F(ReceiveEventTest, A21_UnknownDisabledAndForgedAreRefusedAlike) {
  Hook off = make_hook(connection, "hired", Secret("the token of a hook switched off"));
  off.state = HookState::Off;
  save(off);
  Connection other = make_connection(org);
  const Secret token_of_other("the token of a connection switched off");
  const Hook of_other = make_hook(other, "stage_change", token_of_other);
  other.state = ConnectionState::Off;
  save(other);

  const auto forged = send(hook.key.reveal(), FakeProvider::delivery(event(), &of_other.key));
  ASSERT_TRUE(forged);
  EXPECT_EQ(forged->outcome, Outcome::Refused);
  // Rightly signed, and refused all the same.
  const std::vector<std::pair<std::string, Secret>> closed{{off.key.reveal(), off.signing_token},
                                                           {of_other.key.reveal(), token_of_other},
                                                           {"no hook's key", kToken},
                                                           {"", kToken}};
  for (const auto& [key, token] : closed) {
    const auto answer = send(key, FakeProvider::delivery(event(), &token));
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->outcome, forged->outcome);
    EXPECT_EQ(answer->retry_after, forged->retry_after);
  }
  EXPECT_TRUE(events().empty());

  // A hook of one provider is unknown under another's path.
  std::optional<Answer> answer;
  receive.run({hook.key.reveal(), "lever", FakeProvider::delivery(event(), &kToken), kLever},
              [&](Answer given) { answer = given; });
  EXPECT_EQ(answer->outcome, Outcome::Refused);
}

TEST_F(ReceiveEventTest, A21_ABrokenConnectionStillKeepsWhatItIsTold) {
  connection.state = ConnectionState::Broken;
  save(connection);
  EXPECT_EQ(outcome(hook.key.reveal(), FakeProvider::delivery(event(), &kToken)),
            Outcome::Accepted);
}

TEST_F(ReceiveEventTest, A22_AThousandBadSignaturesAreThrottledAndGenuineDeliveriesStillPass) {
  const Secret guess("not the token of this hook");
  std::map<Outcome, int> answers;
  for (int i = 0; i < 1'000; ++i) {
    const auto answer = send(hook.key.reveal(), FakeProvider::delivery(event(), &guess), kStranger);
    ++answers[answer->outcome];
    if (answer->outcome == Outcome::Throttled) {
      EXPECT_GT(*answer->retry_after, 0ms);
      EXPECT_LE(*answer->retry_after, RefusalThrottle::kWindow);
    }
    if (i % 100 == 99) {
      // From elsewhere, and even from behind the same address.
      const auto genuine = FakeProvider::delivery(event("genuine-" + std::to_string(i)), &kToken);
      ats::Event same_place = event("same-place-" + std::to_string(i));
      same_place.opportunity_id = "opp-" + std::to_string(i);
      EXPECT_EQ(outcome(hook.key.reveal(), genuine), Outcome::Accepted);
      EXPECT_EQ(outcome(hook.key.reveal(), FakeProvider::delivery(same_place, &kToken), kStranger),
                Outcome::Accepted);
      index.forget_all();  // Also when the hook has to be read again.
    }
  }
  EXPECT_EQ(answers[Outcome::Refused], static_cast<int>(RefusalThrottle::kPerHookMax));
  EXPECT_EQ(answers[Outcome::Throttled], 1'000 - static_cast<int>(RefusalThrottle::kPerHookMax));
  EXPECT_EQ(receive.counters().throttled, 970u);
  clock.advance(RefusalThrottle::kWindow);
  EXPECT_EQ(outcome(hook.key.reveal(), FakeProvider::delivery(event(), &guess), kStranger),
            Outcome::Refused)
      << "a minute later it may fail again";
}

TEST_F(ReceiveEventTest, A22_AFloodOfGuessedKeysReadsTheDatabaseOnlyForItsFirst) {
  const std::string body = FakeProvider::delivery(event(), &kToken);
  for (int i = 0; i < 2'000; ++i) (void)send("guess-" + std::to_string(i), body, kStranger);
  EXPECT_EQ(offloaded, static_cast<int>(RefusalThrottle::kPerAddressMax));
  EXPECT_EQ(outcome("guess-of-another", body, "198.51.100.67"), Outcome::Refused);
}

TEST_F(ReceiveEventTest, A23_WhatCannotBeKeptIsNeverAccepted) {
  ASSERT_TRUE(index.load_all());
  database.break_down();
  const auto answer = send(hook.key.reveal(), FakeProvider::delivery(event(), &kToken));
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->outcome, Outcome::TryLater);
  EXPECT_GT(answer->retry_after.value_or(0ms), 0ms);
  index.forget_all();
  const auto unread = send(hook.key.reveal(), FakeProvider::delivery(event(), &kToken));
  ASSERT_TRUE(unread);
  EXPECT_EQ(unread->outcome, Outcome::TryLater) << "a hook that cannot be read is not unknown";
  database.mend();
  EXPECT_EQ(outcome(hook.key.reveal(), FakeProvider::delivery(event(), &kToken)),
            Outcome::Accepted);
  EXPECT_EQ(events().size(), 1u);
}

TEST_F(ReceiveEventTest, A26_BeforeTheTokenIsKnownAPingIsAnsweredAndDataAreSentAwayForNow) {
  Hook by_hand = make_hook(connection, "hired", Secret{});
  EXPECT_EQ(outcome(by_hand.key.reveal(), ping(event(), nullptr)), Outcome::Pong);
  EXPECT_EQ(seen_at(by_hand.id), clock.now());
  // The provider signs already; nobody here can check it.
  EXPECT_EQ(outcome(by_hand.key.reveal(), ping(event(), &kToken)), Outcome::Pong);
  const auto with_data = send(by_hand.key.reveal(), FakeProvider::delivery(event(), &kToken));
  ASSERT_TRUE(with_data);
  EXPECT_EQ(with_data->outcome, Outcome::TryLater);
  EXPECT_TRUE(with_data->retry_after);
  EXPECT_EQ(outcome(by_hand.key.reveal(), "{}"), Outcome::Malformed);
  EXPECT_TRUE(events().empty());

  by_hand.signing_token = kToken;
  by_hand.state = HookState::On;
  save(by_hand);
  EXPECT_EQ(outcome(by_hand.key.reveal(), ping(event(), nullptr)), Outcome::Refused);
  EXPECT_EQ(outcome(by_hand.key.reveal(), FakeProvider::delivery(event(), &kToken)),
            Outcome::Accepted)
      << "what was sent away comes again and is kept";
}

TEST_F(ReceiveEventTest, A26_APingThatCannotBeNotedIsSentAwayForNow) {
  const Hook by_hand = make_hook(connection, "hired", Secret{});
  ASSERT_TRUE(index.load_all());
  pool = Pool::Full;
  EXPECT_EQ(outcome(by_hand.key.reveal(), ping(event(), nullptr)), Outcome::TryLater);
  pool = Pool::Now;
  EXPECT_EQ(outcome(by_hand.key.reveal(), ping(event(), nullptr)), Outcome::Pong);
  EXPECT_TRUE(seen_at(by_hand.id));
}

TEST_F(ReceiveEventTest, AFloodOfPingsIsWrittenDownOnceInAWhile) {
  const Hook by_hand = make_hook(connection, "hired", Secret{});
  ASSERT_TRUE(index.load_all());
  for (int i = 0; i < 100; ++i)
    EXPECT_EQ(outcome(by_hand.key.reveal(), ping(event(), nullptr)), Outcome::Pong);
  EXPECT_EQ(offloaded, 1);
  clock.advance(HookSightings::kEveryPing);
  EXPECT_EQ(outcome(by_hand.key.reveal(), ping(event(), nullptr)), Outcome::Pong);
  EXPECT_EQ(offloaded, 2);
}

TEST_F(ReceiveEventTest, AWholeDeliveryWithAnotherSignatureIsNotedAtItsHook) {
  const Secret another("the token that was made anew there");
  EXPECT_EQ(outcome(hook.key.reveal(), FakeProvider::delivery(event(), &another)),
            Outcome::Refused);
  EXPECT_EQ(refused_at(hook.id), clock.now());
}

TEST_F(ReceiveEventTest, WhatIsRefusedForAnotherReasonIsNotTakenForAForeignSignature) {
  const Secret another("the token that was made anew there");
  const auto key = hook.key.reveal();
  auto stale = event();
  stale.triggered_at = clock.now() - 24h * 15;
  auto from_the_future = event();
  from_the_future.triggered_at = clock.now() + 1h;
  EXPECT_EQ(outcome(key, FakeProvider::delivery(event(), nullptr)), Outcome::Refused);
  EXPECT_EQ(outcome(key, FakeProvider::delivery(stale, &another)), Outcome::Refused);
  EXPECT_EQ(outcome(key, FakeProvider::delivery(stale, &kToken)), Outcome::Refused);
  EXPECT_EQ(outcome(key, FakeProvider::delivery(from_the_future, &kToken)), Outcome::Refused);
  EXPECT_EQ(outcome(key, "{}"), Outcome::Malformed);
  (void)send("no hook's key", FakeProvider::delivery(event(), &another));
  std::optional<Answer> elsewhere;  // Another provider's path.
  receive.run({key, "lever", FakeProvider::delivery(event(), &another), kLever},
              [&](Answer given) { elsewhere = given; });
  EXPECT_FALSE(refused_at(hook.id));
}

TEST_F(ReceiveEventTest, OfAHookThatIsOffNoSignatureIsNoted) {
  const Secret another("the token that was made anew there");
  hook.state = HookState::Off;
  save(hook);
  EXPECT_EQ(outcome(hook.key.reveal(), FakeProvider::delivery(event(), &another)),
            Outcome::Refused);
  EXPECT_FALSE(refused_at(hook.id));
}

TEST_F(ReceiveEventTest, AGoodDeliveryAfterAForeignOneIsNotedHoweverSoonItComes) {
  const Secret another("the token of a guesser");
  const auto key = hook.key.reveal();
  EXPECT_EQ(outcome(key, FakeProvider::delivery(event("1"), &kToken)), Outcome::Accepted);
  clock.advance(1s);
  EXPECT_EQ(outcome(key, FakeProvider::delivery(event("2"), &another)), Outcome::Refused);
  clock.advance(1s);
  EXPECT_EQ(outcome(key, FakeProvider::delivery(event("3"), &kToken)), Outcome::Accepted);
  EXPECT_GT(seen_at(hook.id), refused_at(hook.id));
}

TEST_F(ReceiveEventTest, AFloodOfForeignSignaturesIsWrittenDownOnceInAWhile) {
  const Secret another("the token of a guesser");
  ASSERT_TRUE(index.load_all());
  for (int i = 0; i < 100; ++i)
    (void)send(hook.key.reveal(), FakeProvider::delivery(event(), &another), kStranger);
  EXPECT_EQ(offloaded, 1);
  clock.advance(HookSightings::kEveryPing);
  (void)send(hook.key.reveal(), FakeProvider::delivery(event(), &another), kStranger);
  EXPECT_EQ(offloaded, 2);
}

using HookIndexTest = Hooks;

TEST_F(HookIndexTest, AsksTheDatabaseOnceForManyThatWaitForTheSameHook) {
  pool = Pool::Later;
  std::atomic<int> accepted{0};
  const std::string body = FakeProvider::delivery(event(), &kToken);
  for (int i = 0; i < 10; ++i)
    receive.run({hook.key.reveal(), "fake", body, kLever},
                [&](Answer answer) { accepted += answer.outcome == Outcome::Accepted; });
  EXPECT_EQ(pooled.size(), 1u);
  EXPECT_EQ(accepted, 0);
  run_pool();
  EXPECT_EQ(accepted, 10);
}

TEST_F(HookIndexTest, SendsAwayWhatTheFullPoolCannotTake) {
  pool = Pool::Full;
  const std::string body = FakeProvider::delivery(event(), &kToken);
  EXPECT_EQ(outcome(hook.key.reveal(), body), Outcome::TryLater);
  pool = Pool::Now;
  EXPECT_EQ(outcome(hook.key.reveal(), body), Outcome::Accepted) << "nothing is left hanging";
}

TEST_F(HookIndexTest, BoundsHowManyWaitForALookUp) {
  pool = Pool::Later;
  std::map<Outcome, std::size_t> answers;
  const std::string body = FakeProvider::delivery(event(), &kToken);
  for (std::size_t i = 0; i < HookIndex::kWaitingMax + 100; ++i)
    receive.run({"guess-" + std::to_string(i), "fake", body, kLever},
                [&](Answer answer) { ++answers[answer.outcome]; });
  EXPECT_EQ(answers[Outcome::TryLater], 100u);
  EXPECT_EQ(pooled.size(), HookIndex::kWaitingMax);
  run_pool();
  EXPECT_EQ(answers[Outcome::Refused] + answers[Outcome::Throttled], HookIndex::kWaitingMax);
}

TEST_F(HookIndexTest, RemembersForFiveSecondsThatThereIsNoSuchHook) {
  const std::string body = FakeProvider::delivery(event(), &kToken);
  EXPECT_EQ(outcome("no hook's key", body), Outcome::Refused);
  clock.advance(HookIndex::kMissLife - 1ms);
  EXPECT_EQ(outcome("no hook's key", body), Outcome::Refused);
  EXPECT_EQ(offloaded, 1);
  clock.advance(1ms);
  EXPECT_EQ(outcome("no hook's key", body), Outcome::Refused);
  EXPECT_EQ(offloaded, 2);
}

TEST_F(HookIndexTest, BoundsWhatItRemembersOfGuesses) {
  for (std::size_t i = 0; i < HookIndex::kMissesMax + 1; ++i)
    index.look_up("guess-" + std::to_string(i), [](const auto&) {});
  EXPECT_EQ(index.remembered("guess-0").memory, HookIndex::Memory::Nothing) << "the oldest went";
  EXPECT_EQ(index.remembered("guess-1").memory, HookIndex::Memory::Sure);
}

TEST_F(HookIndexTest, AChangeIsSeenByTheNextDeliveryEvenWhileAnOldReadIsUnderWay) {
  // The look-up reads the old row, then the token changes, then it answers.
  HookIndex::Found old;
  index.look_up(hook.key_hash, [&](const Result<HookIndex::Found>& found) {
    old = *found;
    Hook changed = hook;
    changed.signing_token = Secret("the new token of this hook");
    save(changed);
  });
  ASSERT_TRUE(old);
  EXPECT_EQ(old->signing_token, kToken);

  pool = Pool::Later;
  HookIndex::Found first, second;
  index.look_up(hook.key_hash, [&](const Result<HookIndex::Found>& found) { first = *found; });
  index.forget_all();
  EXPECT_EQ(index.remembered(hook.key_hash).memory, HookIndex::Memory::Unsure);
  index.look_up(hook.key_hash, [&](const Result<HookIndex::Found>& found) { second = *found; });
  EXPECT_EQ(pooled.size(), 2u) << "a delivery after the change does not join a read before it";
  run_pool();
  ASSERT_TRUE(first && second);
  EXPECT_EQ(second->signing_token.reveal(), "the new token of this hook");
  EXPECT_EQ(index.remembered(hook.key_hash).hook, second) << "what the older one read is not kept";
}

TEST_F(HookIndexTest, LoadsEveryHookAtTheStart) {
  make_hook(make_connection(ports::new_id<OrgId>(clock, random)), "stage_change", kToken);
  ASSERT_TRUE(index.load_all());
  EXPECT_EQ(outcome(hook.key.reveal(), FakeProvider::delivery(event(), &kToken)),
            Outcome::Accepted);
  EXPECT_EQ(offloaded, 1) << "only to note that it was seen";
}

TEST(RefusalThrottle, LogsTheFirstOfAnAddressAndThenEverMoreRarely) {
  RefusalThrottle throttle;
  int lines = 0;
  for (int i = 0; i < 1'000; ++i)
    lines += throttle.count("198.51.100.1", "hook", 1h).is_worth_a_line;
  EXPECT_EQ(lines, 10);
  for (int i = 0; i < 10'000; ++i)
    lines +=
        throttle
            .count("10.0." + std::to_string(i / 256) + "." + std::to_string(i % 256), "hook", 1h)
            .is_worth_a_line;
  EXPECT_EQ(lines, static_cast<int>(RefusalThrottle::kLogLinesMax));
}

}  // namespace
}  // namespace bascule::webhooks
