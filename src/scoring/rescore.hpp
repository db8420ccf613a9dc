#pragma once

#include <functional>
#include <string>
#include <vector>

#include "assessments/catalogue.hpp"
#include "orders/order_store.hpp"
#include "ports/database.hpp"
#include "sittings/sitting_store.hpp"

namespace bascule::scoring {

// What recomputing one stored result found.
struct Rescored {
  ResultId result;
  std::vector<std::string> differences;  // One sentence each; empty: the same to 1e-9.
};

// `bascule rescore`: recomputes stored results from the kept answers and reports any difference.
// Changes nothing.
class Rescore {
 public:
  Rescore(ports::Database& database, orders::OrderStore& orders, sittings::SittingStore& sittings,
          const assessments::Catalogue& catalogue);

  // NotFound for an unknown id; Conflict for a result that was purged.
  [[nodiscard]] Result<Rescored> one(const ResultId& id);
  // Every result that was not purged, oldest first, in steps that keep no more than 100 in memory.
  [[nodiscard]] Result<void> all(const std::function<void(const Rescored&)>& each);

 private:
  [[nodiscard]] Result<Rescored> compare(ports::Tx& tx, const orders::StoredResult& stored);
  ports::Database& database_;
  orders::OrderStore& orders_;
  sittings::SittingStore& sittings_;
  const assessments::Catalogue& catalogue_;
};

}  // namespace bascule::scoring
