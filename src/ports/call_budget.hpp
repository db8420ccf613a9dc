#pragma once

#include <chrono>
#include <string_view>

#include "base/result.hpp"

namespace bascule::ports {

// One credential's right to call, shared by all threads and processes (promise P3: never over 10
// calls in any second; ours is 8), and whether there is a point in it (case B2). Any thread.
class CallBudget {
 public:
  virtual ~CallBudget() = default;
  // Spends one call. Waits for a short while when the budget is empty; RateLimited with retry_after
  // when the wait would be long or the credential is paused. Unavailable with retry_after, and at
  // no cost, while the provider does not answer: but for one call now and then that tries.
  [[nodiscard]] virtual Result<void> spend(std::string_view credential) = 0;
  // The provider answered 429: the credential pauses 5 s, 15 s, 60 s, then doubling to 10 min, with
  // jitter (case B1), and at least for as long as the provider `asked`. Returns the pause.
  virtual std::chrono::milliseconds pause(std::string_view credential,
                                          std::chrono::milliseconds asked) = 0;
  // The provider answered normally: the next pause starts small again, and it is there again.
  virtual void went_well(std::string_view credential) = 0;
  // No answer, or none that a working provider gives: connection, time-out, TLS, 5xx, garbage.
  // `provider` is its name for a person.
  virtual void failed(std::string_view credential, std::string_view provider) = 0;
};

}  // namespace bascule::ports
