#pragma once

#include <optional>
#include <string>

#include "orgs/actor.hpp"
#include "orgs/api_key_store.hpp"
#include "orgs/audit_store.hpp"
#include "ports/clock.hpp"
#include "ports/database.hpp"
#include "ports/random.hpp"

namespace bascule::orgs {

// Makes an API key. The key is shown to whoever made it, once.
class MakeApiKey {
 public:
  MakeApiKey(ports::Database& database, ApiKeyStore& keys, AuditStore& audit,
             const ports::Clock& clock, ports::Random& random);

  struct Wish {
    std::string name;
    Permissions permissions;
    std::optional<Instant> expires_at;
  };
  struct Made {
    ApiKey row;
    Secret key;
  };
  // InvalidInput "/name", "/permissions" (none, or one that `by` has not), "/expires_at" (not in
  // the future); Conflict when there are kApiKeysMax.
  [[nodiscard]] Result<Made> run(const OrgScope& scope, const Wish& wish, const Actor& by);

 private:
  ports::Database& database_;
  ApiKeyStore& keys_;
  AuditStore& audit_;
  const ports::Clock& clock_;
  ports::Random& random_;
};

}  // namespace bascule::orgs
