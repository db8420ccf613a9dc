#pragma once

#include <string>

#include "base/guarded.hpp"
#include "crypto/password.hpp"
#include "orgs/audit_store.hpp"
#include "orgs/sign_in_throttle.hpp"
#include "orgs/signed_in.hpp"
#include "ports/database.hpp"

namespace bascule::orgs {

// Address and password become a session. Whether an address is known shows neither in the answer
// nor in the work done (case G2); guessing is slowed down per account and per address (case G1).
class SignIn {
 public:
  SignIn(ports::Database& database, OrgStore& store, AuditStore& audit,
         crypto::PasswordHasher& hasher, const ports::Clock& clock, ports::Random& random);

  // Where somebody signs in from: the client's address, and what its browser calls itself.
  struct From {
    std::string remote_address;
    std::string agent;
  };
  // Unauthenticated for anything wrong with address or password, and for a deactivated member;
  // RateLimited with retry_after; Unavailable when too many sign in at once.
  [[nodiscard]] Result<SignedIn> run(const std::string& email, const Secret& password,
                                     const From& from);

 private:
  [[nodiscard]] Result<SignedIn> try_it(const std::string& email, const Secret& password,
                                        const std::string& agent);

  ports::Database& database_;
  OrgStore& store_;
  AuditStore& audit_;
  crypto::PasswordHasher& hasher_;
  const ports::Clock& clock_;
  ports::Random& random_;
  Guarded<SignInThrottle> throttle_;
};

}  // namespace bascule::orgs
