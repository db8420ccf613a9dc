#pragma once

#include "jobs/job.hpp"
#include "orders/kept.hpp"
#include "ports/database.hpp"

namespace bascule::orders {

// Job `expire_order`, due at the order's `due_at`. An order whose due date moved meanwhile is
// looked at again then; a started sitting may finish until due + 24 h.
class ExpireOrder {
 public:
  ExpireOrder(ports::Database& database, Kept kept, const ports::Clock& clock,
              ports::Random& random);
  [[nodiscard]] Result<void> run(const jobs::Job& job);

 private:
  ports::Database& database_;
  Kept kept_;
  const ports::Clock& clock_;
  ports::Random& random_;
};

}  // namespace bascule::orders
