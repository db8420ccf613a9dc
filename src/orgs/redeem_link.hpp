#pragma once

#include <optional>

#include "crypto/password.hpp"
#include "orgs/audit_store.hpp"
#include "orgs/signed_in.hpp"
#include "ports/database.hpp"

namespace bascule::orgs {

// Uses a one-time link up: signs in, after a new password where the link is for choosing one or
// where one is given (a forgotten password is renewed by the operator's link). All other sessions
// of that person end when a password is chosen (case G5).
class RedeemLink {
 public:
  RedeemLink(ports::Database& database, OrgStore& store, AuditStore& audit,
             crypto::PasswordHasher& hasher, const ports::Clock& clock, ports::Random& random);

  // NotFound, the same for an unknown, a used and an expired link. InvalidInput "/password" when a
  // password is wanted and none, or a weak one, was given: the link stays good.
  [[nodiscard]] Result<SignedIn> run(const Secret& token,
                                     const std::optional<Secret>& new_password = std::nullopt,
                                     const std::string& agent = {});

 private:
  struct Claimed {
    OneTimeLink link;
    Member member;
  };
  [[nodiscard]] Result<Claimed> find(ports::Tx& tx, const std::string& token_hash);

  ports::Database& database_;
  OrgStore& store_;
  AuditStore& audit_;
  crypto::PasswordHasher& hasher_;
  const ports::Clock& clock_;
  ports::Random& random_;
};

}  // namespace bascule::orgs
