#pragma once

#include "emulator/world.hpp"
#include "http/router.hpp"

namespace bascule::emulator {

// /authorize: GET shows what an application asks for, POST takes the answer and sends the browser
// back. The POST reads the same query and trusts nothing that the page may have shown. Any thread.
class AuthorizeEndpoint {
 public:
  explicit AuthorizeEndpoint(SharedWorld& world) : world_(world) {}  // It outlives this.

  void add_routes(http::Router& router);

 private:
  [[nodiscard]] http::Response show(const http::Request& request);
  [[nodiscard]] http::Response decide(const http::Request& request);

  SharedWorld& world_;
};

}  // namespace bascule::emulator
