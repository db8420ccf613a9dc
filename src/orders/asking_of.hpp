#pragma once

#include "ats/opportunity.hpp"
#include "orders/place.hpp"

namespace bascule::orders {

// What is to be asked of the candidate of an opportunity: the person as the ATS knows them now, the
// assessments in their newest version, and the round after all earlier ones. Who asks, why and
// until when is left to the caller. InvalidInput ("/assessments") for an assessment this version
// does not have.
[[nodiscard]] Result<Asking> asking_of(ports::Tx& tx, const Kept& kept,
                                       const assessments::Catalogue& catalogue,
                                       const connections::Connection& connection,
                                       const ats::Opportunity& opportunity,
                                       const std::vector<std::string>& assessments);

}  // namespace bascule::orders
