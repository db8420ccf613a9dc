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

// Shadow: it decides, the decisions are kept and shown, and nothing is sent.
enum class RuleState { On, Shadow, Off };
[[nodiscard]] std::string_view to_string(RuleState state);
[[nodiscard]] std::optional<RuleState> parse_rule_state(
    std::string_view text);  // "on", "shadow", "off"

// When × which → what. Plain data; `decide` does the thinking.
struct Rule {
  RuleId id;
  OrgId org;
  ConnectionId connection;
  std::string name;  // For people; one line, may be empty.
  int version = 1;   // One more with each change of what it asks for.
  Trigger trigger = Trigger::StageEntered;
  std::vector<std::string> stages;    // Stage ids; for ApplicationCreated: empty means any.
  std::vector<std::string> postings;  // Posting ids; empty: any.
  std::vector<std::string> tags;  // All must be on the candidate or the posting; case-sensitive.
  std::vector<std::string> assessments;  // Catalogue ids, in order; at least one.
  int due_days = 7;                      // 1–90.
  enum class Leads { Refuse, Allow } leads = Leads::Refuse;
  RuleState state = RuleState::On;
  Instant created_at{};
  // Since when it decides, on or as a shadow: who entered before is not invited by accident.
  Instant switched_on_at{};
  std::map<std::string, Instant> stages_since{};  // Of stages that were added later, by id.
  // What the stages and postings were called when they were chosen, by id; one line each.
  std::map<std::string, std::string> names{};
};

// Whether it decides at all.
[[nodiscard]] inline bool decides(const Rule& rule) { return rule.state != RuleState::Off; }
// Since when entering this stage counts for the rule.
[[nodiscard]] Instant since(const Rule& rule, const std::string& stage);

inline constexpr int kDueDaysMax = 90;
inline constexpr std::size_t kRuleNameMax = 80;  // Bytes.
inline constexpr std::size_t kListMax = 50;      // Stages, postings, tags, assessments of one rule.

// InvalidInput with pointer for what cannot be a rule, whatever the ATS holds.
[[nodiscard]] Result<Rule> checked(Rule rule);

}  // namespace bascule::rules
