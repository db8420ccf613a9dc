#pragma once

#include "orgs/api_key_store.hpp"

namespace bascule::storage {

// Table api_keys.
class SqlApiKeyStore final : public orgs::ApiKeyStore {
 public:
  void insert(ports::Tx& tx, const orgs::ApiKey& key) override;
  [[nodiscard]] std::optional<orgs::ApiKey> find(ports::Tx& tx, const ApiKeyId& id) override;
  [[nodiscard]] std::optional<orgs::ApiKey> find_by_hash(ports::Tx& tx,
                                                         const std::string& key_hash) override;
  [[nodiscard]] std::vector<orgs::ApiKey> list(ports::Tx& tx) override;
  void save(ports::Tx& tx, const orgs::ApiKey& key) override;
};

}  // namespace bascule::storage
