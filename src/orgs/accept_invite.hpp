#pragma once

#include <string>

#include "crypto/password.hpp"
#include "orgs/audit_store.hpp"
#include "orgs/invite_store.hpp"
#include "orgs/signed_in.hpp"
#include "ports/database.hpp"

namespace bascule::orgs {

// Whoever was invited becomes a member: chooses name and password, and is signed in.
class AcceptInvite {
 public:
  AcceptInvite(ports::Database& database, OrgStore& orgs, InviteStore& invites, AuditStore& audit,
               crypto::PasswordHasher& hasher, const ports::Clock& clock, ports::Random& random);

  struct Seen {
    Personal email;
    Role role = Role::Viewer;
    std::string org_name;
  };
  // What a link is for. NotFound, the same for an unknown, an answered, a withdrawn and an expired
  // one.
  [[nodiscard]] Result<Seen> look(const Secret& token);

  // NotFound as above. InvalidInput "/name" or "/password": the link stays good. Conflict when the
  // address signs in to another organisation of this server: that is told only to who has the mail.
  [[nodiscard]] Result<SignedIn> run(const Secret& token, const std::string& name,
                                     const Secret& password, const std::string& agent);

 private:
  [[nodiscard]] Result<Invite> find(ports::Tx& tx, const std::string& token_hash);

  ports::Database& database_;
  OrgStore& orgs_;
  InviteStore& invites_;
  AuditStore& audit_;
  crypto::PasswordHasher& hasher_;
  const ports::Clock& clock_;
  ports::Random& random_;
};

}  // namespace bascule::orgs
