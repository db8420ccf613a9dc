#pragma once

#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "base/secret.hpp"

namespace bascule::crypto {

// What one hash costs. RFC 9106 section 4, second recommended option: 64 MiB, 3 passes.
struct HashCost {
  std::size_t memory_bytes = 64 * 1024 * 1024;
  unsigned int passes = 3;
};

// How many hashes run at once and how many more may wait for their turn; beyond, a sign-in is
// answered Unavailable. Two at once need 128 MiB: sign-ins cannot exhaust memory (case G4), and
// the threads that wait are fewer than the handlers.
struct HashCrowd {
  int running_max = 2;
  int waiting_max = 6;
};

// Passwords as Argon2id hashes (libsodium), in the PHC text form with their own salt and cost. Any
// thread; each call takes about a tenth of a second of one core.
class PasswordHasher {
 public:
  explicit PasswordHasher(const HashCost& cost = {}, const HashCrowd& crowd = {});

  // InvalidInput above 1,024 bytes; nothing is cut off.
  [[nodiscard]] Result<std::string> hash(const Secret& password);

  // Whether `password` is the one `stored` was made of. An empty `stored` (nobody of that name, or
  // no password yet) costs the same work and is false (case G2).
  [[nodiscard]] Result<bool> verify(const Secret& password, const std::string& stored);

  // Whether `stored` was made at another cost and should be made anew after the next sign-in.
  [[nodiscard]] bool is_outdated(const std::string& stored) const;

 private:
  class Turn;
  [[nodiscard]] Result<std::string> hash_now(std::string_view password) const;

  const HashCost cost_;
  const HashCrowd crowd_;
  std::string nobody_;  // A hash that no password fits.
  std::mutex mutex_;
  std::condition_variable freed_;
  int running_ = 0;
  int waiting_ = 0;
};

}  // namespace bascule::crypto
