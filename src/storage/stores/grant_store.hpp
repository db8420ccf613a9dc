#pragma once

#include "crypto/vault.hpp"
#include "grants/grant_store.hpp"
#include "storage/sql.hpp"

namespace bascule::storage {

// Table grants. Every secret is sealed for its column.
class SqlGrantStore final : public grants::GrantStore {
 public:
  explicit SqlGrantStore(crypto::Vault& vault) : vault_(vault) {}
  void insert(ports::Tx& tx, const grants::Grant& grant) override;
  void save(ports::Tx& tx, const grants::Grant& grant) override;
  [[nodiscard]] std::optional<grants::Grant> find(ports::Tx& tx, const GrantId& id) override;
  [[nodiscard]] std::optional<grants::Grant> find_asked(ports::Tx& tx,
                                                        const std::string& state_hash) override;
  [[nodiscard]] std::optional<grants::Grant> find_app(ports::Tx& tx, const std::string& client_id,
                                                      const std::string& token_url) override;
  void remove(ports::Tx& tx, const GrantId& id) override;
  std::size_t remove_unused(ports::Tx& tx, Instant asked_before) override;

 private:
  [[nodiscard]] std::optional<grants::Grant> first(ports::Tx& tx, const SqlRows& rows);
  crypto::Vault& vault_;
};

}  // namespace bascule::storage
