#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ats/find_provider.hpp"
#include "jobs/job.hpp"
#include "orders/place.hpp"
#include "ports/database.hpp"

namespace bascule::orders {

// Job `remind`: writes to candidates whose questionnaires are still open, so many days before the
// due date. Its invitation says when; a due date that moved moves its reminders. An order that came
// from an ATS is looked at there first: nobody is reminded who would not be asked.
class Remind {
 public:
  Remind(ports::Database& database, Kept kept, Placing& placing, ats::FindProvider find_provider,
         const ports::Clock& clock)
      : database_(database),
        kept_(kept),
        placing_(placing),
        find_provider_(std::move(find_provider)),
        clock_(clock) {}
  [[nodiscard]] Result<void> run(const jobs::Job& job);

 private:
  // In words for a person; empty: nothing is.
  [[nodiscard]] std::string what_came_of_letters(ports::Tx& tx, const Invitation& invitation);
  [[nodiscard]] Result<std::string> what_is_in_the_way(const OrgScope& scope,
                                                       const AtsRef& ats) const;
  [[nodiscard]] std::vector<Order> due_now(ports::Tx& tx, const Invitation& invitation);
  [[nodiscard]] Result<void> remind(ports::Tx& tx, Invitation invitation,
                                    const std::string& in_the_way);

  ports::Database& database_;
  Kept kept_;
  Placing& placing_;
  const ats::FindProvider find_provider_;
  const ports::Clock& clock_;
};

// The first time after `after` that is one of so many days before the due date.
[[nodiscard]] std::optional<Instant> next_reminder(const std::vector<int>& days, Instant due_at,
                                                   Instant after);

}  // namespace bascule::orders
