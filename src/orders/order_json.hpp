#pragma once

#include "assessments/catalogue.hpp"
#include "base/json.hpp"
#include "orders/kept.hpp"
#include "ports/database.hpp"

namespace bascule::orders {

// An order as every door shows it (design: API, commands), read in the caller's transaction.
// `OrderJson` knows what is needed beside the row: its subject, its timeline, its assessment's
// name.
class OrderJson {
 public:
  OrderJson(Kept kept, const assessments::Catalogue& catalogue)
      : kept_(kept), catalogue_(catalogue) {}

  [[nodiscard]] JsonObject summary(ports::Tx& tx, const Order& order) const;
  // With its timeline, and what of it is still to reach the outside world.
  [[nodiscard]] JsonObject full(ports::Tx& tx, const Order& order) const;

 private:
  // How far all of it is that was asked together with this one.
  [[nodiscard]] JsonObject invitation(ports::Tx& tx, const Order& order) const;
  // The things that are not there yet, each with why and until when.
  [[nodiscard]] JsonArray waits_of(ports::Tx& tx, const Order& order) const;

  Kept kept_;
  const assessments::Catalogue& catalogue_;
};

[[nodiscard]] JsonObject to_json(const TimelineEntry& entry);

}  // namespace bascule::orders
