#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.hpp"
#include "base/time.hpp"

namespace bascule::rules {

// One thing a rule asked for, and whether it was so: the answer to "why was nothing sent?".
struct Condition {
  std::string name;  // "in the stage", "has applied", "not invited before"
  bool holds = false;
  std::string
      detail;  // "in Recruiter screen, the rule wants Assessment"; ids and words, no addresses.
};

// Shadow: it would have been yes, and the rule only watches.
enum class Verdict { Yes, No, Shadow };
[[nodiscard]] std::string_view to_string(Verdict verdict);
[[nodiscard]] std::optional<Verdict> parse_verdict(std::string_view text);  // "yes", "no", "shadow"

// Event × rule → yes or no, with every condition looked at. Stored and shown, also "no".
struct Decision {
  DecisionId id;
  OrgId org;
  RuleId rule;
  int rule_version = 1;
  ConnectionId connection;
  EventId event;  // What made us look; empty when a person did.
  std::string opportunity_id;
  std::string stage_id;  // Where the candidate was when we looked.
  // What was decided, so that it is decided once: "entry:<stage>:<entered ms>",
  // "application:<id>", "backfill:<id>:<entered ms>", or "event:<id>" when the rule did not come to
  // it.
  std::string key;
  Verdict verdict = Verdict::No;
  std::vector<Condition> conditions;
  std::vector<std::string> assessments;           // To be ordered, when yes; would be, when shadow.
  std::vector<std::string> optional_assessments;  // Those of them that may be declined.
  int due_days = 0;
  Instant decided_at{};
};

// The first condition that does not hold, in words; "invited" when yes.
[[nodiscard]] std::string summary(const Decision& decision);

}  // namespace bascule::rules
