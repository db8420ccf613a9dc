#pragma once

#include <optional>
#include <string>
#include <vector>

#include "connections/connection.hpp"
#include "connections/look.hpp"
#include "ports/database.hpp"

namespace bascule::connections {

// What is kept of connections and hooks; the store seals their secrets. * looks over all
// organisations and wants OrgScope::every_org().
class ConnectionStore {
 public:
  virtual ~ConnectionStore() = default;

  virtual void insert(ports::Tx& tx, const Connection& connection) = 0;
  virtual void save(ports::Tx& tx, const Connection& connection) = 0;
  [[nodiscard]] virtual std::optional<Connection> find(ports::Tx& tx,
                                                       const ConnectionId& id) = 0;  // Also *.
  [[nodiscard]] virtual std::vector<Connection> list(
      ports::Tx& tx) = 0;  // Of the organisation; also *.

  virtual void insert_hook(ports::Tx& tx, const Hook& hook) = 0;
  virtual void save_hook(ports::Tx& tx, const Hook& hook) = 0;
  virtual void delete_hook(ports::Tx& tx, const HookId& id) = 0;
  [[nodiscard]] virtual std::optional<Hook> find_hook(ports::Tx& tx,
                                                      const HookId& id) = 0;  // Also *.
  [[nodiscard]] virtual std::optional<Hook> find_hook_by_key_hash(
      ports::Tx& tx, const std::string& key_hash) = 0;  // *
  [[nodiscard]] virtual std::vector<Hook> hooks_of(ports::Tx& tx,
                                                   const ConnectionId& id) = 0;  // Also *.
  // Our own looks. One that was never made is due at once.
  [[nodiscard]] virtual Look look_at(ports::Tx& tx, const Connection& connection) = 0;  // Also *.
  virtual void save_look(ports::Tx& tx, const Look& look) = 0;

  virtual void hook_seen(ports::Tx& tx, const HookId& id, Instant at) = 0;
  virtual void hook_refused(ports::Tx& tx, const HookId& id, Instant at) = 0;
};

}  // namespace bascule::connections
