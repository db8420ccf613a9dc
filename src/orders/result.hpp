#pragma once

#include <string>

#include "base/environment.hpp"
#include "base/ids.hpp"
#include "base/time.hpp"

namespace bascule::orders {

// The scored envelope of one order: immutable; a rescore compares, it does not overwrite.
struct StoredResult {
  ResultId id;
  OrgId org;
  OrderId order;
  SittingId sitting;
  Environment environment = Environment::Production;
  std::string envelope;  // JSON text, schema result-v1; empty once it was purged.
  Instant created_at{};
};

}  // namespace bascule::orders
