#pragma once

#include <vector>

#include "assessments/assessment.hpp"
#include "assessments/summaries.hpp"

namespace bascule::assessments {

// One function for each assessment whose content is imported while building (cmake/content.cmake).
[[nodiscard]] Assessment bigfive_120();
// What it asks, in the languages other than English that have words of ours for it.
[[nodiscard]] const std::vector<Summary>& bigfive_120_summaries();

}  // namespace bascule::assessments
