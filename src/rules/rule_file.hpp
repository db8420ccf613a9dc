#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/json.hpp"
#include "rules/rule.hpp"

namespace bascule::rules {

// Rules as a file, to be kept, compared and brought to another account. Its form stands in
// docs/guides/rules.md.

// A stage, a posting or a user: by its id in the account that the file comes from, by its name
// elsewhere.
struct NamedThing {
  std::string id;    // Empty where somebody wrote the file by hand.
  std::string text;  // Empty where only the id is known.
};

struct FileRule {
  RuleBody body;  // But for what is known by id.
  std::vector<NamedThing> stages, postings, owners;
  std::optional<RuleState> state;  // None: a new one only watches, another stays as it is.
};

inline constexpr std::size_t kFileRulesMax = 500;
// With every list of every rule full.
inline constexpr JsonLimits kRuleFileLimits{.keys_max = 160'000};

[[nodiscard]] JsonObject rule_file(const std::vector<Rule>& rules);

// InvalidInput with pointer for what is no such file, or one of another version.
[[nodiscard]] Result<std::vector<FileRule>> read_rule_file(const Json& json);

}  // namespace bascule::rules
