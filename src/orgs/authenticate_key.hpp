#pragma once

#include <string_view>

#include "orgs/org_store.hpp"
#include "ports/database.hpp"

namespace bascule::orgs {

// Which organisation's script this is, by its API key.
class AuthenticateKey {
 public:
  AuthenticateKey(ports::Database& database, OrgStore& store)
      : database_(database), store_(store) {}

  // `key` is what came after "Bearer ". Unauthenticated, the same for a wrong and a malformed one.
  // It is looked up by its SHA-256: how long that takes says nothing about how near a guess came
  // (case G7).
  [[nodiscard]] Result<ApiKey> run(const Secret& key);

 private:
  ports::Database& database_;
  OrgStore& store_;
};

}  // namespace bascule::orgs
