#pragma once

#include "assessments/assessment.hpp"

namespace bascule::assessments {

// One function for each assessment whose content is imported while building (cmake/content.cmake).
[[nodiscard]] Assessment bigfive_120();

}  // namespace bascule::assessments
