#include "rules/rule.hpp"

#include <algorithm>
#include <functional>

#include <fmt/format.h>

#include "base/text.hpp"

namespace bascule::rules {
namespace {

// Descending, each once.
Result<void> check_reminders(RuleBody& body) {
  auto& days = body.reminder_days;
  std::ranges::sort(days, std::greater{});
  if (std::ranges::adjacent_find(days) != days.end())
    return fail(ErrorCode::InvalidInput, "a reminder stands twice", "/reminder_days");
  if (days.size() > kRemindersMax)
    return fail(ErrorCode::InvalidInput, fmt::format("at most {} reminders", kRemindersMax),
                "/reminder_days");
  if (!days.empty() && (days.front() >= body.due_days || days.back() < 1))
    return fail(ErrorCode::InvalidInput,
                "a reminder is at least a day before the due date and after the invitation",
                "/reminder_days");
  return {};
}

Result<void> check_list(const std::vector<std::string>& list, std::string_view what,
                        std::string pointer) {
  if (list.size() > kListMax)
    return fail(ErrorCode::InvalidInput, fmt::format("at most {} {}", kListMax, what), pointer);
  for (const auto& text : list)
    if (text.empty() || text.size() > kRuleTextMax || one_line(text) != text)
      return fail(ErrorCode::InvalidInput, fmt::format("{}: an empty, long or broken text", what),
                  pointer);
  return {};
}

// In the order of the assessments, each once.
Result<void> check_optional(RuleBody& body) {
  std::vector<std::string> in_order;
  for (const auto& assessment : body.assessments)
    if (std::ranges::find(body.optional_assessments, assessment) != body.optional_assessments.end())
      in_order.push_back(assessment);
  if (in_order.size() != body.optional_assessments.size())
    return fail(ErrorCode::InvalidInput,
                "optional is only what is asked for, and each stands there once",
                "/optional_assessments");
  body.optional_assessments = std::move(in_order);
  return {};
}

// Whether it could be a language at all; which ones there are is known elsewhere.
Result<void> check_language(const std::string& tag) {
  const bool is_tag =
      !tag.empty() && tag.size() <= kLanguageMax && std::ranges::all_of(tag, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
      });
  if (is_tag) return {};
  return fail(ErrorCode::InvalidInput, "a language is a tag such as “en”, in lower case",
              "/language");
}

}  // namespace

std::vector<std::string> asked_in_words(const std::vector<std::string>& assessments,
                                        const std::vector<std::string>& optional_assessments) {
  std::vector<std::string> words;
  for (const auto& assessment : assessments) {
    const bool is_optional =
        std::ranges::find(optional_assessments, assessment) != optional_assessments.end();
    words.push_back(assessment + (is_optional ? " (optional)" : ""));
  }
  return words;
}

std::string_view to_string(Trigger trigger) {
  return trigger == Trigger::StageEntered ? "stage" : "application-created";
}

std::optional<Trigger> parse_trigger(std::string_view text) {
  if (text == "stage") return Trigger::StageEntered;
  if (text == "application-created") return Trigger::ApplicationCreated;
  return std::nullopt;
}

std::string_view to_string(RuleState state) {
  switch (state) {
    case RuleState::On:
      return "on";
    case RuleState::Shadow:
      return "shadow";
    case RuleState::Off:
      return "off";
  }
  return "off";
}

std::optional<RuleState> parse_rule_state(std::string_view text) {
  for (const auto state : {RuleState::On, RuleState::Shadow, RuleState::Off})
    if (to_string(state) == text) return state;
  return std::nullopt;
}

Instant since(const Rule& rule, const std::string& stage) {
  const auto later = rule.stages_since.find(stage);
  return later == rule.stages_since.end() ? rule.switched_on_at
                                          : std::max(rule.switched_on_at, later->second);
}

Result<Rule> checked(Rule rule) {
  if (rule.name.size() > kRuleNameMax || one_line(rule.name) != rule.name)
    return fail(ErrorCode::InvalidInput,
                fmt::format("a name is one line of at most {} bytes", kRuleNameMax), "/name");
  TRY_VOID(check_list(rule.stages, "stages", "/stages"));
  TRY_VOID(check_list(rule.postings, "postings", "/postings"));
  TRY_VOID(check_list(rule.tags, "tags", "/tags"));
  TRY_VOID(check_list(rule.assessments, "assessments", "/assessments"));
  for (const auto& narrowing : kNarrowings)
    TRY_VOID(check_list(rule.*narrowing.list, narrowing.key, fmt::format("/{}", narrowing.key)));
  if (rule.trigger == Trigger::StageEntered && rule.stages.empty())
    return fail(ErrorCode::InvalidInput, "a rule on a stage names at least one stage", "/stages");
  if (rule.assessments.empty())
    return fail(ErrorCode::InvalidInput, "a rule names at least one assessment", "/assessments");
  auto sorted = rule.assessments;
  std::sort(sorted.begin(), sorted.end());
  if (std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end())
    return fail(ErrorCode::InvalidInput, "an assessment stands twice", "/assessments");
  TRY_VOID(check_optional(rule));
  TRY_VOID(check_language(rule.language));
  if (rule.due_days < 1 || rule.due_days > kDueDaysMax)
    return fail(ErrorCode::InvalidInput, fmt::format("due days are 1 to {}", kDueDaysMax),
                "/due_days");
  TRY_VOID(check_reminders(rule));
  if (rule.ask_again_days && (*rule.ask_again_days < 0 || *rule.ask_again_days > kAskAgainDaysMax))
    return fail(ErrorCode::InvalidInput,
                fmt::format("days before it is asked again are 0 to {}", kAskAgainDaysMax),
                "/ask_again_days");
  return rule;
}

}  // namespace bascule::rules
