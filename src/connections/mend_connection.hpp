#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "ats/find_provider.hpp"
#include "connections/connection_store.hpp"
#include "connections/connection_view.hpp"
#include "connections/hook_maker.hpp"
#include "grants/grant_store.hpp"
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
  MendConnection(ports::Database& database, ConnectionStore& store, grants::GrantStore& grants,
                 jobs::JobStore& jobs, orgs::AuditStore& audit, ats::FindProvider find_provider,
                 HookMaker& hook_maker, const ports::Clock& clock, ports::Random& random);

  // What is to be another one; what is empty stays as it is. A key and a consent take each other's
  // place.
  struct Change {
    std::optional<Secret> api_key = std::nullopt;
    std::optional<GrantId> grant = std::nullopt;
    std::optional<std::string> perform_as_email = std::nullopt;
  };
  struct Mended {
    ConnectionView view;
    std::size_t jobs_run_again = 0;
  };

  // Without a new credential the kept one is tried again; without a new address the kept one is
  // looked up again. Nothing changes unless the provider accepts the credential. NotFound; Conflict
  // for one that is switched off or disconnected; otherwise as Connect. A consent has to be for the
  // same account: same environment, same address.
  [[nodiscard]] Result<Mended> run(const OrgScope& scope, const ConnectionId& id,
                                   const orgs::Actor& by, const Change& change);
  [[nodiscard]] Result<Mended> run(const OrgScope& scope, const ConnectionId& id,
                                   const orgs::Actor& by) {
    return run(scope, id, by, Change{});
  }

 private:
  [[nodiscard]] Result<Connection> changed(const Connection& before, const Change& change);

  ports::Database& database_;
  ConnectionStore& store_;
  grants::GrantStore& grants_;
  jobs::JobStore& jobs_;
  orgs::AuditStore& audit_;
  ats::FindProvider find_provider_;
  HookMaker& hook_maker_;
  const ports::Clock& clock_;
  ports::Random& random_;
};

}  // namespace bascule::connections
