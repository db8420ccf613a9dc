#pragma once

#include <string>
#include <string_view>

#include "orgs/audit_store.hpp"
#include "orgs/org.hpp"
#include "orgs/second_factor_store.hpp"
#include "ports/clock.hpp"

namespace bascule::orgs {

// Whether a code is the member's, now, and for the first time (case G6).
class CheckSecondFactor {
 public:
  CheckSecondFactor(SecondFactorStore& factors, AuditStore& audit, const ports::Clock& clock)
      : factors_(factors), audit_(audit), clock_(clock) {}

  // What was shown, for the audit log: "none" where the member has no second factor and none is
  // asked for, "code", or "recovery code". Unauthenticated "/code" when it is missing, wrong, or
  // was used. `tx` is a write: what was used stays used only if the transaction does.
  [[nodiscard]] Result<std::string> run(ports::Tx& tx, const Member& member, std::string_view code);

 private:
  SecondFactorStore& factors_;
  AuditStore& audit_;
  const ports::Clock& clock_;
};

}  // namespace bascule::orgs
