#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "ats/event.hpp"
#include "ats/opportunity.hpp"
#include "rules/decision.hpp"
#include "rules/rule.hpp"

namespace bascule::rules {

// What made us look at this opportunity.
struct Occasion {
  EventId event;
  ats::EventKind kind = ats::EventKind::Other;
  std::string to_stage_id;  // What the event claimed; a hint.
  Instant at{};             // When that happened, as the provider says (signed).
  // A person asked for those who are in the stage already: whoever entered it before the rule was
  // switched on counts, too. There is no event then.
  std::optional<BackfillId> backfill = std::nullopt;
};

// What happened to this opportunity before.
struct History {
  std::set<std::pair<RuleId, std::string>> decided;  // (rule, decision key)
  // What was asked of this opportunity, each as it was asked last.
  struct Asked {
    Instant at{};
    bool is_open = false;  // The candidate may still answer.
  };
  std::map<std::string, Asked> asked;
};

// What must be so of a person whom anything is sent to, whoever asks for it.
[[nodiscard]] std::vector<Condition> person_conditions(const ats::Opportunity& opportunity);

// Which assessments this opportunity should get, and why (not): one decision per rule that has not
// decided this entry yet, in the order of the rules. Pure: the same code serves live events and a
// look without effect. Ids of the decisions are left empty.
[[nodiscard]] std::vector<Decision> decide(const std::vector<Rule>& rules,
                                           const ats::Opportunity& opportunity,
                                           const Occasion& occasion, History history, Instant now);

}  // namespace bascule::rules
