#pragma once

#include <string>

#include "orgs/api_key_store.hpp"
#include "orgs/audit_store.hpp"
#include "orgs/org_store.hpp"
#include "ports/clock.hpp"
#include "ports/database.hpp"
#include "ports/random.hpp"

namespace bascule::orgs {

// Makes an organisation, its owner and its first API key. There is no default login anywhere: the
// owner comes in by a one-time link and chooses a password then (case H8).
class SetUpOrg {
 public:
  SetUpOrg(ports::Database& database, OrgStore& store, ApiKeyStore& keys, AuditStore& audit,
           const ports::Clock& clock, ports::Random& random);

  struct Made {
    OrgId org;
    MemberId owner;
    Secret api_key;           // "bsk_…"; told now and never again.
    Secret owner_link_token;  // Good for seven days, once.
  };

  // InvalidInput "/name" or "/email"; Conflict when the name is taken, or the address is somebody's
  // already. The same name again changes nothing.
  [[nodiscard]] Result<Made> run(const std::string& name, const std::string& owner_email);

 private:
  ports::Database& database_;
  OrgStore& store_;
  ApiKeyStore& keys_;
  AuditStore& audit_;
  const ports::Clock& clock_;
  ports::Random& random_;
};

}  // namespace bascule::orgs
