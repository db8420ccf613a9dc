#include "rules/rule_json.hpp"

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

}  // namespace

JsonObject to_json(const Rule& rule) {
  return {{"id", rule.id.text()},
          {"connection_id", rule.connection.text()},
          {"name", rule.name},
          {"version", rule.version},
          {"on", to_string(rule.trigger)},
          {"stages", texts(rule.stages)},
          {"postings", texts(rule.postings)},
          {"tags", texts(rule.tags)},
          {"assessments", texts(rule.assessments)},
          {"due_days", rule.due_days},
          {"allow_leads", rule.leads == Rule::Leads::Allow},
          {"state", to_string(rule.state)},
          {"created_at", to_rfc3339(rule.created_at)},
          {"switched_on_at", to_rfc3339(rule.switched_on_at)}};
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
