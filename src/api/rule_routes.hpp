#pragma once

#include "api/doorkeeper.hpp"
#include "api/upstream_turns.hpp"
#include "ats/find_provider.hpp"
#include "connections/connection_store.hpp"
#include "http/router.hpp"
#include "orders/add_rule.hpp"
#include "orders/look_back.hpp"
#include "orders/try_rule.hpp"
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
  orders::ChangeRule& change_rule;
  orders::SwitchRule& switch_rule;
  orders::TryRule& try_rule;
  rules::BacktestStore& backtests;
  orders::LookBack& look_back;
};

// /api/v1/rules…
void add_rule_routes(http::Router& router, RuleDoor door, const Doorkeeper& doorkeeper);

// What there is to choose from and to try a rule on, and the trial:
// /api/v1/connections/{id}/choices and /candidates, /api/v1/rules/try and /rules/{id}/try. Part of
// the above.
void add_rule_trial_routes(http::Router& router, RuleDoor door, const Doorkeeper& doorkeeper);

}  // namespace bascule::api
