#pragma once

#include <string_view>

#include "assessments/assessment.hpp"

namespace bascule::assessments {

// What an assessment asks, in a sentence or two for the candidate, and the language of that.
struct Summary {
  std::string_view text;
  std::string_view language;
};

// For somebody who takes it in `language`: in that language where this build has words of ours for
// it, else in English. Lives as long as the assessment.
[[nodiscard]] Summary summary_in(const Assessment& assessment, std::string_view language);

}  // namespace bascule::assessments
