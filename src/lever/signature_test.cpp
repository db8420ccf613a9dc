#include "lever/signature.hpp"

#include <gtest/gtest.h>

#include "base/text.hpp"

namespace bascule::lever {
namespace {

// Computed with another implementation (Python's hmac) from the rule in Lever's documentation.
const Secret kKey("3f1c0a7e5b9d24c68e10a7f2d4b6c8e0a1b3c5d7e9f01234");
const std::string kToken = "a0b1c2d3e4f5061728394a5b6c7d8e9f00112233445566aa";
const Instant kAt = from_millis(1'767'225'600'123);
const std::string kSignature = "4509e80b2e224a9c3144039447991ca168c5ebd72fccd36eae2416cf6c28ffcc";

TEST(Signature, IsTheHmacOfTokenAndTimeUnderTheTokensOwnText) {
  EXPECT_EQ(to_hex(signature_of(kKey, kToken, kAt)), kSignature);
  EXPECT_TRUE(is_signature_of(kSignature, kKey, kToken, kAt));
}

TEST(Signature, DoesNotDecodeTheKeyFromHex) {
  const auto decoded = from_lower_hex(kKey.reveal());
  ASSERT_TRUE(decoded);
  const Secret raw(std::string(reinterpret_cast<const char*>(decoded->data()), decoded->size()));
  EXPECT_FALSE(is_signature_of(kSignature, raw, kToken, kAt));
}

TEST(Signature, IsRefusedWhenAnyPartDiffers) {
  EXPECT_FALSE(is_signature_of(kSignature, Secret("another hook's"), kToken, kAt));
  EXPECT_FALSE(is_signature_of(kSignature, kKey, kToken + "a", kAt));
  EXPECT_FALSE(is_signature_of(kSignature, kKey, kToken, kAt + 1ms));
}

TEST(Signature, A2_IsNeverCheckedWithAnEmptyKey) {
  const auto forged = to_hex(signature_of(Secret(""), kToken, kAt));
  EXPECT_FALSE(is_signature_of(forged, Secret(""), kToken, kAt));
}

TEST(Signature, A4_IsRefusedInUpperCase) {
  std::string upper = kSignature;
  for (char& c : upper) c = static_cast<char>(std::toupper(c));
  EXPECT_FALSE(is_signature_of(upper, kKey, kToken, kAt));
}

TEST(Signature, A3_IsRefusedShortenedLengthenedOrWithoutHex) {
  EXPECT_FALSE(is_signature_of("", kKey, kToken, kAt));
  EXPECT_FALSE(is_signature_of(kSignature.substr(0, 62), kKey, kToken, kAt));
  EXPECT_FALSE(is_signature_of(kSignature + "00", kKey, kToken, kAt));
  EXPECT_FALSE(is_signature_of(std::string(64, 'g'), kKey, kToken, kAt));
}

}  // namespace
}  // namespace bascule::lever
