#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "base/result.hpp"
#include "rules/rule.hpp"

namespace bascule::orders {

// What becomes of the rules that an account has and a file does not.
enum class OtherRules { Leave, SwitchOff };

// What a file makes of one rule of an account.
struct RuleChange {
  enum class What { Add, Change, Same, SwitchOff, Leave } what = What::Same;
  rules::Rule rule;                // As it will be. `Add` has no id yet.
  std::optional<rules::Rule> was;  // None: `Add`.
};
[[nodiscard]] std::string_view to_string(RuleChange::What what);

// A rule of a file, its stages and postings looked up. `state`: none keeps what there is.
struct WantedRule {
  rules::Rule rule;
  std::optional<rules::RuleState> state;
};

// In the order of the file, then what is not in it. Rules are the same one when their names are;
// without a name, when they say the same “when” and “which”. InvalidInput with pointer when two of
// the file are the same one, Conflict when two of the account are. Pure.
[[nodiscard]] Result<std::vector<RuleChange>> compare_rules(const std::vector<rules::Rule>& there,
                                                            const std::vector<WantedRule>& wanted,
                                                            OtherRules others);

// One thing that a change changes, in words: field as in the API, and what it is called. Empty: was
// or will be nothing.
struct FieldChange {
  std::string field, was, will_be;
};
[[nodiscard]] std::vector<FieldChange> fields_changed(const RuleChange& change);

// Stands for what was shown: another file, or an account that changed meanwhile, has another.
[[nodiscard]] std::string digest_of(const std::vector<RuleChange>& changes);

[[nodiscard]] JsonObject to_json(const std::vector<RuleChange>& changes);

}  // namespace bascule::orders
