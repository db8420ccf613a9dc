#pragma once

#include <optional>
#include <string>
#include <vector>

#include "connections/connection.hpp"
#include "grants/grant.hpp"

namespace bascule::connections {

// One hook as a person or a script sees it.
struct HookView {
  HookId id;
  std::string event;
  std::string url;  // For the provider's settings page.
  HookState state = HookState::Expecting;
  MadeBy made_by = MadeBy::Us;
  std::optional<Instant> seen_at;
  std::string problem;  // Why it is not on yet, and what to do; empty when all is well.
};

// A connection without its secrets, as console, REST and commands show it.
struct ConnectionView {
  Connection connection;  // `api_key` is empty.
  std::vector<HookView> hooks;
  // The consent it works with, if any, without its secrets.
  std::optional<grants::Grant> grant = std::nullopt;
  std::string hooks_problem = {};  // What our own looks say about them; empty when all is well.
};

// Pure. `public_url` without a trailing slash.
[[nodiscard]] HookView view_of(const Connection& connection, const Hook& hook,
                               const std::string& public_url);
[[nodiscard]] ConnectionView view_of(const Connection& connection, const std::vector<Hook>& hooks,
                                     const std::string& public_url);

}  // namespace bascule::connections
