#pragma once

#include <chrono>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace bascule::orgs {

// Slows guessing of passwords down, per account and per address (cases G1, G6): five tries are
// free, then each further one waits 1 s, 2 s, 4 s … 15 min. Nobody is locked out for good, and
// asking again while waiting does not make the wait longer, so a stranger cannot keep an owner
// away. Pure: time is an argument (monotonic). Not thread-safe: share it as
// Guarded<SignInThrottle>.
class SignInThrottle {
 public:
  // At most about 100 tries a day at one account: NIST SP 800-63B-4 section 3.2.2 wants no more
  // than 100 failed ones in a row.
  static constexpr int kFreeTries = 5;
  static constexpr std::chrono::milliseconds kFirstWait = std::chrono::seconds{1};
  static constexpr std::chrono::milliseconds kWaitMax = std::chrono::minutes{15};
  // After so long without a failure everything is forgiven.
  static constexpr std::chrono::milliseconds kForgiveAfter = std::chrono::hours{24};
  // Accounts, and as many addresses; some megabytes. Then whoever waits the least is forgotten.
  static constexpr std::size_t kEntriesMax = 10'000;

  // Nothing: go on, and the try counts as failed until `succeeded` says otherwise (so that eight at
  // once are eight). Otherwise how long to wait; nothing was counted.
  [[nodiscard]] std::optional<std::chrono::milliseconds> admit(std::string_view account,
                                                               std::string_view address,
                                                               std::chrono::milliseconds now);

  // The try just admitted was right: the account is forgiven, and the address this one try. (Not
  // all of the address: an attacker may have an account of their own.)
  void succeeded(std::string_view account, std::string_view address, std::chrono::milliseconds now);

  // The try just admitted came to nothing, through no fault of whoever made it.
  void take_back(std::string_view account, std::string_view address, std::chrono::milliseconds now);

 private:
  struct Entry {
    int failures = 0;
    std::chrono::milliseconds not_before{0};
    std::chrono::milliseconds last{0};
  };
  using Entries = std::map<std::string, Entry, std::less<>>;

  static std::chrono::milliseconds wait_of(Entries& entries, std::string_view who,
                                           std::chrono::milliseconds now);
  static void count(Entries& entries, std::string_view who, std::chrono::milliseconds now);
  static void discount(Entries& entries, std::string_view who, std::chrono::milliseconds now);

  Entries accounts_;
  Entries addresses_;
};

}  // namespace bascule::orgs
