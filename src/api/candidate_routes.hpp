#pragma once

#include "api/cookies.hpp"
#include "api/same_site.hpp"
#include "http/router.hpp"
#include "sittings/desk.hpp"

namespace bascule::api {

// /api/candidate/v1/…: opening, starting, answering, handing in. The cookie names the browser;
// everything else is the server's word.
void add_candidate_routes(http::Router& router, sittings::Desk desk, const Cookies& cookies,
                          const SameSite& same_site);

}  // namespace bascule::api
