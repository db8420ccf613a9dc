#pragma once

#include <string>

#include "ats/find_provider.hpp"
#include "connections/connection.hpp"

namespace bascule::connections {

// The `Error::kind` of work that met a connection which is not On.
inline constexpr const char* kConnectionNotOn = "connection_not_on";

// What a person can do about a connection that is not On; empty when it is.
[[nodiscard]] std::string what_to_do(const Connection& connection);

// The adapter through which a job calls this connection's provider. Conflict while the connection
// is not On: the job parks, and runs again when it is.
[[nodiscard]] Result<ats::Provider*> provider_of(const Connection& connection,
                                                 const ats::FindProvider& find_provider);

}  // namespace bascule::connections
