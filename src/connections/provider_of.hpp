#pragma once

#include "ats/find_provider.hpp"
#include "connections/connection.hpp"

namespace bascule::connections {

// The adapter through which a job calls this connection's provider. Conflict while the connection
// is not On: the job parks, and runs again when it is.
[[nodiscard]] Result<ats::Provider*> provider_of(const Connection& connection,
                                                 const ats::FindProvider& find_provider);

}  // namespace bascule::connections
