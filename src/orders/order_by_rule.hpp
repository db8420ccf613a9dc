#pragma once

#include "ats/opportunity.hpp"
#include "orders/place.hpp"
#include "rules/decision.hpp"

namespace bascule::orders {

// What a rule decided with "yes" becomes one invitation with its orders, in the transaction that
// keeps the decision.
class OrderByRule {
 public:
  OrderByRule(Kept kept, Placing& placing, const assessments::Catalogue& catalogue,
              const ports::Clock& clock)
      : kept_(kept), placing_(placing), catalogue_(catalogue), clock_(clock) {}

  // InvalidInput when the rule names an assessment that this version does not have.
  [[nodiscard]] Result<void> run(ports::Tx& tx, const connections::Connection& connection,
                                 const ats::Opportunity& opportunity,
                                 const rules::Decision& decision);

 private:
  Kept kept_;
  Placing& placing_;
  const assessments::Catalogue& catalogue_;
  const ports::Clock& clock_;
};

}  // namespace bascule::orders
