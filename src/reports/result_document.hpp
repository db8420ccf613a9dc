#pragma once

#include <string>

#include "assessments/assessment.hpp"
#include "assessments/score.hpp"
#include "base/environment.hpp"
#include "base/ids.hpp"
#include "base/secret.hpp"
#include "base/time.hpp"
#include "reports/document.hpp"

namespace bascule::reports {

// One result with what is known around it.
struct ResultSource {
  ResultId result;
  OrderId order;
  Environment environment = Environment::Production;
  Instant made_at{};  // When the result was stored; the date of the file.
  assessments::Score score;
  const assessments::Assessment* assessment = nullptr;  // nullptr: this build has it no more.
  std::string organisation;
  std::string time_zone = "UTC";  // IANA name; times are said in it.
  Personal candidate;
  std::string candidate_language;  // BCP 47; chooses how the name is drawn where that differs.
  std::string public_url;          // Of this installation, for the link to the result.
};

// The result as a document: who, what and when; what the scores rest on; every score with its
// error; how it was answered; how it was scored and how to recompute it. No advice whether to hire.
[[nodiscard]] Document document_of(const ResultSource& source);

// "Ada Example - Big Five - ord_….pdf": for a person, and with the order's id as a word in it.
[[nodiscard]] std::string file_name_of(const ResultSource& source);

}  // namespace bascule::reports
