#pragma once

#include "base/json.hpp"
#include "rules/decision.hpp"
#include "rules/rule.hpp"

namespace bascule::rules {

[[nodiscard]] JsonObject to_json(const Rule& rule);
[[nodiscard]] JsonObject to_json(const Decision& decision);

[[nodiscard]] std::string conditions_text(const std::vector<Condition>& conditions);  // As stored.
[[nodiscard]] Result<std::vector<Condition>> conditions_from_text(std::string_view text);

}  // namespace bascule::rules
