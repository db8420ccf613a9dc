#pragma once

#include <array>
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

// When × which → what: what a rule asks for, and what a person says of one that is still to be made
// (with stages and postings by id or by name). Plain data; `decide` does the thinking.
struct RuleBody {
  std::string name;  // For people; one line, may be empty.
  Trigger trigger = Trigger::StageEntered;
  std::vector<std::string> stages;    // Stage ids; for ApplicationCreated: empty means any.
  std::vector<std::string> postings;  // Posting ids; empty: any.
  std::vector<std::string> tags;  // All must be on the candidate or the posting; case-sensitive.
  // Any of these; empty: any. Teams and locations are the posting's, by name; owners are the
  // candidacy's, by user id.
  std::vector<std::string> teams, locations, origins, owners;
  std::vector<std::string> assessments;  // Catalogue ids, in order; at least one.
  // Those of `assessments` that a candidate may decline; the others are required.
  std::vector<std::string> optional_assessments;
  std::string language = "en";     // BCP 47; what whoever is asked is written to in.
  int due_days = 7;                // 1–90.
  std::vector<int> reminder_days;  // Before the due date, each less than due_days; at most 5.
  // An assessment that this candidacy was asked for is asked again at another entry, once nothing
  // of it is open and so many days have passed (0–730). None: it is asked once for all.
  std::optional<int> ask_again_days;
  enum class Leads { Refuse, Allow } leads = Leads::Refuse;
  friend bool operator==(const RuleBody&, const RuleBody&) = default;
};

struct Rule : RuleBody {
  RuleId id;
  OrgId org;
  ConnectionId connection;
  int version = 1;  // One more with each change of what it asks for.
  RuleState state = RuleState::On;
  Instant created_at{};
  // Since when it decides, on or as a shadow: who entered before is not invited by accident.
  Instant switched_on_at{};
  std::map<std::string, Instant> stages_since{};  // Of stages that were added later, by id.
  // What stages, postings and owners were called when they were chosen, by id; one line each.
  std::map<std::string, std::string> names{};
};

// Whether it decides at all.
[[nodiscard]] inline bool decides(const Rule& rule) { return rule.state != RuleState::Off; }
// Since when entering this stage counts for the rule.
[[nodiscard]] Instant since(const Rule& rule, const std::string& stage);

// The lists that narrow a rule by what the provider says of a candidacy, and by what name they go.
struct Narrowing {
  std::string_view key;  // "teams"
  std::string_view one;  // "team"
  std::vector<std::string> RuleBody::*list;
};
inline constexpr std::array kNarrowings{Narrowing{"teams", "team", &RuleBody::teams},
                                        Narrowing{"locations", "location", &RuleBody::locations},
                                        Narrowing{"origins", "origin", &RuleBody::origins},
                                        Narrowing{"owners", "owner", &RuleBody::owners}};

// Assessments in words: "a", or "a (optional)" for those that are.
[[nodiscard]] std::vector<std::string> asked_in_words(
    const std::vector<std::string>& assessments,
    const std::vector<std::string>& optional_assessments);

inline constexpr int kDueDaysMax = 90;
inline constexpr int kAskAgainDaysMax = 730;
inline constexpr std::size_t kRemindersMax = 5;
inline constexpr std::size_t kRuleNameMax = 80;   // Bytes.
inline constexpr std::size_t kRuleTextMax = 200;  // Of a tag, an id, a name in a list: bytes.
inline constexpr std::size_t kListMax = 50;       // Each list of one rule.
inline constexpr std::size_t kLanguageMax = 35;   // BCP 47, RFC 5646 section 4.4.1: bytes.

// InvalidInput with pointer for what cannot be a rule, whatever the ATS holds.
[[nodiscard]] Result<Rule> checked(Rule rule);

}  // namespace bascule::rules
