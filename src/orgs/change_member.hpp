#pragma once

#include "orgs/actor.hpp"
#include "orgs/audit_store.hpp"
#include "orgs/org_store.hpp"
#include "ports/clock.hpp"
#include "ports/database.hpp"

namespace bascule::orgs {

// Another role for a member, or none any more. Whoever loses a right is signed out everywhere at
// once (case G3), and the API keys that they made stop (case F16).
class ChangeMember {
 public:
  ChangeMember(ports::Database& database, OrgStore& orgs, AuditStore& audit,
               const ports::Clock& clock)
      : database_(database), orgs_(orgs), audit_(audit), clock_(clock) {}

  // NotFound; Forbidden when `by` may not manage the one or the other role; Conflict when nobody
  // would be left who is an owner. What is so already stays so.
  [[nodiscard]] Result<Member> set_role(const OrgScope& scope, const MemberId& id, Role role,
                                        const Actor& by);
  [[nodiscard]] Result<Member> deactivate(const OrgScope& scope, const MemberId& id,
                                          const Actor& by);
  [[nodiscard]] Result<Member> reactivate(const OrgScope& scope, const MemberId& id,
                                          const Actor& by);

 private:
  [[nodiscard]] Result<Member> find(ports::Tx& tx, const MemberId& id, const Actor& by);
  // Whether the organisation has an active owner beside this one.
  [[nodiscard]] bool has_another_owner(ports::Tx& tx, const MemberId& id);

  ports::Database& database_;
  OrgStore& orgs_;
  AuditStore& audit_;
  const ports::Clock& clock_;
};

}  // namespace bascule::orgs
