#include <atomic>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "base/text.hpp"
#include "crypto/hash.hpp"
#include "crypto/password.hpp"
#include "crypto/pseudonym.hpp"
#include "crypto/token.hpp"
#include "crypto/totp.hpp"

namespace bascule::crypto {
namespace {

TEST(Hash, KnowsTheExampleOfFips180) {
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

// RFC 4231, test cases 2 and 6.
TEST(Hmac, KnowsTheExamplesOfRfc4231) {
  EXPECT_EQ(to_hex(hmac_sha256("Jefe", "what do ya want for nothing?")),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  EXPECT_EQ(to_hex(hmac_sha256(std::string(131, '\xaa'),
                               "Test Using Larger Than Block-Size Key - Hash Key First")),
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

TEST(Hmac, SignsWithAnEmptyKeyToo) {
  EXPECT_EQ(to_hex(hmac_sha256("", "")),
            "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad");
}

TEST(Hmac, SignsPartsAsOneTextAndAgainAndAgain) {
  const HmacKey key("key");
  EXPECT_EQ(key.sign({"one", "", "two"}), key.sign("onetwo"));
  EXPECT_EQ(key.sign("onetwo"), hmac_sha256("key", "onetwo"));
}

TEST(Pseudonyms, StandForOneIdUnderOneKey) {
  const Pseudonyms ours(Secret("ours")), theirs(Secret("theirs"));
  EXPECT_EQ(ours.of("42"), ours.of("42"));
  EXPECT_NE(ours.of("42"), ours.of("43"));
  EXPECT_NE(ours.of("42"), theirs.of("42"));
  EXPECT_EQ(ours.of("42").size(), 44U);
  EXPECT_EQ(ours.of("42").find("42"), std::string::npos);
}

TEST(Pseudonyms, StayWhatTheyAreAndNothingStaysNothing) {
  const Pseudonyms pseudonyms(Secret("ours"));
  EXPECT_EQ(pseudonyms.of(pseudonyms.of("42")), pseudonyms.of("42"));
  EXPECT_EQ(pseudonyms.of(""), "");
  EXPECT_NE(pseudonyms.of("~"), "~") << "only what looks like one is taken for one";
}

TEST(Hmac, OneKeyServesManyThreads) {
  const HmacKey key("key");
  const Digest expected = key.sign("text");
  std::atomic<int> wrong = 0;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 8; ++i)
      threads.emplace_back([&] {
        for (int n = 0; n < 500; ++n) wrong += key.sign("text") == expected ? 0 : 1;
      });
  }
  EXPECT_EQ(wrong, 0);
}

TEST(Hash, G7_ComparesDigestsByEveryByte) {
  const Digest one = sha256("one");
  Digest other = one;
  EXPECT_TRUE(equal_constant_time(one, other));
  other[31] ^= std::byte{1};
  EXPECT_FALSE(equal_constant_time(one, other));
}

// RFC 6238, appendix B; the last six of its eight digits.
TEST(Totp, KnowsTheExamplesOfRfc6238) {
  const Secret secret("12345678901234567890");
  const auto code_at = [&](std::int64_t seconds) {
    return totp_code(secret, totp_step(Instant{std::chrono::seconds{seconds}}));
  };
  EXPECT_EQ(code_at(59), "287082");
  EXPECT_EQ(code_at(1111111109), "081804");
  EXPECT_EQ(code_at(1111111111), "050471");
  EXPECT_EQ(code_at(1234567890), "005924");
  EXPECT_EQ(code_at(2000000000), "279037");
  EXPECT_EQ(code_at(20000000000), "353130");
}

TEST(Totp, G6_ACodeIsGoodOneStepEarlyOneStepLateAndNotAfterOneOfItsStepOrALaterWasUsed) {
  const Secret secret("12345678901234567890");
  const Instant now{std::chrono::seconds{1234567890}};
  const std::int64_t step = totp_step(now);
  for (const std::int64_t skew : {-1, 0, 1})
    EXPECT_EQ(totp_match(secret, totp_code(secret, step + skew), now, 0), step + skew);
  for (const std::int64_t skew : {-2, 2})
    EXPECT_EQ(totp_match(secret, totp_code(secret, step + skew), now, 0), std::nullopt);
  EXPECT_EQ(totp_match(secret, totp_code(secret, step), now, step), std::nullopt) << "used";
  EXPECT_EQ(totp_match(secret, totp_code(secret, step - 1), now, step), std::nullopt) << "older";
  for (const auto* wrong : {"", "00592", "0059240", "００５９２４", "5924"})
    EXPECT_EQ(totp_match(secret, wrong, now, 0), std::nullopt) << wrong;
}

TEST(Token, D1_HasAtLeast128BitsAndGoesIntoAnUrlAsItIs) {
  const HmacKey key("outside the database");
  const Secret token = derive_token(key, "inv_1/1");
  EXPECT_EQ(token.reveal().size(), 43u);
  EXPECT_EQ(percent_encoded(token.reveal()), token.reveal());
  EXPECT_EQ(derive_token(key, "inv_1/1", 16).reveal().size(), 22u);
}

TEST(Token, IsDerivedAgainFromItsContext) {
  const HmacKey key("outside the database");
  EXPECT_EQ(derive_token(key, "inv_1/1").reveal(), derive_token(key, "inv_1/1").reveal());
  EXPECT_NE(derive_token(key, "inv_1/1").reveal(), derive_token(key, "inv_1/2").reveal());
  EXPECT_NE(derive_token(key, "inv_1/1").reveal(),
            derive_token(HmacKey("another"), "inv_1/1").reveal());
}

constexpr HashCost kCheap{.memory_bytes = 8'192, .passes = 1};

TEST(Password, FitsOnlyTheHashMadeOfIt) {
  PasswordHasher hasher(kCheap);
  const std::string stored = hasher.hash(Secret("correct horse battery")).value();
  EXPECT_TRUE(stored.starts_with("$argon2id$v=19$")) << stored;
  EXPECT_TRUE(hasher.verify(Secret("correct horse battery"), stored).value());
  EXPECT_FALSE(hasher.verify(Secret("correct horse batterz"), stored).value());
  EXPECT_NE(hasher.hash(Secret("correct horse battery")).value(), stored) << "salted";
}

TEST(Password, G2_NobodyHasNoPasswordNotEvenAnEmptyOne) {
  PasswordHasher hasher(kCheap);
  EXPECT_FALSE(hasher.verify(Secret("guess"), "").value());
  EXPECT_FALSE(hasher.verify(Secret(""), "").value());
}

TEST(Password, G4_IsNotCutOffAndHasALimit) {
  PasswordHasher hasher(kCheap);
  const std::string longest(1'024, 'x');
  const std::string stored = hasher.hash(Secret(longest)).value();
  EXPECT_TRUE(hasher.verify(Secret(longest), stored).value());
  EXPECT_FALSE(hasher.verify(Secret(longest.substr(1)), stored).value());
  EXPECT_EQ(hasher.hash(Secret(longest + "x")).error().code, ErrorCode::InvalidInput);
  EXPECT_EQ(hasher.verify(Secret(longest + "x"), stored).error().code, ErrorCode::InvalidInput);
}

TEST(Password, KnowsAHashOfAnotherCost) {
  PasswordHasher cheap(kCheap);
  PasswordHasher dearer({.memory_bytes = 16'384, .passes = 1});
  const std::string stored = cheap.hash(Secret("correct horse battery")).value();
  EXPECT_FALSE(cheap.is_outdated(stored));
  EXPECT_TRUE(dearer.is_outdated(stored));
}

TEST(Password, G4_ACrowdIsTurnedAwayInsteadOfExhaustingMemory) {
  PasswordHasher hasher({.memory_bytes = 32 * 1024 * 1024, .passes = 2},
                        {.running_max = 1, .waiting_max = 1});
  std::atomic<int> done = 0, turned_away = 0;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 16; ++i)
      threads.emplace_back([&] {
        const auto answer = hasher.hash(Secret("correct horse battery"));
        ++(answer ? done : turned_away);
      });
  }
  EXPECT_EQ(done + turned_away, 16);
  EXPECT_GE(done, 1);
  EXPECT_TRUE(hasher.hash(Secret("correct horse battery")).has_value()) << "and is free again";
}

}  // namespace
}  // namespace bascule::crypto
