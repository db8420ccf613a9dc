#pragma once

#include "orgs/audit_store.hpp"
#include "orgs/org_store.hpp"
#include "ports/clock.hpp"
#include "ports/database.hpp"

namespace bascule::orgs {

// All sessions of `keep`'s member but this one. Returns how many there were.
std::size_t end_other_sessions(ports::Tx& tx, OrgStore& store, AuditStore& audit,
                               const Session& keep, Instant now);

// Ends sessions here, not only in the browser (case G3).
class SignOut {
 public:
  SignOut(ports::Database& database, OrgStore& store, AuditStore& audit, const ports::Clock& clock)
      : database_(database), store_(store), audit_(audit), clock_(clock) {}

  // Fine for a session that is over already.
  [[nodiscard]] Result<void> run(const Secret& token);
  // One of the member's own, by its id. NotFound for everybody else's.
  [[nodiscard]] Result<void> end(const OrgScope& scope, const MemberId& member,
                                 const SessionId& session);
  // All of the member's own but this one. Returns how many.
  [[nodiscard]] Result<std::size_t> end_others(const OrgScope& scope, const Session& keep);

 private:
  ports::Database& database_;
  OrgStore& store_;
  AuditStore& audit_;
  const ports::Clock& clock_;
};

}  // namespace bascule::orgs
