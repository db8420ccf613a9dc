#pragma once

#include <array>

#include "base/json.hpp"
#include "rules/decision.hpp"
#include "rules/rule.hpp"

namespace bascule::rules {

// What stands in every JSON of a rule letter for letter; names, triggers and what is known by id
// are written and read by each on its own.
inline constexpr std::array kPlainFields{"tags",           "teams",       "locations",
                                         "origins",        "assessments", "optional_assessments",
                                         "language",       "due_days",    "reminder_days",
                                         "ask_again_days", "allow_leads"};
[[nodiscard]] JsonObject plain_json(const RuleBody& body);
// What is absent stays as it is. InvalidInput with pointer.
[[nodiscard]] Result<void> read_plain(const JsonReader& reader, RuleBody& body);

[[nodiscard]] JsonObject to_json(const Rule& rule);
[[nodiscard]] JsonObject to_json(const Decision& decision);

[[nodiscard]] std::string conditions_text(const std::vector<Condition>& conditions);  // As stored.
[[nodiscard]] Result<std::vector<Condition>> conditions_from_text(std::string_view text);

}  // namespace bascule::rules
