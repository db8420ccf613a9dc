#pragma once

#include "orgs/actor.hpp"
#include "orgs/audit_store.hpp"
#include "ports/clock.hpp"
#include "ports/database.hpp"
#include "rules/rule_store.hpp"

namespace bascule::orders {

// Where the verbs on rules keep them, and note who did it. The methods run inside the caller's
// transaction.
struct RuleBook {
  ports::Database& database;
  rules::RuleStore& rules;
  orgs::AuditStore& audit;
  const ports::Clock& clock;

  // With its id, state and times.
  void add(ports::Tx& tx, const rules::Rule& rule, const orgs::Actor& by) const;
  // `wanted` as ResolveWish makes it. What is so already stays so, and makes no version.
  rules::Rule change(ports::Tx& tx, const rules::Rule& was, const rules::Rule& wanted,
                     const orgs::Actor& by) const;
  // It starts afresh unless it goes off. What is so already stays so.
  rules::Rule turn(ports::Tx& tx, rules::Rule rule, rules::RuleState state,
                   const orgs::Actor& by) const;
};

}  // namespace bascule::orders
