#pragma once

#include "api/doorkeeper.hpp"
#include "http/router.hpp"
#include "orders/tend_letters.hpp"
#include "orders/withdraw_held.hpp"

namespace bascule::api {

// GET and PUT /api/v1/letters, POST /letters/hold, /letters/release and /letters/withdraw.
void add_letter_routes(http::Router& router, orders::TendLetters& letters,
                       orders::WithdrawHeld& withdraw_held, const Doorkeeper& doorkeeper);

}  // namespace bascule::api
