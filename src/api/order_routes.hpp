#pragma once

#include "api/doorkeeper.hpp"
#include "assessments/catalogue.hpp"
#include "http/router.hpp"
#include "jobs/job_store.hpp"
#include "orders/order_json.hpp"
#include "orders/place_order.hpp"
#include "orders/tend_order.hpp"
#include "ports/idempotency.hpp"
#include "recovery/resume.hpp"
#include "rules/rule_store.hpp"

namespace bascule::api {

// What the order routes work with. References: `main` owns them all.
struct OrderDoor {
  ports::Database& database;
  orders::OrderStore& orders;
  rules::RuleStore& rules;
  jobs::JobStore& jobs;
  ports::IdempotencyStore& idempotency;
  orders::PlaceOrder& place;
  orders::TendOrder& tend;
  const assessments::Catalogue& catalogue;
  const ports::Clock& clock;
  recovery::Resume& resume;
  const orders::OrderJson& json;
};

// /api/v1/orders…, /api/v1/results/{id}, /api/v1/decisions, /api/v1/summary.
void add_order_routes(http::Router& router, OrderDoor door, const Doorkeeper& doorkeeper);
void add_result_routes(http::Router& router, OrderDoor door, const Doorkeeper& doorkeeper);

}  // namespace bascule::api
