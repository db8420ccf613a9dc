#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "ats/find_provider.hpp"
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

// Gives a connection a key that works, after the provider refused the one of before: On again, and
// the parked jobs of its lane run again. Also replaces a key that still works.
class MendConnection {
 public:
  MendConnection(ports::Database& database, ConnectionStore& store, jobs::JobStore& jobs,
                 orgs::AuditStore& audit, ats::FindProvider find_provider, HookMaker& hook_maker,
                 const ports::Clock& clock, ports::Random& random);

  struct Mended {
    ConnectionView view;
    std::size_t jobs_run_again = 0;
  };

  // Without a new key the kept one is tried again; without a new address the kept one is looked up
  // again. Nothing changes unless the provider accepts the key. NotFound; Conflict for one that is
  // switched off or disconnected; otherwise as Connect.
  [[nodiscard]] Result<Mended> run(const OrgScope& scope, const ConnectionId& id,
                                   const orgs::Actor& by,
                                   const std::optional<Secret>& new_key = std::nullopt,
                                   const std::optional<std::string>& new_perform_as = std::nullopt);

 private:
  ports::Database& database_;
  ConnectionStore& store_;
  jobs::JobStore& jobs_;
  orgs::AuditStore& audit_;
  ats::FindProvider find_provider_;
  HookMaker& hook_maker_;
  const ports::Clock& clock_;
  ports::Random& random_;
};

}  // namespace bascule::connections
