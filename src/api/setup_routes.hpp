#pragma once

#include "api/doorkeeper.hpp"
#include "assessments/catalogue.hpp"
#include "http/router.hpp"

namespace bascule::api {

// What the set-up routes read. References: `main` owns them all.
struct SetupDoor {
  const assessments::Catalogue& catalogue;
};

// GET /api/v1/assessments[/{id}].
void add_setup_routes(http::Router& router, SetupDoor door, const Doorkeeper& doorkeeper);

}  // namespace bascule::api
