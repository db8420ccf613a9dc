#pragma once

#include "connections/connection_store.hpp"
#include "connections/connection_view.hpp"
#include "connections/hook_maker.hpp"
#include "ports/database.hpp"

namespace bascule::connections {

// Takes the signature token of a hook that somebody made by hand: from now on only signed
// deliveries are believed (case A26). A new token replaces the one of before.
class CompleteHook {
 public:
  CompleteHook(ports::Database& database, ConnectionStore& store, HookMaker& hook_maker);

  // NotFound for an unknown hook; InvalidInput "/token"; Conflict for a hook that we made ourselves
  // and for a connection that is disconnected.
  [[nodiscard]] Result<HookView> run(const OrgScope& scope, const HookId& id, const Secret& token);

 private:
  ports::Database& database_;
  ConnectionStore& store_;
  HookMaker& hook_maker_;
};

}  // namespace bascule::connections
