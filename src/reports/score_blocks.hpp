#pragma once

#include <vector>

#include "assessments/score.hpp"
#include "reports/document.hpp"

namespace bascule::reports {

// "Scores": one row for each dimension on one axis, never a number without its error; what has no
// score, and why.
void add_chart(std::vector<Block>& blocks, const assessments::Score& score);

// The same and everything else as tables: scores with their errors, facets as words.
void add_tables(std::vector<Block>& blocks, const assessments::Score& score);

}  // namespace bascule::reports
