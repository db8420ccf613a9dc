#pragma once

#include "emulator/pause.hpp"
#include "emulator/world.hpp"
#include "http/router.hpp"

namespace bascule::emulator {

// POST /oauth/token, as a form or as JSON: a code or a refresh token becomes an access token.
// Errors have Auth0's shape, {error, error_description}: 401 for a wrong client, 403 for what it
// brings, 400 for what cannot be read. Faults and journal as for the Data API. Any thread.
class TokenEndpoint {
 public:
  // All outlive it.
  TokenEndpoint(SharedWorld& world, ports::Clock& clock, Pause& pause)
      : world_(world), clock_(clock), pause_(pause) {}

  void add_routes(http::Router& router);
  [[nodiscard]] http::Response answer(const http::Request& request);

 private:
  struct Handled {
    http::Response response;
    Record fault;        // Empty: none.
    std::string app_id;  // Empty: none known.
  };
  [[nodiscard]] Handled handle(World& world, const http::Request& request) const;

  SharedWorld& world_;
  ports::Clock& clock_;
  Pause& pause_;
};

}  // namespace bascule::emulator
