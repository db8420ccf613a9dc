#pragma once

#include <string>

#include "assessments/catalogue.hpp"
#include "orders/letter.hpp"

namespace bascule::orders {

// Somebody made up, and what they are asked: the catalogue's first assessment, due in a week,
// behind a link that opens nothing of anybody. For letters to look at. Pure.
[[nodiscard]] Subject sample_subject();
[[nodiscard]] LetterFacts sample_facts_of(const orgs::Org& org,
                                          const assessments::Catalogue& catalogue,
                                          const std::string& public_url, Instant now);

}  // namespace bascule::orders
