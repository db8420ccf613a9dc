#include "connections/provider_of.hpp"

#include <fmt/format.h>

namespace bascule::connections {

std::string what_to_do(const Connection& connection) {
  switch (connection.state) {
    case ConnectionState::On:
      return {};
    case ConnectionState::Off:
      return fmt::format("The connection to {} is switched off. Switch it on, and this goes on.",
                         connection.provider);
    case ConnectionState::Broken:
      return fmt::format(
          "The connection to {} does not work: its {} was refused. Give it {} that works, and "
          "this goes on.",
          connection.provider, connection.grant ? "consent" : "key",
          connection.grant ? "one" : "a key");
    case ConnectionState::Disconnected:
      return fmt::format("The connection to {} was disconnected.", connection.provider);
  }
  return {};
}

Result<ats::Provider*> provider_of(const Connection& connection,
                                   const ats::FindProvider& find_provider) {
  if (connection.state != ConnectionState::On)
    return fail(Error{ErrorCode::Conflict, what_to_do(connection), {}, {}, kConnectionNotOn});
  auto* provider = find_provider(connection.provider);
  if (!provider) return fail(ErrorCode::Internal, "no adapter for " + connection.provider);
  return provider;
}

}  // namespace bascule::connections
