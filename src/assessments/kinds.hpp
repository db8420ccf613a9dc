#pragma once

#include <variant>

#include "assessments/kinds/keyed_sum/definition.hpp"

namespace bascule::assessments {

// Every kind of assessment, closed: a new kind is one more line here, and the compiler names each
// `visit` that has to learn it.
using KindDefinition = std::variant<keyed_sum::Definition>;

}  // namespace bascule::assessments
