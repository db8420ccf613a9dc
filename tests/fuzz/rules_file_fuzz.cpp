// A file of rules that somebody wrote: refused with its place, or read so that writing it again
// changes nothing.
#include "rules/rule_file.hpp"
#include "tests/fuzz/fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace bascule;
  const auto json = parse_json(text_of(data, size), rules::kRuleFileLimits);
  if (!json) return 0;
  const auto file = rules::read_rule_file(*json);
  if (!file) {
    MUST(file.error().code == ErrorCode::InvalidInput);
    return 0;
  }
  MUST(file->size() <= rules::kFileRulesMax);
  std::vector<rules::Rule> there;
  for (const auto& wanted : *file) {
    MUST(wanted.due_days >= 1 && wanted.due_days <= rules::kDueDaysMax);
    rules::Rule rule;
    rule.name = wanted.name;
    rule.trigger = wanted.trigger;
    for (const auto& thing : wanted.stages) {
      MUST(!thing.id.empty() || !thing.text.empty());
      rule.stages.push_back(thing.id.empty() ? thing.text : thing.id);
    }
    rule.tags = wanted.tags;
    rule.assessments = wanted.assessments;
    rule.due_days = wanted.due_days;
    rule.leads = wanted.leads;
    rule.state = wanted.state.value_or(rules::RuleState::Shadow);
    there.push_back(std::move(rule));
  }
  const auto again = rules::read_rule_file(rules::rule_file(there));
  MUST(again.has_value());
  MUST(again->size() == file->size());
  for (std::size_t i = 0; i < file->size(); ++i) {
    MUST((*again)[i].name == (*file)[i].name);
    MUST((*again)[i].tags == (*file)[i].tags);
    MUST((*again)[i].stages.size() == (*file)[i].stages.size());
  }
  return 0;
}
