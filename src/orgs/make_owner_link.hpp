#pragma once

#include <string>

#include "orgs/audit_store.hpp"
#include "orgs/signed_in.hpp"
#include "ports/database.hpp"

namespace bascule::orgs {

// A one-time link for one of an organisation's people, asked for by the operator at the machine:
// to choose a password while there is none, to sign in afterwards.
class MakeOwnerLink {
 public:
  MakeOwnerLink(ports::Database& database, OrgStore& store, AuditStore& audit,
                const ports::Clock& clock, ports::Random& random);

  // InvalidInput "/email"; NotFound when nobody has this address; Conflict when
  // that member is deactivated.
  [[nodiscard]] Result<NewLink> run(const std::string& email);

 private:
  ports::Database& database_;
  OrgStore& store_;
  AuditStore& audit_;
  const ports::Clock& clock_;
  ports::Random& random_;
};

}  // namespace bascule::orgs
