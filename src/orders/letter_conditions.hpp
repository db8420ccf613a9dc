#pragma once

#include <vector>

#include "ats/opportunity.hpp"
#include "rules/decision.hpp"

namespace bascule::orders {

// What must be so in the ATS when somebody is written to without a rule that has just looked: who
// is asked by hand, who is reminded. Pipeline and rules do not matter.
[[nodiscard]] std::vector<rules::Condition> letter_conditions(const ats::Opportunity& opportunity);

}  // namespace bascule::orders
