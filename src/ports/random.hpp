#pragma once

#include <array>
#include <cstddef>
#include <span>

#include "base/id.hpp"
#include "base/secret.hpp"
#include "base/text.hpp"
#include "ports/clock.hpp"

namespace bascule::ports {

// The kernel's cryptographic random numbers, or a test's seeded ones. Any thread; never fails (a
// kernel without them stops the program at its start).
class Random {
 public:
  virtual ~Random() = default;
  virtual void fill(std::span<std::byte> bytes) = 0;
};

// A new id of the kind `I`, as in `new_id<OrderId>(clock, random)`.
template <class I>
[[nodiscard]] I new_id(const Clock& clock, Random& random) {
  std::array<std::byte, 10> bytes{};
  random.fill(bytes);
  return I::make(clock.now(), bytes);
}

// 256 random bits as 43 characters of base64url: a capability, a hook's key, a session.
[[nodiscard]] inline Secret new_token(Random& random) {
  std::array<std::byte, 32> bytes{};
  random.fill(bytes);
  return Secret(to_base64url(bytes));
}

}  // namespace bascule::ports
