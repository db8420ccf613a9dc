#pragma once

#include <cstddef>

#include "assessments/answers.hpp"
#include "assessments/kinds/keyed_sum/definition.hpp"
#include "base/result.hpp"

namespace bascule::assessments::keyed_sum {

// Which item an answer is for, as its place in `definition.items`. InvalidInput (pointer "/item_id"
// or "/value"): no such item, or not one of its options.
[[nodiscard]] Result<std::size_t> position_of(const Definition& definition, const Answer& answer);

}  // namespace bascule::assessments::keyed_sum
