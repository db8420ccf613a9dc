#pragma once

#include "api/doorkeeper.hpp"
#include "http/router.hpp"
#include "orders/tend_letters.hpp"

namespace bascule::api {

// GET and PUT /api/v1/letters, POST /letters/hold and /letters/release.
void add_letter_routes(http::Router& router, orders::TendLetters& letters,
                       const Doorkeeper& doorkeeper);

}  // namespace bascule::api
