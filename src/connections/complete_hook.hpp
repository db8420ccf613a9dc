#pragma once

#include "connections/connection_store.hpp"
#include "connections/connection_view.hpp"
#include "connections/hook_maker.hpp"
#include "orgs/actor.hpp"
#include "orgs/audit_store.hpp"
#include "ports/clock.hpp"
#include "ports/database.hpp"

namespace bascule::connections {

// Takes the signature token of a hook that somebody made by hand: from now on only signed
// deliveries are believed (case A26). A new token replaces the one of before.
class CompleteHook {
 public:
  CompleteHook(ports::Database& database, ConnectionStore& store, orgs::AuditStore& audit,
               HookMaker& hook_maker, const ports::Clock& clock);

  // NotFound for an unknown hook; InvalidInput "/token"; Conflict for a hook that we made ourselves
  // and for a connection that is disconnected.
  [[nodiscard]] Result<HookView> run(const OrgScope& scope, const HookId& id, const Secret& token,
                                     const orgs::Actor& by);

 private:
  ports::Database& database_;
  ConnectionStore& store_;
  orgs::AuditStore& audit_;
  HookMaker& hook_maker_;
  const ports::Clock& clock_;
};

}  // namespace bascule::connections
