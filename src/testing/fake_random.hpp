#pragma once

#include <random>

#include "base/guarded.hpp"
#include "ports/random.hpp"

namespace bascule::testing {

// The same "random" bytes for the same seed. Any thread.
class FakeRandom final : public ports::Random {
 public:
  explicit FakeRandom(std::uint64_t seed = 1) : engine_(std::mt19937_64(seed)) {}
  void fill(std::span<std::byte> bytes) override {
    engine_.with([&](std::mt19937_64& engine) {
      for (auto& byte : bytes) byte = static_cast<std::byte>(engine() >> 32 & 0xff);
    });
  }

 private:
  Guarded<std::mt19937_64> engine_;
};

}  // namespace bascule::testing
