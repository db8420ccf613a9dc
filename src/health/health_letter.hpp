#pragma once

#include <string>
#include <vector>

#include "connections/connection.hpp"
#include "health/told.hpp"
#include "orgs/org.hpp"
#include "ports/mailer.hpp"

namespace bascule::health {

// What an owner is written when something new is wrong with a connection, or when all is well
// again. Pure.
struct HealthLetter {
  const orgs::Org& org;
  const orgs::Member& owner;
  std::string provider;  // "Lever"
  const connections::Connection& connection;
  News news;
  std::string key;         // Of this letter; stable over tries.
  std::string public_url;  // Without a trailing slash.
};
// So many findings are told one by one.
inline constexpr std::size_t kToldOneByOneMax = 10;
[[nodiscard]] ports::Letter letter_of(const HealthLetter& parts);

}  // namespace bascule::health
