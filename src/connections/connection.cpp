#include "connections/connection.hpp"

#include <algorithm>

#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>

#include "base/text.hpp"

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
          .perform_as_id = connection.perform_as_id};
}

Result<std::string> checked_base_url(std::string_view url) {
  constexpr std::size_t kBytesMax = 500;  // A host and a short path.
  const auto refuse = [] {
    return fail(ErrorCode::InvalidInput,
                "the base URL is not like https://api.example.org/v1 (https or http, no user, "
                "query or fragment)",
                "/base_url");
  };
  if (url.size() > kBytesMax) return refuse();
  const auto parsed =
      boost::urls::parse_absolute_uri(boost::core::string_view(url.data(), url.size()));
  if (!parsed) return refuse();
  const std::string scheme = ascii_lower(std::string_view(parsed->scheme()));
  if ((scheme != "https" && scheme != "http") || !parsed->has_authority() ||
      parsed->encoded_host().empty() || parsed->has_userinfo() || parsed->has_query() ||
      (parsed->has_port() && parsed->port_number() == 0))
    return refuse();
  // A dot segment would make the provider's answer depend on who resolves it.
  for (const std::string_view segment : split(std::string_view(parsed->encoded_path()), '/'))
    if (segment == "." || segment == "..") return refuse();
  std::string kept(url);
  while (kept.ends_with('/')) kept.pop_back();
  return kept;
}

}  // namespace bascule::connections
