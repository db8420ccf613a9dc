#pragma once

#include "api/doorkeeper.hpp"
#include "http/router.hpp"
#include "orgs/make_api_key.hpp"
#include "orgs/revoke_api_key.hpp"
#include "orgs/verify_audit.hpp"

namespace bascule::api {

// What these routes work with. References: `main` owns them all.
struct PeopleDoor {
  ports::Database& database;
  orgs::OrgStore& orgs;
  orgs::ApiKeyStore& keys;
  orgs::AuditStore& audit;
  orgs::MakeApiKey& make_key;
  orgs::RevokeApiKey& revoke_key;
  orgs::VerifyAudit& verify_audit;
  const ports::Clock& clock;
};

// /api/v1/api-keys…, /api/v1/audit…: who may come in, and who did what.
void add_people_routes(http::Router& router, PeopleDoor door, const Doorkeeper& doorkeeper);

}  // namespace bascule::api
