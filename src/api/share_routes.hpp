#pragma once

#include "api/doorkeeper.hpp"
#include "api/same_site.hpp"
#include "api/turns.hpp"
#include "http/router.hpp"
#include "orgs/api_key_store.hpp"
#include "orgs/org_store.hpp"
#include "shares/open_shared.hpp"
#include "shares/share_result.hpp"

namespace bascule::api {

// What the routes of shared results work with. References: `main` owns them all.
struct ShareDoor {
  ports::Database& database;
  orgs::OrgStore& orgs;
  orgs::ApiKeyStore& keys;
  shares::ShareResult& share;
  shares::OpenShared& open;
  const SameSite& same_site;
  const ports::Clock& clock;
  // A report is drawn for whoever holds a link, and drawing takes long.
  using ReportTurns = Turns<std::string, 2>;
  ReportTurns& report_turns;
};

// /api/v1/results/{id}/links and /api/v1/result-links/{id}/revoke for who shares, /api/shared/v1/…
// for who holds a link.
void add_share_routes(http::Router& router, ShareDoor door, const Doorkeeper& doorkeeper);

}  // namespace bascule::api
