#include "sittings/first_language.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace bascule::sittings {
namespace {

// PAGE_LANGUAGES of web/src/ui/languages.ts.
constexpr std::array<std::string_view, 2> kPageLanguages{"en", "fr"};

std::string primary(std::string_view tag) { return ascii_lower(tag.substr(0, tag.find('-'))); }

}  // namespace

std::string first_language(const assessments::Assessment& assessment, const KnownLanguages& known) {
  for (const auto own : {known.picked, known.taken_before})
    if (const auto* offered = assessment.language(own)) return std::string(offered->tag);
  std::string asked_in(assessment.best_language(known.asked_in).tag);
  if (primary(asked_in) != "en") return asked_in;
  for (const auto& spoken : known.spoken) {
    const auto wanted = primary(spoken);
    if (std::ranges::find(kPageLanguages, wanted) == kPageLanguages.end()) continue;
    const auto best = assessment.best_language(spoken).tag;
    if (primary(best) == wanted) return std::string(best);
  }
  return asked_in;
}

}  // namespace bascule::sittings
