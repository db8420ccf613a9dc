#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "emulator/world.hpp"
#include "http/message.hpp"

namespace bascule::emulator {

// What an application asks of a Super Admin with the query of GET /authorize.
struct Authorization {
  const Record* app = nullptr;
  std::string redirect_uri, state, audience, code_challenge;
  std::vector<std::string> scopes;    // What will be given, in the order asked.
  std::vector<std::string> left_out;  // Asked for, but the application is not registered for it.
  bool is_audience_right = true;      // Otherwise only `offline_access` is left of the scopes.
};

// Not to be trusted with an answer: told to whoever looks at the page, never to the address.
struct RefusedHere {
  std::string why;
};
// A mistake of a known application, told to its registered address.
struct SentBack {
  std::string location;
};

[[nodiscard]] std::variant<Authorization, RefusedHere, SentBack> read_authorization(
    World& world, const http::Request& request);

// Where the browser goes with an outcome; every text is percent-encoded, whatever it holds.
[[nodiscard]] std::string location_with_code(const Authorization& asked, std::string_view code);
[[nodiscard]] std::string location_when_denied(const Authorization& asked);

}  // namespace bascule::emulator
