#pragma once

#include "connections/connection_store.hpp"
#include "connections/connection_view.hpp"
#include "connections/hook_maker.hpp"
#include "jobs/job_store.hpp"
#include "orgs/actor.hpp"
#include "orgs/audit_store.hpp"
#include "ports/clock.hpp"
#include "ports/database.hpp"
#include "ports/random.hpp"

namespace bascule::connections {

// Switches a connection on again that somebody switched off: hooks take deliveries, parked jobs of
// its lane run again, unmade hooks are made. Done again: the same.
class EnableConnection {
 public:
  EnableConnection(ports::Database& database, ConnectionStore& store, jobs::JobStore& jobs,
                   orgs::AuditStore& audit, HookMaker& hook_maker, const ports::Clock& clock,
                   ports::Random& random);

  // NotFound; Conflict for a broken one (it needs a key that works: MendConnection) and for a
  // disconnected one.
  [[nodiscard]] Result<ConnectionView> run(const OrgScope& scope, const ConnectionId& id,
                                           const orgs::Actor& by);

 private:
  ports::Database& database_;
  ConnectionStore& store_;
  jobs::JobStore& jobs_;
  orgs::AuditStore& audit_;
  HookMaker& hook_maker_;
  const ports::Clock& clock_;
  ports::Random& random_;
};

}  // namespace bascule::connections
