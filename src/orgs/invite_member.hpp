#pragma once

#include <functional>
#include <string>

#include "orgs/actor.hpp"
#include "orgs/audit_store.hpp"
#include "orgs/invite_store.hpp"
#include "orgs/org_store.hpp"
#include "ports/clock.hpp"
#include "ports/database.hpp"
#include "ports/mailer.hpp"
#include "ports/random.hpp"

namespace bascule::orgs {

// Asks somebody by mail to become a member. Asking again makes a new link and ends the old one.
class InviteMember {
 public:
  // Puts the letter into the ledger, in the same transaction.
  using PlanLetter = std::function<void(ports::Tx&, const Invite&, ports::Letter)>;
  InviteMember(ports::Database& database, OrgStore& orgs, InviteStore& invites, AuditStore& audit,
               PlanLetter plan_letter, std::string public_url, const ports::Clock& clock,
               ports::Random& random);

  // InvalidInput "/email"; Forbidden when `by` may not give this role; Conflict when the address is
  // a member's already, or kInvitesMax are unanswered.
  [[nodiscard]] Result<Invite> run(const OrgScope& scope, const std::string& email, Role role,
                                   const Actor& by);
  // The link is worth nothing any more. NotFound.
  [[nodiscard]] Result<Invite> withdraw(const OrgScope& scope, const InviteId& id, const Actor& by);

 private:
  [[nodiscard]] Result<Invite> invite(ports::Tx& tx, const Personal& email, Role role,
                                      const Actor& by);
  [[nodiscard]] ports::Letter letter(const Org& org, const Invite& invite, const Secret& token,
                                     const std::string& reply_to) const;

  ports::Database& database_;
  OrgStore& orgs_;
  InviteStore& invites_;
  AuditStore& audit_;
  PlanLetter plan_letter_;
  std::string public_url_;
  const ports::Clock& clock_;
  ports::Random& random_;
};

}  // namespace bascule::orgs
