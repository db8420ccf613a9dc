#pragma once

#include "crypto/password.hpp"
#include "orgs/audit_store.hpp"
#include "orgs/org_store.hpp"
#include "ports/clock.hpp"

namespace bascule::orgs {

// Another password for whoever is signed in; the caller has the old one shown by SignIn::again. All
// their other browsers are signed out (case G3).
class ChangePassword {
 public:
  ChangePassword(ports::Database& database, OrgStore& store, AuditStore& audit,
                 crypto::PasswordHasher& hasher, const ports::Clock& clock)
      : database_(database), store_(store), audit_(audit), hasher_(hasher), clock_(clock) {}

  // Returns how many other sessions ended. InvalidInput "/password" for a weak one.
  [[nodiscard]] Result<std::size_t> run(const Session& keep, const Member& member,
                                        const Secret& password);

 private:
  ports::Database& database_;
  OrgStore& store_;
  AuditStore& audit_;
  crypto::PasswordHasher& hasher_;
  const ports::Clock& clock_;
};

}  // namespace bascule::orgs
