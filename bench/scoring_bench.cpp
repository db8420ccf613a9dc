// What one submitted questionnaire costs: 112 answers to the envelope that is stored. Target: 50
// µs.
#include <random>

#include <benchmark/benchmark.h>

#include "assessments/catalogue.hpp"
#include "assessments/result_json.hpp"

namespace bascule::assessments {
namespace {

Answers random_answers(const Assessment& assessment, std::string_view language) {
  std::mt19937 random(1);
  Answers answers;
  const auto items = assessment.items(language).value();
  for (const auto& item : items)
    answers.push_back({std::string(item.id), static_cast<int>(random() % 5) + 1});
  return answers;
}

void scoring_a_sitting_to_its_envelope(benchmark::State& state, std::string_view language) {
  const auto catalogue = built_in_catalogue();
  const auto& assessment = *catalogue.newest("bigfive-120");
  const auto answers = random_answers(assessment, language);
  const ScoringContext context{std::string(language), from_millis(1'900'000'000'000)};
  for (auto unused : state) {
    const auto scored = score(assessment, answers, context);
    benchmark::DoNotOptimize(result_text(scored.value()));
  }
}
BENCHMARK_CAPTURE(scoring_a_sitting_to_its_envelope, with_norms, "en");
BENCHMARK_CAPTURE(scoring_a_sitting_to_its_envelope, without_norms, "de");

void scoring_alone(benchmark::State& state) {
  const auto catalogue = built_in_catalogue();
  const auto& assessment = *catalogue.newest("bigfive-120");
  const auto answers = random_answers(assessment, "en");
  for (auto unused : state)
    benchmark::DoNotOptimize(score(assessment, answers, {"en", from_millis(0)}));
}
BENCHMARK(scoring_alone);

void making_the_catalogue(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(built_in_catalogue());
}
BENCHMARK(making_the_catalogue);

}  // namespace
}  // namespace bascule::assessments
