#include "api/decision_json.hpp"

#include "api/answers.hpp"

namespace bascule::api {

JsonArray decisions_json(ports::Tx& tx, orders::OrderStore& orders,
                         const std::vector<rules::Decision>& decisions) {
  JsonArray array;
  for (const auto& decision : decisions) {
    JsonArray conditions, order_ids;
    for (const auto& condition : decision.conditions)
      conditions.push_back(JsonObject{{"text", condition.name},
                                      {"met", condition.holds},
                                      {"seen", text_or_null(condition.detail)}});
    if (decision.verdict == rules::Verdict::Yes)
      for (const auto& order :
           orders.orders_about(tx, decision.connection, decision.opportunity_id))
        if (order.decision == decision.id) order_ids.push_back(Json(order.id.text()));
    array.push_back(
        JsonObject{{"id", decision.id.text()},
                   {"at", to_rfc3339(decision.decided_at)},
                   {"outcome", decision.verdict == rules::Verdict::Yes ? "yes" : "no"},
                   {"reason", rules::summary(decision)},
                   {"rule", JsonObject{{"id", decision.rule.text()}, {"name", nullptr}}},
                   {"event_id", text_or_null(decision.event.text())},
                   {"opportunity_id", text_or_null(decision.opportunity_id)},
                   {"order_ids", std::move(order_ids)},
                   {"conditions", std::move(conditions)}});
  }
  return array;
}

}  // namespace bascule::api
