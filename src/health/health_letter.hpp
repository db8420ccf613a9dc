#pragma once

#include <string>
#include <vector>

#include "health/finding.hpp"
#include "orgs/org.hpp"
#include "ports/mailer.hpp"

namespace bascule::health {

// What an owner is written when something new is wrong with a connection, or (without findings)
// when all is well again. Pure.
struct HealthLetter {
  const orgs::Org& org;
  const orgs::Member& owner;
  std::string provider;  // "Lever"
  const connections::Connection& connection;
  std::vector<Finding> fresh;     // New since the last letter.
  std::vector<Finding> findings;  // All of them.
  std::string key;                // Of this letter; stable over tries.
  std::string public_url;         // Without a trailing slash.
};
[[nodiscard]] ports::Letter letter_of(const HealthLetter& parts);

}  // namespace bascule::health
