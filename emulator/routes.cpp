#include "emulator/routes.hpp"

#include "base/text.hpp"

namespace bascule::emulator {
namespace {

std::vector<std::string> parts_of(std::string_view path) {
  while (path.ends_with('/')) path.remove_suffix(1);
  while (path.starts_with('/')) path.remove_prefix(1);
  std::vector<std::string> parts;
  if (path.empty()) return parts;
  for (const auto part : split(path, '/')) parts.emplace_back(part);
  if (parts.front() == "candidates") parts.front() = "opportunities";
  return parts;
}

}  // namespace

void Routes::add(std::string_view method, std::string_view pattern, std::string_view permission,
                 ApiHandler handler) {
  routes_.push_back(
      {std::string(method), std::string(permission), parts_of(pattern), std::move(handler)});
}

Routes::Match Routes::match(std::string_view method, std::string_view path) const {
  const auto parts = parts_of(path);
  for (const auto& route : routes_) {  // In the order of adding: "deleted" stands before ":id".
    if (route.method != method || route.parts.size() != parts.size()) continue;
    Match match{&route, {}};
    for (std::size_t i = 0; match.route && i < parts.size(); ++i) {
      if (route.parts[i].starts_with(':'))
        match.path[route.parts[i].substr(1)] = parts[i];
      else if (route.parts[i] != parts[i])
        match.route = nullptr;
    }
    if (match.route) return match;
  }
  return {};
}

Routes all_routes() {
  Routes routes;
  add_reference_routes(routes);
  add_user_routes(routes);
  add_posting_routes(routes);
  add_opportunity_routes(routes);
  add_opportunity_create_route(routes);
  add_contact_routes(routes);
  add_application_routes(routes);
  add_note_routes(routes);
  add_feedback_routes(routes);
  add_template_routes(routes);
  add_file_routes(routes);
  add_webhook_routes(routes);
  return routes;
}

}  // namespace bascule::emulator
