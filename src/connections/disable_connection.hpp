#pragma once

#include "connections/connection_store.hpp"
#include "connections/connection_view.hpp"
#include "connections/hook_maker.hpp"
#include "ports/database.hpp"

namespace bascule::connections {

// Switches a connection off: its hooks answer as unknown ones do, and nothing calls the provider.
// What is at the provider stays there. Done again: the same.
class DisableConnection {
 public:
  DisableConnection(ports::Database& database, ConnectionStore& store, HookMaker& hook_maker);

  // NotFound; Conflict for a disconnected one.
  [[nodiscard]] Result<ConnectionView> run(const OrgScope& scope, const ConnectionId& id);

 private:
  ports::Database& database_;
  ConnectionStore& store_;
  HookMaker& hook_maker_;
};

}  // namespace bascule::connections
