#pragma once

#include "api/doorkeeper.hpp"
#include "api/upstream_turns.hpp"
#include "ats/find_provider.hpp"
#include "connections/connection_store.hpp"
#include "http/router.hpp"
#include "orders/add_rule.hpp"
#include "rules/rule_store.hpp"

namespace bascule::api {

// What these routes work with. References: `main` owns them all.
struct RuleDoor {
  UpstreamTurns& upstream;
  ports::Database& database;
  rules::RuleStore& rules;
  connections::ConnectionStore& connections;
  ats::FindProvider find_provider;
  orders::AddRule& add_rule;
  orders::SwitchRule& switch_rule;
};

// /api/v1/rules…, and what there is to choose from: /api/v1/connections/{id}/choices.
void add_rule_routes(http::Router& router, RuleDoor door, const Doorkeeper& doorkeeper);

}  // namespace bascule::api
