#pragma once

#include "connections/connection_store.hpp"
#include "crypto/vault.hpp"
#include "storage/sql.hpp"

namespace bascule::storage {

// Credentials, hook keys and signing tokens are sealed; a hook is found by its key's hash.
class SqlConnectionStore final : public connections::ConnectionStore {
 public:
  explicit SqlConnectionStore(crypto::Vault& vault) : vault_(vault) {}
  void insert(ports::Tx& tx, const connections::Connection& connection) override;
  void save(ports::Tx& tx, const connections::Connection& connection) override;
  [[nodiscard]] std::optional<connections::Connection> find(ports::Tx& tx,
                                                            const ConnectionId& id) override;
  [[nodiscard]] std::vector<connections::Connection> list(ports::Tx& tx) override;
  void insert_hook(ports::Tx& tx, const connections::Hook& hook) override;
  void save_hook(ports::Tx& tx, const connections::Hook& hook) override;
  void delete_hook(ports::Tx& tx, const HookId& id) override;
  [[nodiscard]] std::optional<connections::Hook> find_hook(ports::Tx& tx,
                                                           const HookId& id) override;
  [[nodiscard]] std::optional<connections::Hook> find_hook_by_key_hash(
      ports::Tx& tx, const std::string& key_hash) override;
  [[nodiscard]] std::vector<connections::Hook> hooks_of(ports::Tx& tx,
                                                        const ConnectionId& id) override;
  [[nodiscard]] connections::Look look_at(ports::Tx& tx,
                                          const connections::Connection& connection) override;
  void save_look(ports::Tx& tx, const connections::Look& look) override;
  void hook_seen(ports::Tx& tx, const HookId& id, Instant at) override;
  void hook_refused(ports::Tx& tx, const HookId& id, Instant at) override;

 private:
  [[nodiscard]] connections::Connection connection_of(ports::Tx& tx, const SqlRow& row);
  [[nodiscard]] connections::Hook hook_of(ports::Tx& tx, const SqlRow& row);
  crypto::Vault& vault_;
};

}  // namespace bascule::storage
