#pragma once

#include <functional>
#include <memory>

#include "api/share_routes.hpp"
#include "api/upstream_turns.hpp"
#include "app/parts.hpp"
#include "http/router.hpp"

namespace bascule::app {

// Everything the server answers: routes, the guards before them, the headers after them.
struct Web {
  // `after_change` is called after each request that may have made work due.
  Web(Parts& parts, http::StaticFiles files, std::function<void()> after_change);
  Web(const Web&) = delete;
  Web& operator=(const Web&) = delete;

  api::Cookies cookies;
  api::SameSite same_site;
  api::Doorkeeper doorkeeper;
  http::StaticFiles files;
  api::UpstreamTurns upstream;
  api::ShareDoor::ReportTurns report_turns;
  http::Router router;
};

}  // namespace bascule::app
