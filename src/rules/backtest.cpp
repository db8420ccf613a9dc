#include "rules/backtest.hpp"

#include <algorithm>

namespace bascule::rules {
namespace {

const std::string& why_not(const Decision& decision) {
  static const std::string kUnknown = "no reason was kept";
  const auto first = std::ranges::find(decision.conditions, false, &Condition::holds);
  return first == decision.conditions.end() ? kUnknown : first->name;
}

Result<std::size_t> count(const JsonReader& reader, std::string_view key) {
  const auto number = TRY(reader.integer(key));
  if (number < 0) return reader.wrong(key, "is a count");
  return static_cast<std::size_t>(number);
}

}  // namespace

Backtest::Backtest(Rule rule, Instant from, Instant until, Seen seen)
    : from_(from), until_(until), seen_(std::move(seen)) {
  rule.state = RuleState::On;
  rule.switched_on_at = from;
  rule.stages_since.clear();
  rules_.push_back(std::move(rule));
}

bool Backtest::add(const ats::Opportunity& opportunity) {
  ++seen_.opportunities;
  const auto& stages = rules_.front().stages;
  History history;
  ats::Opportunity as_if;
  bool is_copied = false;  // Most candidates never were in such a stage.
  for (const auto& change : opportunity.stage_changes) {
    if (change.at < from_ || change.at > until_ ||
        std::ranges::find(stages, change.to_stage_id) == stages.end())
      continue;
    if (!is_copied) as_if = opportunity;
    is_copied = true;
    // Whoever was archived since was not then.
    const bool was_archived = opportunity.archived_at && *opportunity.archived_at <= change.at;
    as_if.archived_at = was_archived ? opportunity.archived_at : std::nullopt;
    if (!enter(as_if, change, history)) continue;
    if (seen_.people.size() == kInvitationsMax) return false;
    ++seen_.invitations;
    seen_.people.push_back(opportunity.contact_id.empty() ? opportunity.id
                                                          : opportunity.contact_id);
    if (seen_.samples.size() < kSamplesMax)
      seen_.samples.push_back({opportunity.id, change.to_stage_id, change.at});
  }
  return true;
}

bool Backtest::enter(ats::Opportunity& as_if, const ats::StageChange& change, History& history) {
  ++seen_.entries;
  as_if.stage_id = change.to_stage_id;
  as_if.stage_entered_at = change.at;
  const Occasion occasion{EventId{}, ats::EventKind::StageChanged, change.to_stage_id};
  for (const auto& decision : decide(rules_, as_if, occasion, history, change.at)) {
    history.decided.insert({decision.rule, decision.key});
    history.ordered_assessments.insert(decision.assessments.begin(), decision.assessments.end());
    if (decision.verdict == Verdict::Yes) return true;
    ++seen_.kept_out[why_not(decision)];
  }
  return false;
}

Backtest::People people_of(const Backtest::Seen& seen) {
  auto people = seen.people;
  std::ranges::sort(people);
  Backtest::People counted;
  for (auto from = people.begin(); from != people.end();) {
    const auto until = std::upper_bound(from, people.end(), *from);
    ++counted.invited;
    if (until - from > 1) ++counted.twice;
    from = until;
  }
  return counted;
}

std::string to_text(const Backtest::Seen& seen) {
  JsonObject kept_out;
  for (const auto& [why, number] : seen.kept_out) kept_out[why] = number;
  JsonArray samples;
  for (const auto& sample : seen.samples)
    samples.push_back(JsonObject{{"opportunity_id", sample.opportunity_id},
                                 {"stage_id", sample.stage_id},
                                 {"at", to_millis(sample.at)}});
  return bascule::to_text(
      JsonObject{{"opportunities", seen.opportunities},
                 {"entries", seen.entries},
                 {"invitations", seen.invitations},
                 {"kept_out", std::move(kept_out)},
                 {"samples", std::move(samples)},
                 {"people", JsonArray(seen.people.begin(), seen.people.end())}});
}

Result<Backtest::Seen> seen_from_text(std::string_view text) {
  const Json json = TRY(parse_json(text));
  const auto reader = TRY(JsonReader::of(json));
  Backtest::Seen seen;
  seen.opportunities = TRY(count(reader, "opportunities"));
  seen.entries = TRY(count(reader, "entries"));
  seen.invitations = TRY(count(reader, "invitations"));
  const auto kept_out = TRY(reader.object("kept_out"));
  for (const auto& field : kept_out.raw())
    seen.kept_out[std::string(field.key())] = TRY(count(kept_out, field.key()));
  for (const auto& item : *TRY(reader.array("samples"))) {
    const auto sample = TRY(JsonReader::of(item));
    seen.samples.push_back({TRY(sample.text("opportunity_id")), TRY(sample.text("stage_id")),
                            from_millis(TRY(sample.integer("at")))});
  }
  for (const auto& person : *TRY(reader.array("people"))) {
    if (!person.is_string()) return reader.wrong("people", "holds ids");
    seen.people.emplace_back(person.get_string());
  }
  return seen;
}

}  // namespace bascule::rules
