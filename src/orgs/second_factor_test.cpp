// A code beside the password: switched on, asked for, lost; and another password.
#include <gtest/gtest.h>

#include "crypto/totp.hpp"
#include "orgs/authenticate_session.hpp"
#include "orgs/change_password.hpp"
#include "orgs/redeem_link.hpp"
#include "orgs/set_second_factor.hpp"
#include "orgs/set_up_org.hpp"
#include "orgs/sign_in.hpp"
#include "testing/fake_clock.hpp"
#include "testing/fake_random.hpp"
#include "testing/memory_api_key_store.hpp"
#include "testing/memory_audit_store.hpp"
#include "testing/memory_org_store.hpp"
#include "testing/memory_second_factor_store.hpp"

namespace bascule::orgs {
namespace {

using namespace std::chrono_literals;

const Secret kPassword("a heron stands in shallow water");
const SignIn::From kHome{"203.0.113.7", "A browser"};

struct SecondFactors : ::testing::Test {
  testing::FakeClock clock;
  testing::FakeRandom random;
  testing::MemoryDatabase database;
  testing::MemoryOrgStore store{database};
  testing::MemoryApiKeyStore keys{database};
  testing::MemoryAuditStore audit{database};
  testing::MemorySecondFactorStore factors{database};
  crypto::PasswordHasher hasher{{.memory_bytes = 8192, .passes = 1}};
  SetUpOrg set_up{database, store, keys, audit, clock, random};
  RedeemLink redeem{database, store, audit, hasher, clock, random};
  CheckSecondFactor check{factors, audit, clock};
  SignIn sign_in{database, store, check, audit, hasher, clock, random};
  AuthenticateSession session_of{database, store, clock};
  SetSecondFactor set{database, store, factors, audit, clock, random};
  ChangePassword change_password{database, store, audit, hasher, clock};

  const SetUpOrg::Made made = std::move(*set_up.run("Ada & Co", "ada@example.org"));
  const OrgScope scope{made.org};
  const Member ada = redeem.run(made.owner_link_token, kPassword)->member;

  SecondFactor factor_now() {
    auto factor = database.read(scope, [&](ports::Tx& tx) -> Result<SecondFactor> {
      return factors.find(tx, ada.id).value();
    });
    return std::move(*factor);
  }
  // What the app shows now.
  std::string code() {
    return crypto::totp_code(factor_now().secret, crypto::totp_step(clock.now()));
  }
  std::vector<Secret> switched_on() {
    EXPECT_TRUE(set.begin(scope, ada.id));
    auto codes = set.confirm(scope, ada.id, code());
    EXPECT_TRUE(codes) << codes.error().message;
    clock.advance(30s);
    return std::move(*codes);
  }
  Result<SignedIn> enter(const std::string& shown, const Secret& password = kPassword) {
    return sign_in.run({"ada@example.org", password, shown}, kHome);
  }
  std::string pointer(const std::string& shown) {
    const auto refused = enter(shown);
    return refused ? "let in" : refused.error().pointer;
  }
  std::string last_deed() { return (*audit.lines)[made.org].back().action; }
};

TEST_F(SecondFactors, AreNotAskedForBeforeTheyWereConfirmed) {
  const auto begun = set.begin(scope, ada.id);
  ASSERT_TRUE(begun);
  EXPECT_EQ(begun->secret.reveal().size(), 32U) << "160 bits";
  EXPECT_EQ(begun->uri.reveal(),
            "otpauth://totp/Bascule%2C%20Ada%20%26%20Co:ada%40example.org?secret=" +
                begun->secret.reveal() +
                "&issuer=Bascule%2C%20Ada%20%26%20Co&algorithm=SHA1&digits=6&period=30");
  EXPECT_TRUE(enter(""));
  const auto wrong = set.confirm(scope, ada.id, "000000");
  ASSERT_FALSE(wrong);
  EXPECT_EQ(wrong.error().pointer, "/code");
  EXPECT_TRUE(enter(""));
  EXPECT_TRUE(set.confirm(scope, ada.id, code()));
  EXPECT_EQ(last_deed(), "second_factor.on");
  EXPECT_EQ(pointer(""), "/code");
  EXPECT_EQ(set.begin(scope, ada.id).error().code, ErrorCode::Conflict)
      << "a new secret in place of the one that protects them";
}

TEST_F(SecondFactors, AreConfirmedWithinAQuarterOfAnHourOrBegunAnew) {
  ASSERT_TRUE(set.begin(scope, ada.id));
  clock.advance(SetSecondFactor::kSetUpTime);
  EXPECT_EQ(set.confirm(scope, ada.id, code()).error().code, ErrorCode::Conflict);
  ASSERT_TRUE(set.begin(scope, ada.id));
  EXPECT_TRUE(set.confirm(scope, ada.id, code()));
}

TEST_F(SecondFactors, TheCodeIsOnlyAskedForOfWhoKnowsThePassword) {
  switched_on();
  const auto refused = enter("", Secret("a heron stands in deep water"));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().pointer, "");
  EXPECT_EQ(refused.error().message,
            sign_in.run({"eve@example.org", kPassword, ""}, kHome).error().message);
  EXPECT_TRUE(enter(code().substr(0, 3) + " " + code().substr(3))) << "as apps show it";
}

TEST_F(SecondFactors, G6_EachCodeIsGoodOnce) {
  switched_on();
  const auto now = code();
  ASSERT_TRUE(enter(now));
  EXPECT_EQ(pointer(now), "/code") << "the same again";
  clock.advance(30s);
  EXPECT_EQ(pointer(now), "/code") << "still within its time";
  EXPECT_TRUE(enter(code()));
}

TEST_F(SecondFactors, G6_TheCodeThatSwitchedItOnIsUsed) {
  ASSERT_TRUE(set.begin(scope, ada.id));
  const auto now = code();
  ASSERT_TRUE(set.confirm(scope, ada.id, now));
  EXPECT_EQ(pointer(now), "/code");
}

TEST_F(SecondFactors, G6_GuessingCodesIsSlowedDownLikeGuessingPasswords) {
  switched_on();
  for (int i = 0; i < SignInThrottle::kFreeTries; ++i) EXPECT_EQ(pointer("12345"), "/code");
  EXPECT_EQ(enter("12345").error().code, ErrorCode::RateLimited);
  EXPECT_EQ(enter(code()).error().code, ErrorCode::RateLimited);
  clock.advance(1s);
  EXPECT_TRUE(enter(code()));
}

TEST_F(SecondFactors, G6_AskingForTheCodeIsNoGuess) {
  switched_on();
  for (int i = 0; i < 3 * SignInThrottle::kFreeTries; ++i) EXPECT_EQ(pointer(""), "/code");
  EXPECT_TRUE(enter(code()));
}

TEST_F(SecondFactors, G6_ARecoveryCodeIsGoodOnceAndKeptAsAHash) {
  const auto codes = switched_on();
  ASSERT_EQ(codes.size(), kRecoveryCodes);
  EXPECT_EQ(codes[0].reveal().size(), 19U) << "four groups of four";
  for (const auto& hash : factor_now().recovery_hashes) {
    EXPECT_EQ(hash.size(), 64U);
    for (const auto& shown : codes) EXPECT_NE(hash, shown.reveal());
  }
  EXPECT_TRUE(enter(codes[3].reveal()));
  EXPECT_EQ(pointer(codes[3].reveal()), "/code");
  EXPECT_TRUE(enter(ascii_lower(plain_code(codes[4].reveal())))) << "as people type it";
  EXPECT_EQ(factor_now().recovery_hashes.size(), kRecoveryCodes - 2);
  const auto renewed = set.renew_codes(scope, ada.id);
  ASSERT_TRUE(renewed);
  EXPECT_EQ(pointer(codes[5].reveal()), "/code");
  EXPECT_TRUE(enter(renewed->front().reveal()));
}

TEST_F(SecondFactors, AreTakenOffByWhoeverMayManageTheMemberWhoIsSignedOutThen) {
  switched_on();
  const auto signed_in = enter(code());
  ASSERT_TRUE(signed_in);
  Actor admin{.id = "mem_2", .may = permissions_of(Role::Admin), .member = {}, .role = Role::Admin};
  EXPECT_EQ(set.reset(scope, ada.id, admin).error().code, ErrorCode::Forbidden);
  EXPECT_EQ(set.reset(scope, MemberId::trusted("mem_none"), the_operator()).error().code,
            ErrorCode::NotFound);
  EXPECT_EQ(set.reset(scope, ada.id, actor_of(ada)).error().code, ErrorCode::Forbidden)
      << "their own, by an open browser alone";
  ASSERT_TRUE(set.reset(scope, ada.id, the_operator()));
  EXPECT_EQ(last_deed(), "second_factor.reset");
  EXPECT_FALSE(session_of.run(signed_in->token));
  EXPECT_TRUE(enter(""));
  EXPECT_EQ(set.reset(scope, ada.id, the_operator()).error().code, ErrorCode::Conflict);
}

TEST_F(SecondFactors, F6_AreFoundByTheOwnOrganisationOnly) {
  switched_on();
  const auto other = set_up.run("Eve Inc", "eve@example.org");
  ASSERT_TRUE(other);
  const OrgScope elsewhere(other->org);
  EXPECT_EQ(set.reset(elsewhere, ada.id, the_operator()).error().code, ErrorCode::NotFound);
  EXPECT_EQ(set.begin(elsewhere, ada.id).error().code, ErrorCode::NotFound);
  EXPECT_TRUE(set.remove(elsewhere, ada.id)) << "as if there were none";
  EXPECT_EQ(pointer(""), "/code");
}

TEST_F(SecondFactors, ShowingOnceMoreTakesPasswordAndCodeAndIsThrottledToo) {
  const auto shown = [&](const Secret& password, const std::string& with) {
    return sign_in.again(ada, password, with, kHome);
  };
  EXPECT_TRUE(shown(kPassword, ""));
  switched_on();
  EXPECT_EQ(shown(kPassword, "").error().pointer, "/code");
  EXPECT_TRUE(shown(kPassword, code()));
  for (int i = 0; i < SignInThrottle::kFreeTries; ++i)
    EXPECT_EQ(shown(Secret("a wrong guess of some length"), "").error().code,
              ErrorCode::Unauthenticated);
  EXPECT_EQ(shown(kPassword, "").error().code, ErrorCode::RateLimited);
}

TEST_F(SecondFactors, G3_ANewPasswordSignsAllOtherBrowsersOut) {
  const auto here = enter(""), there = enter("");
  ASSERT_TRUE(here && there);
  EXPECT_EQ(change_password.run(here->session, ada, Secret("short")).error().pointer, "/password");
  const Secret wanted("a heron sleeps on one leg");
  const auto ended = change_password.run(here->session, ada, wanted);
  ASSERT_TRUE(ended);
  EXPECT_EQ(*ended, 2U) << "there, and the browser that used the first link";
  EXPECT_TRUE(session_of.run(here->token));
  EXPECT_FALSE(session_of.run(there->token));
  EXPECT_FALSE(enter(""));
  EXPECT_TRUE(enter("", wanted));
}

}  // namespace
}  // namespace bascule::orgs
