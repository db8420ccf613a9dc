#pragma once

#include <string>

#include "app/parts.hpp"
#include "http/router.hpp"

namespace bascule::app {

// Everything that is counted, in the Prometheus text format, read at the moment it is asked for. No
// label carries an organisation, a person or an address (case F22).
[[nodiscard]] std::string metrics_text(Parts& parts);

// /metrics, for a listener of its own.
void add_metrics_route(http::Router& router, Parts& parts);

}  // namespace bascule::app
