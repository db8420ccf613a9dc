#include "connections/provider_of.hpp"

#include <fmt/format.h>

namespace bascule::connections {

Result<ats::Provider*> provider_of(const Connection& connection,
                                   const ats::FindProvider& find_provider) {
  if (connection.state != ConnectionState::On)
    return fail(ErrorCode::Conflict,
                fmt::format("the connection is {}", to_string(connection.state)));
  auto* provider = find_provider(connection.provider);
  if (!provider) return fail(ErrorCode::Internal, "no adapter for " + connection.provider);
  return provider;
}

}  // namespace bascule::connections
