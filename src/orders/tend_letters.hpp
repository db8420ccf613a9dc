#pragma once

#include <functional>
#include <optional>
#include <string>

#include "base/json.hpp"
#include "jobs/job_store.hpp"
#include "orders/letter_gate_store.hpp"
#include "orgs/actor.hpp"
#include "orgs/audit_store.hpp"
#include "ports/clock.hpp"

namespace bascule::orders {

// How it goes on with inviting, as of now.
struct LettersNow {
  LetterGate gate;
  std::size_t counted = 0;  // Letters that count against the limit.
  jobs::Pace events;        // What the provider told of, and is still to be decided on.
  jobs::Pace letters;       // Decided, and still to leave.
};
[[nodiscard]] JsonObject to_json(const LettersNow& now);

// Holds an organisation's letters to candidates, lets them go again, and says how many an hour may
// leave before somebody is asked.
class TendLetters {
 public:
  TendLetters(ports::Database& database, LetterGateStore& gates, jobs::JobStore& jobs,
              orgs::AuditStore& audit, const ports::Clock& clock)
      : database_(database), gates_(gates), jobs_(jobs), audit_(audit), clock_(clock) {}

  [[nodiscard]] Result<LettersNow> look(const OrgScope& scope) const;

  // Held already: as it is. `why` is one line of at most 400 bytes. InvalidInput "/why".
  [[nodiscard]] Result<LetterGate> hold(const OrgScope& scope, const std::string& why,
                                        const orgs::Actor& by);
  // All that wait leave; who may change the set-up confirms them, and they are counted anew. Not
  // held: as it is. Forbidden when it was the limit
  // that held them and `by` may not change the set-up: that is what somebody has to confirm.
  [[nodiscard]] Result<LetterGate> release(const OrgScope& scope, const orgs::Actor& by);
  // As checked_per_hour fails.
  [[nodiscard]] Result<LetterGate> limit(const OrgScope& scope, std::optional<std::int64_t> most,
                                         const orgs::Actor& by);

  // Asked right before a letter to a candidate leaves. Unavailable with retry_after while they are
  // held; the one that would be too many holds them. Workers that ask at the same moment may let a
  // few more leave than the limit says.
  [[nodiscard]] Result<void> may_leave(const OrgScope& scope);

 private:
  // What was done, or none when there was nothing to do.
  using Change = std::function<Result<std::optional<orgs::Deed>>(LetterGate&)>;
  [[nodiscard]] Result<LetterGate> change(const OrgScope& scope, const Change& change);

  ports::Database& database_;
  LetterGateStore& gates_;
  jobs::JobStore& jobs_;
  orgs::AuditStore& audit_;
  const ports::Clock& clock_;
};

}  // namespace bascule::orders
