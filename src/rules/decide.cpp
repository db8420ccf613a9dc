#include "rules/decide.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/text.hpp"

namespace bascule::rules {
namespace {

// Who entered the stage just before the rule was switched on counts as entered after it: the ATS's
// clock and ours may differ by so much.
constexpr std::chrono::minutes kClocksDiffer{5};
constexpr std::size_t kTagShownMax = 80;  // Bytes.
constexpr std::size_t kDateChars = 10;    // Of an RFC 3339 time.

bool contains(const std::vector<std::string>& list, const std::string& text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

std::string stage_words(const ats::Opportunity& opportunity) {
  return opportunity.stage_text.empty() ? opportunity.stage_id : opportunity.stage_text;
}

// In lower case and without what joins words: what people take for the same tag.
std::string bare(std::string_view tag) {
  auto all = ascii_lower(tag);
  std::erase_if(all, [](char c) { return c == ' ' || c == '-' || c == '_'; });
  return all;
}

// Why a tag was not found: nothing like it is there, or one that is spelled otherwise.
std::string missing_tag_words(const std::string& tag, const ats::Opportunity& opportunity) {
  auto there = opportunity.tags;
  if (opportunity.posting)
    there.insert(there.end(), opportunity.posting->tags.begin(), opportunity.posting->tags.end());
  for (const auto& other : there)
    if (!bare(tag).empty() && bare(other) == bare(tag))
      return fmt::format("no tag “{}”; there is “{}”, which is spelled otherwise", tag,
                         cut(one_line(other), kTagShownMax));
  return fmt::format("no tag “{}”, neither on the candidate nor on the posting", tag);
}

// Looks at one rule for one opportunity, condition by condition. All are looked at, so that a
// person sees everything that stood in the way at once.
class Look {
 public:
  Look(const Rule& rule, const ats::Opportunity& opportunity, const Occasion& occasion,
       const History& history, Instant now)
      : rule_(rule), opportunity_(opportunity), occasion_(occasion), history_(history), now_(now) {}

  Decision decide() {
    const bool concerned = concerns_this_rule();
    decision_.key = concerned ? entry_key() : "event:" + occasion_.event.text();
    add_pipeline_conditions();
    add_person_conditions();
    const bool all_hold =
        concerned && std::all_of(decision_.conditions.begin(), decision_.conditions.end(),
                                 [](const Condition& condition) { return condition.holds; });
    if (all_hold) order_what_is_new();
    decision_.org = rule_.org;
    decision_.rule = rule_.id;
    decision_.rule_version = rule_.version;
    decision_.connection = rule_.connection;
    decision_.event = occasion_.event;
    decision_.opportunity_id = opportunity_.id;
    decision_.stage_id = opportunity_.stage_id;
    decision_.due_days = rule_.due_days;
    return std::move(decision_);
  }

 private:
  void add(std::string name, bool holds, std::string detail = {}) {
    decision_.conditions.push_back({std::move(name), holds, std::move(detail)});
  }

  // Whether the rule's trigger fits, so that this decision is about the entry and final for it.
  bool concerns_this_rule() {
    if (rule_.trigger == Trigger::ApplicationCreated) {
      const bool seen = occasion_.kind == ats::EventKind::SeenApplication;
      const bool announced = seen || occasion_.kind == ats::EventKind::ApplicationCreated;
      add("a new application was announced", announced, seen ? "found by our own look" : "");
      if (seen) {
        const bool after = opportunity_.created_at + kClocksDiffer >= rule_.switched_on_at;
        add("applied after the rule was switched on", after,
            after ? "" : "applied before the rule was switched on");
      }
      const bool in_stage = rule_.stages.empty() || contains(rule_.stages, opportunity_.stage_id);
      if (!rule_.stages.empty()) add_in_the_stage(in_stage);
      return announced && !opportunity_.application_id.empty();
    }
    const bool in_stage = contains(rule_.stages, opportunity_.stage_id);
    add_in_the_stage(in_stage);
    return in_stage;
  }

  void add_in_the_stage(bool holds) {
    add("in the stage", holds,
        holds ? fmt::format("in {}", stage_words(opportunity_))
              : fmt::format("in {}; the rule asks for {}", stage_words(opportunity_),
                            fmt::join(stage_names(), ", ")));
  }

  // As they were called when they were chosen.
  std::vector<std::string> stage_names() const {
    std::vector<std::string> names;
    for (const auto& id : rule_.stages) {
      const auto name = rule_.names.find(id);
      names.push_back(name == rule_.names.end() ? id : name->second);
    }
    return names;
  }

  std::string entry_key() const {
    // The time tells a restored copy what the lost installation may have known, too.
    if (occasion_.backfill)
      return fmt::format("backfill:{}:{}", occasion_.backfill->text(),
                         to_millis(opportunity_.stage_entered_at));
    if (rule_.trigger == Trigger::ApplicationCreated)
      return "application:" + opportunity_.application_id;
    return fmt::format("entry:{}:{}", opportunity_.stage_id,
                       to_millis(opportunity_.stage_entered_at));
  }

  void add_pipeline_conditions() {
    // The trace of an entry may lag behind the event that tells of it.
    const bool said_so = occasion_.kind == ats::EventKind::StageChanged &&
                         occasion_.to_stage_id == opportunity_.stage_id &&
                         occasion_.at + kClocksDiffer >= since(rule_, opportunity_.stage_id);
    if (rule_.trigger == Trigger::StageEntered && !said_so && !occasion_.backfill) {
      const bool after =
          opportunity_.stage_entered_at + kClocksDiffer >= since(rule_, opportunity_.stage_id);
      add("entered after the rule was switched on", after,
          after ? "" : "was in the stage before the rule was switched on");
    }
    const bool has_applied =
        !opportunity_.application_id.empty() || rule_.leads == Rule::Leads::Allow;
    add("has applied", has_applied, has_applied ? "" : "no application: a lead");
    add("not archived", !opportunity_.archived_at, opportunity_.archived_at ? "archived" : "");
    if (!rule_.postings.empty()) {
      const bool named = opportunity_.posting && contains(rule_.postings, opportunity_.posting->id);
      add("for a posting of the rule", named,
          named                  ? opportunity_.posting->text
          : opportunity_.posting ? "for " + opportunity_.posting->text
                                 : "for no posting");
    }
    const auto posting = opportunity_.posting.value_or(ats::Posting{});
    add_narrowing(kNarrowings[0], posting.team);
    add_narrowing(kNarrowings[1], posting.location);
    add_narrowing(kNarrowings[2], opportunity_.origin);
    add_narrowing(kNarrowings[3], opportunity_.owner_id);
    for (const auto& tag : rule_.tags) {
      const bool on_candidate = contains(opportunity_.tags, tag);
      const bool on_posting = opportunity_.posting && contains(opportunity_.posting->tags, tag);
      add("has the tag " + tag, on_candidate || on_posting,
          on_candidate ? "on the candidate"
          : on_posting ? "on the posting"
                       : missing_tag_words(tag, opportunity_));
    }
    const bool is_open = opportunity_.confidentiality == ats::Confidentiality::NonConfidential;
    add("not confidential", is_open, is_open ? "" : "the candidacy is confidential");
  }

  void add_person_conditions() {
    for (auto& condition : person_conditions(opportunity_))
      decision_.conditions.push_back(std::move(condition));
  }

  // Why an assessment is not asked for (again); nothing: it is.
  std::optional<std::string> why_not_again(const std::string& assessment) const {
    const auto before = history_.asked.find(assessment);
    if (before == history_.asked.end()) return std::nullopt;
    if (!rule_.ask_again_days) return fmt::format("{} was asked before", assessment);
    if (before->second.is_open) return fmt::format("{} is still open", assessment);
    // Again is for another entry, whoever tells of this one: an event, a look, a backfill.
    if (rule_.trigger == Trigger::StageEntered &&
        opportunity_.stage_entered_at <= before->second.at + kClocksDiffer)
      return fmt::format("{} was asked in this stage, and is asked again at another entry",
                         assessment);
    const auto again_at = before->second.at + std::chrono::days{*rule_.ask_again_days};
    if (now_ >= again_at) return std::nullopt;
    return fmt::format("{} was asked on {}, and is asked again after {} days", assessment,
                       to_rfc3339(before->second.at).substr(0, kDateChars), *rule_.ask_again_days);
  }

  void add_asked(const std::string& assessment) {
    decision_.assessments.push_back(assessment);
    if (contains(rule_.optional_assessments, assessment))
      decision_.optional_assessments.push_back(assessment);
  }

  // An assessment is asked of one opportunity only once, whichever rule did, unless this one says
  // after how long it may be again.
  void order_what_is_new() {
    std::vector<std::string> in_the_way;
    for (const auto& assessment : rule_.assessments)
      if (auto why = why_not_again(assessment))
        in_the_way.push_back(std::move(*why));
      else
        add_asked(assessment);
    const bool something_new = !decision_.assessments.empty();
    add(rule_.ask_again_days ? "may be asked (again)" : "not invited before", something_new,
        something_new ? "" : fmt::format("{}", fmt::join(in_the_way, "; ")));
    if (!something_new) return;
    decision_.verdict = rule_.state == RuleState::Shadow ? Verdict::Shadow : Verdict::Yes;
  }

  // Whether the candidacy is one of those that the rule is narrowed to.
  void add_narrowing(const Narrowing& narrowing, const std::string& is) {
    const auto& wanted = rule_.*narrowing.list;
    if (wanted.empty()) return;
    const auto named = [&](const std::string& word) {
      const auto name = rule_.names.find(word);
      return cut(one_line(name == rule_.names.end() ? word : name->second), kTagShownMax);
    };
    const bool holds = contains(wanted, is);
    add(fmt::format("has a {} of the rule", narrowing.one), holds,
        is.empty() ? fmt::format("no {} is known", narrowing.one)
                   : fmt::format("the {} is {}", narrowing.one, named(is)));
  }

  const Rule& rule_;
  const ats::Opportunity& opportunity_;
  const Occasion& occasion_;
  const History& history_;
  Instant now_;
  Decision decision_;
};

}  // namespace

std::vector<Condition> person_conditions(const ats::Opportunity& opportunity) {
  const bool contact = opportunity.may_be_contacted, store = opportunity.may_be_stored;
  const bool named = !opportunity.is_anonymized;
  const bool has_address = !opportunity.emails.empty() && !opportunity.emails.front().empty();
  return {
      {"not anonymised", named, named ? "" : "anonymised in the ATS"},
      {"may be contacted", contact,
       contact ? "" : "data protection in the ATS does not allow contact"},
      {"may be stored", store, store ? "" : "data protection in the ATS does not allow storing"},
      {"has an e-mail address", has_address, has_address ? "" : "no e-mail address in the ATS"}};
}

std::vector<Decision> decide(const std::vector<Rule>& rules, const ats::Opportunity& opportunity,
                             const Occasion& occasion, History history, Instant now) {
  std::vector<Decision> decisions;
  for (const auto& rule : rules) {
    if (!decides(rule)) continue;
    Decision decision = Look(rule, opportunity, occasion, history, now).decide();
    if (history.decided.contains({rule.id, decision.key})) continue;
    decision.decided_at = now;
    if (decision.verdict == Verdict::Yes)
      for (const auto& assessment : decision.assessments) history.asked[assessment] = {now, true};
    decisions.push_back(std::move(decision));
  }
  return decisions;
}

std::string_view to_string(Verdict verdict) {
  switch (verdict) {
    case Verdict::Yes:
      return "yes";
    case Verdict::No:
      return "no";
    case Verdict::Shadow:
      return "shadow";
  }
  return "no";
}

std::optional<Verdict> parse_verdict(std::string_view text) {
  for (const auto verdict : {Verdict::Yes, Verdict::No, Verdict::Shadow})
    if (to_string(verdict) == text) return verdict;
  return std::nullopt;
}

std::string summary(const Decision& decision) {
  const auto asked = asked_in_words(decision.assessments, decision.optional_assessments);
  if (decision.verdict == Verdict::Shadow)
    return fmt::format("nothing sent, the rule only watches: it would have been {}",
                       fmt::join(asked, ", "));
  if (decision.verdict == Verdict::Yes) return fmt::format("yes: {}", fmt::join(asked, ", "));
  for (const auto& condition : decision.conditions)
    if (!condition.holds)
      return condition.detail.empty() ? "no: this does not hold: " + condition.name
                                      : "no: " + condition.detail;
  return "no";
}

}  // namespace bascule::rules
