#pragma once

#include <optional>
#include <vector>

#include "connections/connection.hpp"
#include "health/finding.hpp"
#include "health/told.hpp"
#include "ports/database.hpp"

namespace bascule::health {

// What is kept of the check-ups of one connection.
struct CheckUp {
  ConnectionId connection;
  OrgId org;
  Instant due_at{};                                // When the next one is to be made.
  JobId job = {};                                  // The last one made; empty before the first.
  std::optional<Instant> asked_at = std::nullopt;  // When the provider answered last.
  std::vector<Finding> found = {};                 // What it told then.
  std::vector<Told> told = {};                     // What the owners were written about.
};

class HealthStore {
 public:
  virtual ~HealthStore() = default;
  // One that was never made is due at once.
  [[nodiscard]] virtual CheckUp check_up_of(ports::Tx& tx,
                                            const connections::Connection& connection) = 0;
  virtual void save(ports::Tx& tx, const CheckUp& check_up) = 0;
};

}  // namespace bascule::health
