#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "assessments/assessment.hpp"

namespace bascule::sittings {

// What is known of somebody's languages; each tag BCP 47, or empty.
struct KnownLanguages {
  std::string_view picked;        // On the page, by the candidate.
  std::string_view taken_before;  // Of a sitting that the same person started before.
  std::string_view asked_in;      // Of the subject: what we write to them in; "en" unless told.
  const std::vector<std::string>& spoken;  // By the browser, best first.
};

// The language in which an assessment is first put before them; they may pick another. Picked and
// taken before count where it is offered in just that language. Else what it was asked in, unless
// that is English, which is what stands there when nobody said anything: then the first language of
// the browser that both the assessment and our pages have; else English. Pure.
[[nodiscard]] std::string first_language(const assessments::Assessment& assessment,
                                         const KnownLanguages& known);

}  // namespace bascule::sittings
