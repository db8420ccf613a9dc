#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "connections/connection.hpp"
#include "connections/look.hpp"
#include "grants/grant.hpp"
#include "health/finding.hpp"
#include "jobs/job_store.hpp"

namespace bascule::health {

// What we know without asking anybody.
struct Known {
  connections::Connection connection;
  std::vector<connections::Hook> hooks;
  connections::Look look;
  std::optional<grants::Grant> grant;
  std::optional<jobs::LaneHold> hold;  // Why nothing is sent to the provider for now.
  std::size_t parked = 0;              // Pieces of its work that wait for a person.
  std::chrono::milliseconds look_every{};
};
[[nodiscard]] std::vector<Finding> findings(const Known& known, Instant now);

}  // namespace bascule::health
