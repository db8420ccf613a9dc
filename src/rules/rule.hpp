#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.hpp"
#include "base/result.hpp"
#include "base/time.hpp"

namespace bascule::rules {

// StageEntered: the candidate is in one of `stages` now and this entry is not decided yet,
// whichever event told us. ApplicationCreated: a new application was announced.
enum class Trigger { StageEntered, ApplicationCreated };
[[nodiscard]] std::string_view to_string(Trigger trigger);
[[nodiscard]] std::optional<Trigger> parse_trigger(
    std::string_view text);  // "stage", "application-created"

enum class RuleState { On, Off };

// When × which → what. Plain data; `decide` does the thinking.
struct Rule {
  RuleId id;
  OrgId org;
  ConnectionId connection;
  Trigger trigger = Trigger::StageEntered;
  std::vector<std::string> stages;    // Stage ids; for ApplicationCreated: empty means any.
  std::vector<std::string> postings;  // Posting ids; empty: any.
  std::vector<std::string> tags;  // All must be on the candidate or the posting; case-sensitive.
  std::vector<std::string> assessments;  // Catalogue ids, in order; at least one.
  int due_days = 7;                      // 1–90.
  enum class Leads { Refuse, Allow } leads = Leads::Refuse;
  RuleState state = RuleState::On;
  Instant created_at{};
  Instant switched_on_at{};  // Who entered before is not invited by accident.
  // What the stages and postings were called when they were chosen, by id; one line each.
  std::map<std::string, std::string> names{};
};

inline constexpr int kDueDaysMax = 90;
inline constexpr std::size_t kListMax = 50;  // Stages, postings, tags, assessments of one rule.

// InvalidInput with pointer for what cannot be a rule, whatever the ATS holds.
[[nodiscard]] Result<Rule> checked(Rule rule);

}  // namespace bascule::rules
