#pragma once

#include "assessments/catalogue.hpp"
#include "base/json.hpp"
#include "orders/order_store.hpp"
#include "ports/database.hpp"

namespace bascule::orders {

// An order as every door shows it (design: API, commands), read in the caller's transaction.
// `OrderJson` knows what is needed beside the row: its subject, its timeline, its assessment's
// name.
class OrderJson {
 public:
  OrderJson(OrderStore& orders, const assessments::Catalogue& catalogue)
      : orders_(orders), catalogue_(catalogue) {}

  [[nodiscard]] JsonObject summary(ports::Tx& tx, const Order& order) const;
  [[nodiscard]] JsonObject full(ports::Tx& tx, const Order& order) const;  // With its timeline.

 private:
  OrderStore& orders_;
  const assessments::Catalogue& catalogue_;
};

[[nodiscard]] JsonObject to_json(const TimelineEntry& entry);

}  // namespace bascule::orders
