#pragma once

#include "api/doorkeeper.hpp"
#include "api/upstream_turns.hpp"
#include "assessments/catalogue.hpp"
#include "http/router.hpp"
#include "orders/compare_results.hpp"

namespace bascule::api {

struct ComparisonDoor {
  UpstreamTurns& upstream;
  orders::CompareResults& compare;
  const assessments::Catalogue& catalogue;
};

// POST /api/v1/comparisons: results of the candidates of one posting, side by side.
void add_comparison_route(http::Router& router, ComparisonDoor door, const Doorkeeper& doorkeeper);

}  // namespace bascule::api
