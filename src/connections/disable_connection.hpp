#pragma once

#include "connections/connection_store.hpp"
#include "connections/connection_view.hpp"
#include "connections/hook_maker.hpp"
#include "orgs/actor.hpp"
#include "orgs/audit_store.hpp"
#include "ports/clock.hpp"
#include "ports/database.hpp"

namespace bascule::connections {

// Switches a connection off: its hooks answer as unknown ones do, and nothing calls the provider.
// What is at the provider stays there. Done again: the same.
class DisableConnection {
 public:
  DisableConnection(ports::Database& database, ConnectionStore& store, orgs::AuditStore& audit,
                    HookMaker& hook_maker, const ports::Clock& clock);

  // NotFound; Conflict for a disconnected one.
  [[nodiscard]] Result<ConnectionView> run(const OrgScope& scope, const ConnectionId& id,
                                           const orgs::Actor& by);

 private:
  ports::Database& database_;
  ConnectionStore& store_;
  orgs::AuditStore& audit_;
  HookMaker& hook_maker_;
  const ports::Clock& clock_;
};

}  // namespace bascule::connections
