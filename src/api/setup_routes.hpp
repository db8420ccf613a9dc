#pragma once

#include "api/doorkeeper.hpp"
#include "assessments/catalogue.hpp"
#include "http/router.hpp"
#include "jobs/job_store.hpp"
#include "webhooks/inbox.hpp"

namespace bascule::api {

// What the set-up routes read. References: `main` owns them all.
struct SetupDoor {
  ports::Database& database;
  webhooks::InboxStore& inbox;
  jobs::JobStore& jobs;
  const assessments::Catalogue& catalogue;
};

// GET /api/v1/events, /assessments[/{id}].
void add_setup_routes(http::Router& router, SetupDoor door, const Doorkeeper& doorkeeper);

}  // namespace bascule::api
