#pragma once

#include <optional>
#include <string>
#include <vector>

#include "orgs/api_key.hpp"
#include "ports/database.hpp"

namespace bascule::orgs {

// What is kept of API keys. Methods marked * look over all organisations and want
// OrgScope::every_org().
class ApiKeyStore {
 public:
  virtual ~ApiKeyStore() = default;

  virtual void insert(ports::Tx& tx, const ApiKey& key) = 0;
  [[nodiscard]] virtual std::optional<ApiKey> find(ports::Tx& tx, const ApiKeyId& id) = 0;
  [[nodiscard]] virtual std::optional<ApiKey> find_by_hash(ports::Tx& tx,
                                                           const std::string& key_hash) = 0;  // *
  // Newest first, revoked ones last; there are never many.
  [[nodiscard]] virtual std::vector<ApiKey> list(ports::Tx& tx) = 0;
  // What changes in a key's life: last_used_at and revoked_at.
  virtual void save(ports::Tx& tx, const ApiKey& key) = 0;
};

}  // namespace bascule::orgs
