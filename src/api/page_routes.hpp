#pragma once

#include <string_view>

#include "http/router.hpp"
#include "http/static_files.hpp"

namespace bascule::api {

// The pages: GET /t/{token} and /console/… answer one HTML shell each, whatever follows; their
// script does the rest through the API, so no GET has an effect. Also /schemas/result-v1.json,
// /api/v1/openapi.yaml and the assets. `files` outlives the router.
void add_page_routes(http::Router& router, const http::StaticFiles& files,
                     std::string_view result_schema, std::string_view openapi);

// /healthz: the process answers. /readyz: database and writer do; not mail, not the ATS.
void add_health_routes(http::Router& router, std::function<bool()> is_ready);

}  // namespace bascule::api
