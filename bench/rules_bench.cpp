// What a look back over a year costs: a million past stage changes through five rules. Target: 10
// s.
#include <vector>

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include "rules/decide.hpp"

namespace bascule::rules {
namespace {

constexpr std::size_t kChanges = 1'000'000;
constexpr std::size_t kPeople = 1'000;
constexpr std::size_t kStages = 8;

std::string stage(std::size_t n) { return fmt::format("stage-{}", n % kStages); }

std::vector<Rule> five_rules() {
  std::vector<Rule> rules;
  for (std::size_t i = 0; i < 5; ++i) {
    Rule rule;
    rule.id = RuleId::trusted(fmt::format("rul_{}", i));
    rule.stages = {stage(i), stage(i + 3)};
    rule.tags = i % 2 ? std::vector<std::string>{"bigfive"} : std::vector<std::string>{};
    rule.assessments = {"bigfive-120"};
    rules.push_back(std::move(rule));
  }
  return rules;
}

std::vector<ats::Opportunity> people() {
  std::vector<ats::Opportunity> all;
  for (std::size_t i = 0; i < kPeople; ++i) {
    ats::Opportunity one;
    one.id = fmt::format("opp-{}", i);
    one.stage_id = stage(i);
    one.stage_text = "Stage";
    one.application_id = i % 10 ? fmt::format("app-{}", i) : "";
    if (i % 7) one.emails = {Personal(fmt::format("person-{}@example.org", i))};
    one.posting = ats::Posting{"posting-1", "Controls Engineer", {"bigfive"}, "", "", "", ""};
    all.push_back(std::move(one));
  }
  return all;
}

void a_million_past_stage_changes(benchmark::State& state) {
  const auto rules = five_rules();
  const auto all = people();
  for (auto unused : state) {
    std::size_t invited = 0;
    for (std::size_t i = 0; i < kChanges; ++i) {
      const auto& one = all[i % kPeople];
      for (const auto& decision :
           decide(rules, one, {EventId{}, ats::EventKind::StageChanged, one.stage_id}, {},
                  from_millis(1'900'000'000'000)))
        invited += decision.verdict == Verdict::Yes ? 1 : 0;
    }
    benchmark::DoNotOptimize(invited);
  }
}
BENCHMARK(a_million_past_stage_changes)->Unit(benchmark::kMillisecond)->Iterations(1);

}  // namespace
}  // namespace bascule::rules
