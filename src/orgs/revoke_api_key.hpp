#pragma once

#include "orgs/actor.hpp"
#include "orgs/api_key_store.hpp"
#include "orgs/audit_store.hpp"
#include "ports/clock.hpp"
#include "ports/database.hpp"

namespace bascule::orgs {

// Makes an API key worthless, from the next request on and for good.
class RevokeApiKey {
 public:
  RevokeApiKey(ports::Database& database, ApiKeyStore& keys, AuditStore& audit,
               const ports::Clock& clock)
      : database_(database), keys_(keys), audit_(audit), clock_(clock) {}

  // NotFound. Repeated, it answers the same.
  [[nodiscard]] Result<ApiKey> run(const OrgScope& scope, const ApiKeyId& id, const Actor& by);

 private:
  ports::Database& database_;
  ApiKeyStore& keys_;
  AuditStore& audit_;
  const ports::Clock& clock_;
};

}  // namespace bascule::orgs
