#include "rules/rule_json.hpp"

#include <fmt/format.h>

namespace bascule::rules {
namespace {

JsonArray texts(const std::vector<std::string>& list) {
  return JsonArray(list.begin(), list.end());
}

JsonArray conditions_json(const std::vector<Condition>& conditions) {
  JsonArray array;
  for (const auto& condition : conditions)
    array.push_back(JsonObject{
        {"name", condition.name}, {"holds", condition.holds}, {"detail", condition.detail}});
  return array;
}

Result<int> days_in(const JsonReader& reader, std::string_view key, const Json& json, int least,
                    int most) {
  const auto* days = json.if_int64();
  if (!days || *days < least || *days > most)
    return reader.wrong(key, fmt::format("is {} to {}", least, most));
  return static_cast<int>(*days);
}

}  // namespace

JsonObject plain_json(const RuleBody& body) {
  return {{"tags", texts(body.tags)},
          {"teams", texts(body.teams)},
          {"locations", texts(body.locations)},
          {"origins", texts(body.origins)},
          {"assessments", texts(body.assessments)},
          {"optional_assessments", texts(body.optional_assessments)},
          {"language", body.language},
          {"due_days", body.due_days},
          {"reminder_days", JsonArray(body.reminder_days.begin(), body.reminder_days.end())},
          {"ask_again_days", body.ask_again_days ? Json(*body.ask_again_days) : Json(nullptr)},
          {"allow_leads", body.leads == RuleBody::Leads::Allow}};
}

Result<void> read_plain(const JsonReader& reader, RuleBody& body) {
  body.tags = TRY(reader.texts("tags", kRuleTextMax));
  body.teams = TRY(reader.texts("teams", kRuleTextMax));
  body.locations = TRY(reader.texts("locations", kRuleTextMax));
  body.origins = TRY(reader.texts("origins", kRuleTextMax));
  body.assessments = TRY(reader.texts("assessments", kRuleTextMax));
  body.optional_assessments = TRY(reader.texts("optional_assessments", kRuleTextMax));
  body.language = TRY(reader.optional_text("language", kLanguageMax)).value_or(body.language);
  if (const auto* days = reader.find("due_days"))
    body.due_days = TRY(days_in(reader, "due_days", *days, 1, kDueDaysMax));
  if (const auto* again = reader.find("ask_again_days"))
    body.ask_again_days = TRY(days_in(reader, "ask_again_days", *again, 0, kAskAgainDaysMax));
  if (reader.has("reminder_days"))
    for (const auto& one : *TRY(reader.array("reminder_days")))
      body.reminder_days.push_back(TRY(days_in(reader, "reminder_days", one, 1, kDueDaysMax)));
  const bool allows_leads = TRY(reader.boolean_or("allow_leads", false));
  body.leads = allows_leads ? RuleBody::Leads::Allow : RuleBody::Leads::Refuse;
  return {};
}

JsonObject to_json(const Rule& rule) {
  JsonObject json = plain_json(rule);
  json["id"] = rule.id.text();
  json["connection_id"] = rule.connection.text();
  json["name"] = rule.name;
  json["version"] = rule.version;
  json["on"] = to_string(rule.trigger);
  json["stages"] = texts(rule.stages);
  json["postings"] = texts(rule.postings);
  json["owners"] = texts(rule.owners);
  json["state"] = to_string(rule.state);
  json["created_at"] = to_rfc3339(rule.created_at);
  json["switched_on_at"] = to_rfc3339(rule.switched_on_at);
  return json;
}

JsonObject to_json(const Decision& decision) {
  return {{"id", decision.id.text()},
          {"rule_id", decision.rule.text()},
          {"connection_id", decision.connection.text()},
          {"event_id", decision.event.empty() ? Json(nullptr) : Json(decision.event.text())},
          {"opportunity_id", decision.opportunity_id},
          {"stage_id", decision.stage_id},
          {"verdict", to_string(decision.verdict)},
          {"summary", summary(decision)},
          {"conditions", conditions_json(decision.conditions)},
          {"assessments", texts(decision.assessments)},
          {"optional_assessments", texts(decision.optional_assessments)},
          {"decided_at", to_rfc3339(decision.decided_at)}};
}

std::string conditions_text(const std::vector<Condition>& conditions) {
  return to_text(conditions_json(conditions));
}

Result<std::vector<Condition>> conditions_from_text(std::string_view text) {
  const Json json = TRY(parse_json(text));
  if (!json.is_array()) return fail(ErrorCode::Internal, "stored conditions are a list");
  std::vector<Condition> conditions;
  for (const auto& item : json.get_array()) {
    const auto reader = TRY(JsonReader::of(item));
    Condition condition;
    condition.name = TRY(reader.text("name"));
    condition.holds = TRY(reader.boolean("holds"));
    condition.detail = TRY(reader.text("detail"));
    conditions.push_back(std::move(condition));
  }
  return conditions;
}

}  // namespace bascule::rules
