#include "rules/backtest.hpp"

#include <algorithm>

namespace bascule::rules {
namespace {

// Room for kCandidaciesMax with ids of 64 bytes.
constexpr std::size_t kTextBytesMax = 4 * 1024 * 1024;

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
  if (seen_.candidacies.contains(opportunity.id)) return true;
  ++seen_.opportunities;
  const auto& stages = rules_.front().stages;
  History history;
  ats::Opportunity as_if;
  Candidacy* candidacy = nullptr;  // Most candidates never were in such a stage.
  for (const auto& change : opportunity.stage_changes) {
    if (change.at < from_ || change.at > until_ ||
        std::ranges::find(stages, change.to_stage_id) == stages.end())
      continue;
    if (candidacy == nullptr) {
      if (seen_.candidacies.size() == kCandidaciesMax) return false;
      candidacy = &seen_.candidacies[opportunity.id];
      candidacy->person = opportunity.contact_id.empty() ? opportunity.id : opportunity.contact_id;
      as_if = opportunity;
    }
    // Whoever was archived since was not then.
    const bool was_archived = opportunity.archived_at && *opportunity.archived_at <= change.at;
    as_if.archived_at = was_archived ? opportunity.archived_at : std::nullopt;
    if (!enter(as_if, change, history)) continue;
    ++seen_.invitations;
    ++candidacy->invitations;
    if (seen_.samples.size() < kSamplesMax)
      seen_.samples.push_back({opportunity.id, change.to_stage_id, change.at});
  }
  return true;
}

bool Backtest::enter(ats::Opportunity& as_if, const ats::StageChange& change, History& history) {
  ++seen_.entries;
  as_if.stage_id = change.to_stage_id;
  as_if.stage_entered_at = change.at;
  // Nobody knows when they would have answered: until the due date it counts as open.
  const auto open_for = std::chrono::days{rules_.front().due_days};
  for (auto& [assessment, asked] : history.asked) asked.is_open = change.at < asked.at + open_for;
  const Occasion occasion{EventId{}, ats::EventKind::StageChanged, change.to_stage_id, change.at};
  for (const auto& decision : decide(rules_, as_if, occasion, history, change.at)) {
    history.decided.insert({decision.rule, decision.key});
    for (const auto& assessment : decision.assessments) history.asked[assessment] = {change.at};
    if (decision.verdict == Verdict::Yes) return true;
    ++seen_.kept_out[why_not(decision)];
  }
  return false;
}

Backtest::Seen finished(Backtest::Seen seen) {
  std::map<std::string, std::size_t> invitations;
  for (const auto& [id, candidacy] : seen.candidacies)
    if (candidacy.invitations > 0) invitations[candidacy.person] += candidacy.invitations;
  seen.people = invitations.size();
  seen.twice = static_cast<std::size_t>(
      std::ranges::count_if(invitations, [](const auto& one) { return one.second > 1; }));
  seen.candidacies.clear();
  return seen;
}

std::string to_text(const Backtest::Seen& seen) {
  JsonObject kept_out;
  for (const auto& [why, number] : seen.kept_out) kept_out[why] = number;
  JsonArray samples;
  for (const auto& sample : seen.samples)
    samples.push_back(JsonObject{{"opportunity_id", sample.opportunity_id},
                                 {"stage_id", sample.stage_id},
                                 {"at", to_millis(sample.at)}});
  JsonArray candidacies;
  for (const auto& [id, one] : seen.candidacies)
    candidacies.push_back(JsonArray{id, one.person, one.invitations});
  return bascule::to_text(JsonObject{{"opportunities", seen.opportunities},
                                     {"entries", seen.entries},
                                     {"invitations", seen.invitations},
                                     {"people", seen.people},
                                     {"twice", seen.twice},
                                     {"kept_out", std::move(kept_out)},
                                     {"samples", std::move(samples)},
                                     {"candidacies", std::move(candidacies)}});
}

Result<Backtest::Seen> seen_from_text(std::string_view text) {
  const Json json = TRY(parse_json(text, {.bytes_max = kTextBytesMax}));
  const auto reader = TRY(JsonReader::of(json));
  Backtest::Seen seen;
  seen.opportunities = TRY(count(reader, "opportunities"));
  seen.entries = TRY(count(reader, "entries"));
  seen.invitations = TRY(count(reader, "invitations"));
  seen.people = TRY(count(reader, "people"));
  seen.twice = TRY(count(reader, "twice"));
  const auto kept_out = TRY(reader.object("kept_out"));
  for (const auto& field : kept_out.raw())
    seen.kept_out[std::string(field.key())] = TRY(count(kept_out, field.key()));
  for (const auto& item : *TRY(reader.array("samples"))) {
    const auto sample = TRY(JsonReader::of(item));
    seen.samples.push_back({TRY(sample.text("opportunity_id")), TRY(sample.text("stage_id")),
                            from_millis(TRY(sample.integer("at")))});
  }
  for (const auto& item : *TRY(reader.array("candidacies"))) {
    const auto* parts = item.if_array();
    if (parts == nullptr || parts->size() != 3 || !(*parts)[0].is_string() ||
        !(*parts)[1].is_string() || !(*parts)[2].is_number())
      return reader.wrong("candidacies", "holds lists of id, person and invitations");
    seen.candidacies[std::string((*parts)[0].get_string())] = {
        std::string((*parts)[1].get_string()), (*parts)[2].to_number<std::size_t>()};
  }
  return seen;
}

}  // namespace bascule::rules
