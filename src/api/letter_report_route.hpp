#pragma once

#include "base/secret.hpp"
#include "http/router.hpp"
#include "orders/letter_report.hpp"

namespace bascule::api {

// POST /hooks/mail: what a relay says about letters. With `key` as a bearer token or, as relays
// that take only a URL send it, as the password of Basic (RFC 7617). Without a key there is no such
// route to anybody.
void add_letter_report_route(http::Router& router, orders::TakeLetterReports& take,
                             const Secret& key, const ports::Clock& clock);

}  // namespace bascule::api
