#pragma once

#include <optional>
#include <vector>

#include "jobs/job.hpp"
#include "orders/place.hpp"
#include "ports/database.hpp"

namespace bascule::orders {

// Job `remind`: writes to candidates whose questionnaires are still open, so many days before the
// due date. Its invitation says when; a due date that moved moves its reminders.
class Remind {
 public:
  Remind(ports::Database& database, Kept kept, Placing& placing, const ports::Clock& clock)
      : database_(database), kept_(kept), placing_(placing), clock_(clock) {}
  [[nodiscard]] Result<void> run(const jobs::Job& job);

 private:
  [[nodiscard]] Result<void> remind(ports::Tx& tx, Invitation invitation);

  ports::Database& database_;
  Kept kept_;
  Placing& placing_;
  const ports::Clock& clock_;
};

// The first time after `after` that is one of so many days before the due date.
[[nodiscard]] std::optional<Instant> next_reminder(const std::vector<int>& days, Instant due_at,
                                                   Instant after);

}  // namespace bascule::orders
