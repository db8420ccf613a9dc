#include "assessments/summaries.hpp"

#include <algorithm>

#include "assessments/built_in.hpp"

namespace bascule::assessments {

Summary summary_in(const Assessment& assessment, std::string_view language) {
  const Summary english{assessment.summary(), "en"};
  if (assessment.id() != "bigfive-120") return english;
  const auto& own = bigfive_120_summaries();
  const auto found = std::ranges::find(own, language, &Summary::language);
  return found == own.end() ? english : *found;
}

}  // namespace bascule::assessments
