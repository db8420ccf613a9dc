#pragma once

#include <functional>
#include <string>

#include "base/guarded.hpp"
#include "crypto/password.hpp"
#include "orgs/audit_store.hpp"
#include "orgs/check_second_factor.hpp"
#include "orgs/sign_in_throttle.hpp"
#include "orgs/signed_in.hpp"
#include "ports/database.hpp"

namespace bascule::orgs {

// Address, password and, of whoever has a second factor, a code of it become a session. Whether an
// address is known shows neither in the answer nor in the work done (case G2); guessing is slowed
// down per account and per address (cases G1, G6).
class SignIn {
 public:
  SignIn(ports::Database& database, OrgStore& store, CheckSecondFactor& second_factor,
         AuditStore& audit, crypto::PasswordHasher& hasher, const ports::Clock& clock,
         ports::Random& random);

  // What somebody shows. The code is empty until it is asked for.
  struct Shown {
    std::string email;
    Secret password;
    std::string code;
  };

  // Where somebody signs in from: the client's address, and what its browser calls itself.
  struct From {
    std::string remote_address;
    std::string agent;
  };
  // Unauthenticated for anything wrong with address or password, and for a deactivated member;
  // with the pointer "/code" when those are right and a code is missing, wrong or used.
  // RateLimited with retry_after; Unavailable when too many sign in at once.
  [[nodiscard]] Result<SignedIn> run(const Shown& shown, const From& from);

  // Whoever is signed in shows once more that it is them, before something that an open browser
  // alone must not do. The same errors and the same throttle.
  [[nodiscard]] Result<void> again(const Member& member, const Secret& password,
                                   const std::string& code, const From& from);

 private:
  // What is done for the member whose password and code these are, in the transaction that uses
  // the code up. `by` says what was shown, for the audit log.
  using Then = std::function<void(ports::Tx&, const Member&, const std::string& by)>;
  [[nodiscard]] Result<void> throttled(const Shown& shown, const From& from, const Then& then);
  [[nodiscard]] Result<void> try_it(const Shown& shown, const Then& then);

  ports::Database& database_;
  OrgStore& store_;
  CheckSecondFactor& second_factor_;
  AuditStore& audit_;
  crypto::PasswordHasher& hasher_;
  const ports::Clock& clock_;
  ports::Random& random_;
  Guarded<SignInThrottle> throttle_;
};

}  // namespace bascule::orgs
