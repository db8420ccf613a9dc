#pragma once

#include "api/cookies.hpp"
#include "api/same_site.hpp"
#include "http/router.hpp"
#include "orders/decline.hpp"
#include "sittings/desk.hpp"

namespace bascule::api {

// /api/candidate/v1/…: opening, starting, answering, handing in, declining what is optional. The
// cookie names the browser; everything else is the server's word.
void add_candidate_routes(http::Router& router, sittings::Desk desk,
                          orders::DeclineOrder& decline_order, const Cookies& cookies,
                          const SameSite& same_site);

}  // namespace bascule::api
