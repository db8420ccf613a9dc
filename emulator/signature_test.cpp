#include "emulator/signature.hpp"

#include <gtest/gtest.h>

namespace bascule::emulator {
namespace {

// Computed with another tool: printf '%s%s' TOKEN TIME | openssl dgst -sha256 -hmac KEY
TEST(Signature, IsTheMacOfTokenAndTimeUnderTheTokensOwnCharacters) {
  EXPECT_EQ(signature_of("3f1c0a7e5b9d24c68e10a7f2d4b6c8e0a1b3c5d7e9f01234",
                         "a0b1c2d3e4f5061728394a5b6c7d8e9f00112233445566aa", 1767225600123),
            "4509e80b2e224a9c3144039447991ca168c5ebd72fccd36eae2416cf6c28ffcc");
}

}  // namespace
}  // namespace bascule::emulator
