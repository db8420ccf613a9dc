#include "connections/connection.hpp"

#include "grants/grant.hpp"

namespace bascule::connections {

std::string_view to_string(ConnectionState state) {
  switch (state) {
    case ConnectionState::On:
      return "on";
    case ConnectionState::Off:
      return "off";
    case ConnectionState::Broken:
      return "broken";
    case ConnectionState::Disconnected:
      return "disconnected";
  }
  return "broken";
}

std::optional<ConnectionState> parse_connection_state(std::string_view text) {
  for (const auto state : {ConnectionState::On, ConnectionState::Off, ConnectionState::Broken,
                           ConnectionState::Disconnected})
    if (text == to_string(state)) return state;
  return std::nullopt;
}

std::string_view to_string(HookState state) {
  switch (state) {
    case HookState::Expecting:
      return "expecting";
    case HookState::On:
      return "on";
    case HookState::Off:
      return "off";
  }
  return "off";
}

std::optional<HookState> parse_hook_state(std::string_view text) {
  for (const auto state : {HookState::Expecting, HookState::On, HookState::Off})
    if (text == to_string(state)) return state;
  return std::nullopt;
}

std::string_view to_string(MadeBy made_by) { return made_by == MadeBy::Us ? "us" : "hand"; }

std::optional<MadeBy> parse_made_by(std::string_view text) {
  for (const auto made_by : {MadeBy::Us, MadeBy::Hand})
    if (text == to_string(made_by)) return made_by;
  return std::nullopt;
}

std::string hook_url(const std::string& public_url, const std::string& provider, const Hook& hook) {
  return public_url + "/hooks/" + provider + "/" + hook.key.reveal();
}

ats::Account account_of(const Connection& connection) {
  return {.org = connection.org,
          .connection = connection.id,
          .environment = connection.environment,
          .base_url = connection.base_url,
          .api_key = connection.api_key,
          .perform_as_id = connection.perform_as_id,
          .grant = connection.grant};
}

Result<std::string> checked_base_url(std::string_view url) {
  auto kept = grants::checked_endpoint(url, grants::Plain::Yes, "/base_url");
  if (!kept)
    return fail(ErrorCode::InvalidInput,
                "the base URL is not like https://api.example.org/v1 (https or http, no user, "
                "query or fragment)",
                "/base_url");
  while (kept->ends_with('/')) kept->pop_back();
  return kept;
}

}  // namespace bascule::connections
