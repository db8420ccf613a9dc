#pragma once

#include <array>
#include <cmath>
#include <map>
#include <string>
#include <string_view>

#include "assessments/catalogue.hpp"
#include "base/check.hpp"

namespace bascule::simulation {

inline constexpr const char* kAssessment = "three-questions";
inline constexpr std::array<std::string_view, 3> kItems{"aaaa", "bbbb", "cccc"};

// Three questions, answered from 1 to 5; the second one is turned round.
[[nodiscard]] inline assessments::Catalogue small_catalogue() {
  namespace keyed_sum = assessments::keyed_sum;
  keyed_sum::Definition made;
  made.scales = {{.id = "S",
                  .name = "Steadiness",
                  .parent = "",
                  .norm = {9, 2.5},
                  .reliability = .8,
                  .reliability_items = 3},
                 {.id = "S1",
                  .name = "Steadiness under load",
                  .parent = "S",
                  .norm = {9, 2.5},
                  .reliability = .8,
                  .reliability_items = 3}};
  for (std::size_t at = 0; at < kItems.size(); ++at)
    made.items.push_back({.id = kItems[at],
                          .source = kItems[at],
                          .keying = at == 1 ? keyed_sum::Keying::Minus : keyed_sum::Keying::Plus,
                          .domain = 0,
                          .facet = 1});
  made.languages.push_back({.tag = "en",
                            .name = "English",
                            .evidence = assessments::EvidenceLevel::L3,
                            .options = {{1, "1"}, {2, "2"}, {3, "3"}, {4, "4"}, {5, "5"}},
                            .prompts = {"I stay calm.", "I lose my head.", "I finish things."},
                            .practice_prompt = "I like tea.",
                            .practice_language = "en"});
  made.norm_group = {.id = "made-up", .n = 100, .population = "nobody", .year = 2000};
  made.key_hash = "sha256:0";
  made.sort_index();
  check(made.validate().has_value(), "the assessment is whole");
  std::vector<assessments::Assessment> all;
  all.emplace_back(assessments::AssessmentRef{kAssessment, "1.0.0"}, "Three questions",
                   "Three short statements.", 1, std::move(made));
  return assessments::Catalogue(std::move(all));
}

// What the score must be, worked out here once more and by other means.
struct Expected {
  double raw = 0, t = 0;
};
[[nodiscard]] inline Expected expected_score(const std::map<std::string, int>& answers) {
  const double raw = answers.at("aaaa") + (6 - answers.at("bbbb")) + answers.at("cccc");
  return {raw, 50 + 10 * (raw - 9) / 2.5};
}

}  // namespace bascule::simulation
