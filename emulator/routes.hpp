#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "emulator/call.hpp"
#include "emulator/world.hpp"

namespace bascule::emulator {

// Answers one call under the world's lock.
using ApiHandler = std::function<Answered(World& world, const Call& call)>;

// The Data API's endpoints: method, path below /v1 with ":name" parts, and what a key must be
// allowed to do, in the words of Lever's scopes without ":admin" ("feedback:write").
class Routes {
 public:
  void add(std::string_view method, std::string_view pattern, std::string_view permission,
           ApiHandler handler);

  struct Route {
    std::string method, permission;
    std::vector<std::string> parts;
    ApiHandler handler;
  };
  struct Match {
    const Route* route = nullptr;
    std::map<std::string, std::string, std::less<>> path;
  };
  // `path` below /v1, decoded, with or without a trailing slash; "candidates" is "opportunities".
  [[nodiscard]] Match match(std::string_view method, std::string_view path) const;
  [[nodiscard]] const std::vector<Route>& all() const { return routes_; }

 private:
  std::vector<Route> routes_;
};

// One for each resource, in the file of its name.
void add_reference_routes(Routes& routes);  // stages, archive reasons, tags, sources
void add_user_routes(Routes& routes);
void add_posting_routes(Routes& routes);
void add_opportunity_routes(Routes& routes);
void add_opportunity_create_route(Routes& routes);
void add_contact_routes(Routes& routes);
void add_application_routes(Routes& routes);
void add_note_routes(Routes& routes);
void add_feedback_routes(Routes& routes);
void add_template_routes(Routes& routes);
void add_file_routes(Routes& routes);
void add_webhook_routes(Routes& routes);

[[nodiscard]] Routes all_routes();

}  // namespace bascule::emulator
