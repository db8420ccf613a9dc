#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/json.hpp"
#include "rules/rule.hpp"

namespace bascule::rules {

// Rules as a file, to be kept, compared and brought to another account. Its form stands in
// docs/guides/rules.md.

// A stage or posting: by its id in the account that the file comes from, by its name elsewhere.
struct NamedThing {
  std::string id;    // Empty where somebody wrote the file by hand.
  std::string text;  // Empty where only the id is known.
};

struct FileRule {
  std::string name;
  Trigger trigger = Trigger::StageEntered;
  std::vector<NamedThing> stages, postings;
  std::vector<std::string> tags, assessments;
  int due_days = 7;
  Rule::Leads leads = Rule::Leads::Refuse;
  std::optional<RuleState> state;  // None: a new one only watches, another stays as it is.
};

inline constexpr std::size_t kFileRulesMax = 500;
// With every list of every rule full.
inline constexpr JsonLimits kRuleFileLimits{.keys_max = 125'000};

[[nodiscard]] JsonObject rule_file(const std::vector<Rule>& rules);

// InvalidInput with pointer for what is no such file, or one of another version.
[[nodiscard]] Result<std::vector<FileRule>> read_rule_file(const Json& json);

}  // namespace bascule::rules
