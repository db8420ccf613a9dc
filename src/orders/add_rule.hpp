#pragma once

#include <string>
#include <vector>

#include "assessments/catalogue.hpp"
#include "ats/find_provider.hpp"
#include "connections/connection_store.hpp"
#include "orgs/actor.hpp"
#include "orgs/audit_store.hpp"
#include "ports/clock.hpp"
#include "ports/database.hpp"
#include "ports/random.hpp"
#include "rules/rule_store.hpp"

namespace bascule::orders {

// What a person says of a rule: stages and postings by id or by name.
struct NewRule {
  ConnectionId connection;
  rules::Trigger trigger = rules::Trigger::StageEntered;
  std::vector<std::string> stages, postings, tags, assessments;
  int due_days = 7;
  rules::Rule::Leads leads = rules::Rule::Leads::Refuse;
};

// Adds a rule, on at once. Stages and postings are looked up at the provider, so that a misspelt
// one is refused here and not found out when nothing is sent.
class AddRule {
 public:
  AddRule(ports::Database& database, rules::RuleStore& rules, orgs::AuditStore& audit,
          connections::ConnectionStore& connections, const assessments::Catalogue& catalogue,
          ats::FindProvider find_provider, const ports::Clock& clock, ports::Random& random);

  // InvalidInput with pointer for an unknown stage, posting or assessment (with those there are);
  // NotFound for an unknown connection; the provider's failures.
  [[nodiscard]] Result<rules::Rule> run(const OrgScope& scope, const NewRule& wanted,
                                        const orgs::Actor& by);

 private:
  ports::Database& database_;
  rules::RuleStore& rules_;
  orgs::AuditStore& audit_;
  connections::ConnectionStore& connections_;
  const assessments::Catalogue& catalogue_;
  ats::FindProvider find_provider_;
  const ports::Clock& clock_;
  ports::Random& random_;
};

// Switches a rule on or off. Switching on starts afresh: who entered before is not invited by it.
class SwitchRule {
 public:
  SwitchRule(ports::Database& database, rules::RuleStore& rules, orgs::AuditStore& audit,
             const ports::Clock& clock)
      : database_(database), rules_(rules), audit_(audit), clock_(clock) {}

  // NotFound. What is so already stays so.
  [[nodiscard]] Result<rules::Rule> run(const OrgScope& scope, const RuleId& id,
                                        rules::RuleState state, const orgs::Actor& by);

 private:
  ports::Database& database_;
  rules::RuleStore& rules_;
  orgs::AuditStore& audit_;
  const ports::Clock& clock_;
};

}  // namespace bascule::orders
