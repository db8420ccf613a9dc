#include "api/decision_json.hpp"

#include <map>

#include "api/answers.hpp"

namespace bascule::api {

JsonArray conditions_json(const std::vector<rules::Condition>& conditions) {
  JsonArray array;
  for (const auto& condition : conditions)
    array.push_back(JsonObject{{"text", condition.name},
                               {"met", condition.holds},
                               {"seen", text_or_null(condition.detail)}});
  return array;
}

JsonArray decisions_json(ports::Tx& tx, orders::OrderStore& orders, rules::RuleStore& rules,
                         const std::vector<rules::Decision>& decisions) {
  JsonArray array;
  std::map<RuleId, std::string> names;
  const auto name_of = [&](const RuleId& id) -> const std::string& {
    const auto [at, is_new] = names.try_emplace(id);
    if (is_new)
      if (const auto rule = rules.find(tx, id)) at->second = rule->name;
    return at->second;
  };
  for (const auto& decision : decisions) {
    JsonArray order_ids;
    if (decision.verdict == rules::Verdict::Yes)
      for (const auto& order :
           orders.orders_about(tx, decision.connection, decision.opportunity_id))
        if (order.decision == decision.id) order_ids.push_back(Json(order.id.text()));
    array.push_back(JsonObject{{"id", decision.id.text()},
                               {"at", to_rfc3339(decision.decided_at)},
                               {"outcome", rules::to_string(decision.verdict)},
                               {"reason", rules::summary(decision)},
                               {"rule", JsonObject{{"id", decision.rule.text()},
                                                   {"name", text_or_null(name_of(decision.rule))},
                                                   {"version", decision.rule_version}}},
                               {"event_id", text_or_null(decision.event.text())},
                               {"opportunity_id", text_or_null(decision.opportunity_id)},
                               {"order_ids", std::move(order_ids)},
                               {"conditions", conditions_json(decision.conditions)}});
  }
  return array;
}

}  // namespace bascule::api
