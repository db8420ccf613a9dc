#pragma once

#include "api/doorkeeper.hpp"
#include "api/upstream_turns.hpp"
#include "connections/connection_store.hpp"
#include "http/router.hpp"
#include "orders/apply_rules.hpp"

namespace bascule::api {

// References: `main` owns them all.
struct RuleFileDoor {
  UpstreamTurns& upstream;
  ports::Database& database;
  connections::ConnectionStore& connections;
  orders::ApplyRules& apply_rules;
};

// /api/v1/connections/{id}/rule-file, …/compare and …/apply
void add_rule_file_routes(http::Router& router, RuleFileDoor door, const Doorkeeper& doorkeeper);

}  // namespace bascule::api
