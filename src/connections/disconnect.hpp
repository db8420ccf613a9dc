#pragma once

#include <string>
#include <vector>

#include "ats/find_provider.hpp"
#include "connections/connection_store.hpp"
#include "connections/hook_maker.hpp"
#include "grants/grant_store.hpp"
#include "orgs/actor.hpp"
#include "orgs/audit_store.hpp"
#include "ports/clock.hpp"
#include "ports/database.hpp"

namespace bascule::connections {

// Ends a connection for good (case B17): our hooks are deleted at the provider first, then the
// secrets and the hooks are forgotten. The connection's row and what came through it stay.
class Disconnect {
 public:
  Disconnect(ports::Database& database, ConnectionStore& store, grants::GrantStore& grants,
             orgs::AuditStore& audit, ats::FindProvider find_provider, HookMaker& hook_maker,
             const ports::Clock& clock);

  // What to do when our hooks cannot be deleted at the provider: nothing at all, and say so; or
  // forget the secrets all the same (they answer nobody then, but stay on the provider's list).
  enum class IfUnreachable { Stop, ForgetAllTheSame };

  struct Disconnected {
    ConnectionId id;
    // What somebody should delete on the provider's settings page: hooks made by hand, and ours if
    // the provider could not be reached.
    std::vector<std::string> urls_left;
  };

  // NotFound; with Stop the provider's failure, in words. Conflict while its hooks are being made.
  // Done again: the same, nothing left.
  [[nodiscard]] Result<Disconnected> run(const OrgScope& scope, const ConnectionId& id,
                                         IfUnreachable if_unreachable, const orgs::Actor& by);

 private:
  ports::Database& database_;
  ConnectionStore& store_;
  grants::GrantStore& grants_;
  orgs::AuditStore& audit_;
  ats::FindProvider find_provider_;
  HookMaker& hook_maker_;
  const ports::Clock& clock_;
};

}  // namespace bascule::connections
