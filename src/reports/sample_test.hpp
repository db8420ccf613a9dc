#pragma once

#include <string>

#include "assessments/catalogue.hpp"
#include "reports/result_document.hpp"

namespace bascule::reports::testing {

inline const assessments::Catalogue& catalogue() {
  static const auto made = assessments::built_in_catalogue();
  return made;
}

// A Big Five as somebody may answer it; `left_out` items at the end stay without an answer.
inline assessments::Score scored(std::string_view language = "en", std::size_t left_out = 0) {
  const auto& assessment = *catalogue().newest("bigfive-120");
  const auto items = assessment.items(language).value();
  assessments::Answers answers;
  for (std::size_t i = 0; i + left_out < items.size(); ++i)
    answers.push_back({std::string(items[i].id), static_cast<int>(1 + (i * 7 + i / 5) % 5)});
  return assessments::score(assessment, answers,
                            {std::string(language), parse_rfc3339("2030-03-07T17:04:00Z").value()})
      .value();
}

inline ResultSource source(std::string name = "Ada Example", assessments::Score score = scored()) {
  ResultSource made;
  made.result = ResultId::trusted("res_01n0000000000000000000000r");
  made.order = OrderId::trusted("ord_01n0000000000000000000000q");
  made.made_at = parse_rfc3339("2030-03-07T17:04:02.500Z").value();
  made.score = std::move(score);
  made.assessment = catalogue().find(made.score.test, made.score.version);
  made.organisation = "Northwind Robotics";
  made.time_zone = "Europe/Berlin";
  made.candidate = Personal(std::move(name));
  made.candidate_language = "en";
  made.public_url = "https://assess.northwind.example";
  return made;
}

}  // namespace bascule::reports::testing
