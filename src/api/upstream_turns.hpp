#pragma once

#include "api/turns.hpp"
#include "base/ids.hpp"

namespace bascule::api {

// Requests that wait for a provider: whose provider it is, and how slow, the customer says.
using UpstreamTurns = Turns<OrgId, 4>;

}  // namespace bascule::api
