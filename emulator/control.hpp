#pragma once

#include "emulator/courier.hpp"
#include "http/router.hpp"

namespace bascule::emulator {

// What tests, the demo and the page steer this Lever with: `/emulator/…`, described in README.md.
// Without credential, because the emulator listens on loopback; a call from another site's page is
// refused by its Origin. Failures are problem+json. Any thread.
class Control {
 public:
  // Both outlive it.
  Control(SharedWorld& world, Courier& courier) : world_(world), courier_(courier) {}

  void add_routes(http::Router& router);

 private:
  using Handler = std::function<Result<Json>(World& world, const http::Request& request,
                                             const JsonReader& body)>;
  // Under the world's lock; the courier looks for new deliveries afterwards.
  void add(http::Router& router, std::string_view method, std::string_view path, Handler handler);
  void add_candidate_routes(http::Router& router);
  void add_account_routes(http::Router& router);
  void add_behaviour_routes(http::Router& router);
  void add_webhook_routes(http::Router& router);
  void add_oauth_routes(http::Router& router);

  SharedWorld& world_;
  Courier& courier_;
};

// Refuses what a page of another site sends through a visitor's browser.
[[nodiscard]] bool is_from_elsewhere(const http::Request& request);

}  // namespace bascule::emulator
