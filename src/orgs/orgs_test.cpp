#include <thread>

#include <gtest/gtest.h>

#include "crypto/hash.hpp"
#include "orgs/authenticate_key.hpp"
#include "orgs/authenticate_session.hpp"
#include "orgs/make_owner_link.hpp"
#include "orgs/redeem_link.hpp"
#include "orgs/set_up_org.hpp"
#include "orgs/sign_in.hpp"
#include "orgs/sign_out.hpp"
#include "testing/fake_clock.hpp"
#include "testing/fake_random.hpp"
#include "testing/memory_api_key_store.hpp"
#include "testing/memory_audit_store.hpp"
#include "testing/memory_org_store.hpp"
#include "testing/memory_second_factor_store.hpp"

namespace bascule::orgs {
namespace {

const Secret kPassword("a heron stands in shallow water");
const SignIn::From kHome{"203.0.113.7", "A browser"};

struct Orgs : ::testing::Test {
  testing::FakeClock clock;
  testing::FakeRandom random;
  testing::MemoryDatabase database;
  testing::MemoryOrgStore store{database};
  // The least that libsodium takes: these tests are about what is done with a hash.
  crypto::PasswordHasher hasher{{.memory_bytes = 8192, .passes = 1}};
  testing::MemoryApiKeyStore keys{database};
  testing::MemoryAuditStore audit{database};
  SetUpOrg set_up{database, store, keys, audit, clock, random};
  MakeOwnerLink make_link{database, store, audit, clock, random};
  RedeemLink redeem{database, store, audit, hasher, clock, random};
  testing::MemorySecondFactorStore factors{database};
  CheckSecondFactor check{factors, audit, clock};
  SignIn sign_in{database, store, check, audit, hasher, clock, random};
  SignOut sign_out{database, store, audit, clock};
  AuthenticateSession session_of{database, store, clock};
  AuthenticateKey key_of{database, keys, store, audit, clock};

  // Ada's organisation, with her password chosen.
  SetUpOrg::Made with_password() {
    auto made = set_up.run("Ada & Co", "ada@example.org");
    EXPECT_TRUE(made);
    EXPECT_TRUE(redeem.run(made->owner_link_token, kPassword));
    return std::move(*made);
  }
};

TEST_F(Orgs, AreSetUpWithAnOwnerWhoComesInByALinkAndAKeyThatWorks) {
  const auto made = set_up.run("  Ada & Co ", "Ada@Example.org");
  ASSERT_TRUE(made) << made.error().message;
  EXPECT_EQ(made->api_key.reveal().size(), 47u);
  EXPECT_TRUE(made->api_key.reveal().starts_with("bsk_"));
  const auto known = key_of.run(made->api_key);
  ASSERT_TRUE(known);
  const auto* key = &known->key;
  EXPECT_EQ(key->org, made->org);
  EXPECT_TRUE(made->api_key.reveal().ends_with(key->hint));
  EXPECT_EQ(key->key_hash.find(made->api_key.reveal().substr(4)), std::string::npos);

  const auto signed_in = redeem.run(made->owner_link_token, kPassword);
  ASSERT_TRUE(signed_in) << signed_in.error().message;
  EXPECT_EQ(signed_in->member.email.reveal(), "ada@example.org");
  EXPECT_EQ(signed_in->member.role, Role::Owner);
  EXPECT_EQ(session_of.run(signed_in->token)->member.org, made->org);
}

TEST_F(Orgs, AreNotSetUpTwiceUnderOneNameOrWithSomebodyElsesAddress) {
  ASSERT_TRUE(set_up.run("Ada & Co", "ada@example.org"));
  const int writes = database.writes();
  const auto same_name = set_up.run("Ada & Co", "bob@example.org");
  ASSERT_FALSE(same_name);
  EXPECT_EQ(same_name.error().code, ErrorCode::Conflict);
  EXPECT_EQ(set_up.run("Bob & Co", "ada@example.org").error().code, ErrorCode::Conflict);
  EXPECT_EQ(set_up.run("Bob\nBcc: x", "bob@example.org").error().pointer, "/name");
  EXPECT_EQ(set_up.run("Bob & Co", "bob@").error().pointer, "/email");
  EXPECT_EQ(database.writes(), writes);
  EXPECT_TRUE(set_up.run("Bob & Co", "bob@example.org")) << "nothing was left half made";
}

TEST_F(Orgs, KeysThatAreNoKeysAreAllRefusedAlike) {
  const auto made = set_up.run("Ada & Co", "ada@example.org");
  std::string almost = made->api_key.reveal();
  almost.back() = almost.back() == 'A' ? 'B' : 'A';
  for (const std::string& wrong :
       {almost, std::string(), std::string("bsk_"), made->api_key.reveal() + "x",
        made->api_key.reveal().substr(4), std::string(1'000'000, 'x')}) {
    const auto refused = key_of.run(Secret(wrong));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Unauthenticated);
  }
}

TEST_F(Orgs, G5_ALinkWorksOnceAndNotAfterItsTime) {
  auto made = set_up.run("Ada & Co", "ada@example.org");
  const auto no_password = redeem.run(made->owner_link_token);
  ASSERT_FALSE(no_password);
  EXPECT_EQ(no_password.error().pointer, "/password");
  EXPECT_EQ(redeem.run(made->owner_link_token, Secret("short")).error().pointer, "/password");
  clock.advance(7 * 24h - 1s);
  ASSERT_TRUE(redeem.run(made->owner_link_token, kPassword)) << "it stayed good until used";
  EXPECT_EQ(redeem.run(made->owner_link_token, kPassword).error().code, ErrorCode::NotFound);

  const auto link = make_link.run("ADA@example.org");
  ASSERT_TRUE(link);
  EXPECT_EQ(link->purpose, LinkPurpose::SignIn);
  clock.advance(30min);
  const auto late = redeem.run(link->token);
  ASSERT_FALSE(late);
  EXPECT_EQ(late.error().message, redeem.run(Secret("never was one")).error().message);
  EXPECT_EQ(make_link.run("nobody@example.org").error().code, ErrorCode::NotFound);
}

TEST_F(Orgs, G5_OfEightRedeemingOneLinkAtOnceOneComesIn) {
  with_password();
  const auto link = make_link.run("ada@example.org");
  std::atomic<int> came_in{0};
  {
    std::vector<std::jthread> browsers;
    for (int i = 0; i < 8; ++i)
      browsers.emplace_back([&] { came_in += redeem.run(link->token).has_value(); });
  }
  EXPECT_EQ(came_in, 1);
}

TEST_F(Orgs, G5_ASecondSetUpLinkIsDeadOnceThereIsAPassword) {
  auto made = set_up.run("Ada & Co", "ada@example.org");
  const auto second = make_link.run("ada@example.org");
  ASSERT_EQ(second->purpose, LinkPurpose::SetPassword);
  ASSERT_TRUE(redeem.run(made->owner_link_token, kPassword));
  EXPECT_EQ(redeem.run(second->token, Secret("somebody else's long phrase")).error().code,
            ErrorCode::NotFound);
  EXPECT_TRUE(sign_in.run({"ada@example.org", kPassword, ""}, kHome));
}

TEST_F(Orgs, G2_AnUnknownAddressAndAWrongPasswordAreAnsweredAlike) {
  with_password();
  const auto wrong =
      sign_in.run({"ada@example.org", Secret("a heron stands in deep water"), ""}, kHome);
  const auto unknown = sign_in.run({"eve@example.org", kPassword, ""}, kHome);
  const auto nonsense = sign_in.run({"not an address", kPassword, ""}, {"203.0.113.8", ""});
  const auto endless = sign_in.run({"ada@example.org", Secret(std::string(1'000'000, 'x')), ""},
                                   {"203.0.113.9", ""});
  for (const auto* refused : {&wrong, &unknown, &nonsense, &endless}) {
    ASSERT_FALSE(*refused);
    EXPECT_EQ(refused->error().code, ErrorCode::Unauthenticated);
    EXPECT_EQ(refused->error().message, wrong.error().message);
    EXPECT_EQ(refused->error().pointer, wrong.error().pointer);
  }
  EXPECT_TRUE(sign_in.run({" ADA@example.org", kPassword, ""}, {"203.0.113.10", ""}));
}

TEST_F(Orgs, G2_WhoHasNoPasswordYetCannotSignInWithAnyOrNone) {
  ASSERT_TRUE(set_up.run("Ada & Co", "ada@example.org"));
  EXPECT_FALSE(sign_in.run({"ada@example.org", Secret(""), ""}, kHome));
  EXPECT_FALSE(sign_in.run({"ada@example.org", kPassword, ""}, kHome));
}

TEST_F(Orgs, G1_FiveWrongTriesAreFreeThenEachWaitsTwiceAsLong) {
  with_password();
  const auto guess = [&](const SignIn::From& from) {
    return sign_in.run({"ada@example.org", Secret("a wrong guess of some length"), ""}, from)
        .error();
  };
  // From ever new addresses: the account itself is guarded.
  int address = 0;
  const auto elsewhere = [&] {
    return SignIn::From{"198.51.100." + std::to_string(++address), ""};
  };
  for (int i = 0; i < 5; ++i) EXPECT_EQ(guess(elsewhere()).code, ErrorCode::Unauthenticated);
  std::chrono::milliseconds wait = 1s;
  for (int i = 0; i < 12; ++i) {
    const auto limited = guess(elsewhere());
    ASSERT_EQ(limited.code, ErrorCode::RateLimited);
    EXPECT_EQ(limited.retry_after, wait);
    EXPECT_EQ(guess(elsewhere()).retry_after, wait) << "asking again makes it no longer";
    clock.advance(wait);
    EXPECT_EQ(guess(elsewhere()).code, ErrorCode::Unauthenticated);
    wait = std::min<std::chrono::milliseconds>(wait * 2, 15min);
  }
  EXPECT_EQ(wait, std::chrono::milliseconds(15min)) << "never a lock for good";
  clock.advance(15min);
  EXPECT_TRUE(sign_in.run({"ada@example.org", kPassword, ""}, kHome));
  EXPECT_EQ(guess(kHome).code, ErrorCode::Unauthenticated) << "being right forgives the account";
}

TEST_F(Orgs, G1_OneAddressGuessingAtManyAccountsIsSlowedDownAndHarmsNobodyElse) {
  with_password();
  for (int i = 0; i < 5; ++i)
    EXPECT_EQ(sign_in.run({"user" + std::to_string(i) + "@example.org", kPassword, ""}, kHome)
                  .error()
                  .code,
              ErrorCode::Unauthenticated);
  EXPECT_EQ(sign_in.run({"ada@example.org", kPassword, ""}, kHome).error().code,
            ErrorCode::RateLimited);
  EXPECT_TRUE(sign_in.run({"ada@example.org", kPassword, ""}, {"203.0.113.8", ""}));
}

TEST_F(Orgs, G1_AStorageThatDoesNotAnswerCountsAsNobodysFailure) {
  with_password();
  database.break_down();
  for (int i = 0; i < 10; ++i)
    EXPECT_EQ(sign_in.run({"ada@example.org", kPassword, ""}, kHome).error().code,
              ErrorCode::Unavailable);
  database.mend();
  EXPECT_TRUE(sign_in.run({"ada@example.org", kPassword, ""}, kHome));
}

TEST_F(Orgs, G3_EachSignInHasANewTokenAndSigningOutKillsItHere) {
  with_password();
  const auto first = sign_in.run({"ada@example.org", kPassword, ""}, kHome);
  const auto second = sign_in.run({"ada@example.org", kPassword, ""}, kHome);
  ASSERT_TRUE(first && second);
  EXPECT_NE(first->token, second->token);
  EXPECT_NE(first->session.csrf_token, second->session.csrf_token);
  EXPECT_NE(first->session.token_hash, first->token.reveal()) << "only its hash is kept";
  ASSERT_TRUE(sign_out.run(first->token));
  EXPECT_TRUE(sign_out.run(first->token)) << "again: fine";
  EXPECT_EQ(session_of.run(first->token).error().code, ErrorCode::Unauthenticated);
  EXPECT_TRUE(session_of.run(second->token));
}

TEST_F(Orgs, G3_ASessionEndsAfterTwelveIdleHoursAndAfterSevenDaysAnyway) {
  with_password();
  const auto idle = sign_in.run({"ada@example.org", kPassword, ""}, kHome);
  clock.advance(12h - 1ms);
  EXPECT_TRUE(session_of.run(idle->token));
  clock.advance(12h);
  EXPECT_EQ(session_of.run(idle->token).error().code, ErrorCode::Unauthenticated);

  const auto busy = sign_in.run({"ada@example.org", kPassword, ""}, kHome);
  for (int hours = 0; hours < 7 * 24 - 6; hours += 6) {
    EXPECT_TRUE(session_of.run(busy->token));
    clock.advance(6h);
  }
  clock.advance(6h);
  EXPECT_EQ(session_of.run(busy->token).error().code, ErrorCode::Unauthenticated);
}

TEST_F(Orgs, ASessionIsTouchedOnceAMinuteAtMost) {
  with_password();
  const auto signed_in = sign_in.run({"ada@example.org", kPassword, ""}, kHome);
  const int writes = database.writes();
  for (int i = 0; i < 59; ++i) {
    EXPECT_TRUE(session_of.run(signed_in->token));
    clock.advance(1s);
  }
  EXPECT_EQ(database.writes(), writes);
  clock.advance(1s);
  EXPECT_TRUE(session_of.run(signed_in->token));
  EXPECT_TRUE(session_of.run(signed_in->token));
  EXPECT_EQ(database.writes(), writes + 1);
}

TEST(SignInThrottle, ForgetsWhoWaitsTheLeastWhenItIsFull) {
  SignInThrottle throttle;
  for (int i = 0; i < 6; ++i) {
    ASSERT_FALSE(throttle.admit("ada", "a" + std::to_string(i), i * 1000s));
  }
  EXPECT_TRUE(throttle.admit("ada", "new", 5000s));
  for (std::size_t i = 0; i < SignInThrottle::kEntriesMax + 10; ++i)
    (void)throttle.admit("account" + std::to_string(i), "address" + std::to_string(i), 5000s);
  EXPECT_TRUE(throttle.admit("ada", "new", 5000s)) << "a flood of names frees nobody";
}

TEST(CheckedEmail, TakesOneAddressAndNoTricks) {
  EXPECT_EQ(checked_email("Ada.L+x@Mail.Example.org")->reveal(), "ada.l+x@mail.example.org");
  for (const char* wrong :
       {"", "ada", "@example.org", "ada@", "ada@localhost", "ada@example..org", "a@b@example.org",
        "ada@example.org,eve@example.org", "Ada <ada@example.org>", "ada@example.org\r\nBcc: x@y.z",
        "-ada@example.org", ".ada@example.org", "ada.@example.org", "a..b@example.org",
        "ada@-example.org", "ada@exam ple.org", "\"ada\"@example.org", "ad\xc3\xa4@example.org"})
    EXPECT_FALSE(checked_email(wrong)) << wrong;
  EXPECT_FALSE(checked_email(std::string(65, 'a') + "@example.org"));
  EXPECT_TRUE(checked_email(std::string(64, 'a') + "@example.org"));
  EXPECT_FALSE(checked_email("a@" + std::string(250, 'b') + ".org"));
}

TEST(CheckedOrgName, IsOneLineOfPlainText) {
  EXPECT_EQ(*checked_org_name(" Müller & Söhne <GmbH> "), "Müller & Söhne <GmbH>");
  EXPECT_FALSE(checked_org_name("  "));
  EXPECT_FALSE(checked_org_name("two\nlines"));
  EXPECT_FALSE(checked_org_name("right\u202eto left"));
  EXPECT_FALSE(checked_org_name("\xff\xfe"));
  EXPECT_TRUE(checked_org_name(std::string(200, 'x')));
  EXPECT_FALSE(checked_org_name(std::string(201, 'x')));
}

TEST(CheckedPassword, G4_IsLongPlainTextThatNobodyTriesFirst) {
  const Personal ada("ada@example.org");
  for (const char* good :
       {"a heron stands in shallow water", "Zwölf Möwen am Deich!", "kV9#tQ2m-xL7wR4z",
        "密碼由十五個以上的漢字所組成最好", "welcome to the jungle of words"})
    EXPECT_TRUE(checked_password(good, ada)) << good;
  for (const char* bad :
       {"fourteen chars", "aaaaaaaaaaaaaaaaaaaa", "abcabcabcabcabcabc", "123456789012345678",
        "qwertyuiopasdfghjkl", "abcdefghijklmnopqrstuvwxyz", "passwordpassword",
        "Password-Password-1", "correct horse battery staple", "password123password",
        "my ada@example.org 1", "Welcome!!Admin!!2026", "1qaz2wsx3edc4rfv5tgb",
        "line\xff\xfe which is no text", "0987654321098765"})
    EXPECT_FALSE(checked_password(bad, ada)) << bad;
  EXPECT_FALSE(checked_password(std::string("with a NUL \0 inside it", 22), ada));
  std::string longest;
  for (int i = 0; longest.size() < 1024; ++i) longest += std::to_string(i * i * 7919 % 9973) + " ";
  longest.resize(1024);
  EXPECT_TRUE(checked_password(longest, ada)) << "long ones are not cut";
  EXPECT_FALSE(checked_password(longest + "x", ada));
}

}  // namespace
}  // namespace bascule::orgs
