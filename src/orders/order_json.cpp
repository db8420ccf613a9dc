#include "orders/order_json.hpp"

#include <algorithm>

namespace bascule::orders {
namespace {

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

}  // namespace

JsonObject OrderJson::summary(ports::Tx& tx, const Order& order) const {
  const auto subject = kept_.orders.find_subject(tx, order.subject);
  const auto* assessment = catalogue_.find(order.assessment);
  JsonObject json;
  json["id"] = order.id.text();
  json["org_id"] = order.org.text();
  json["environment"] = to_string(order.environment);
  json["state"] = to_string(order.state);
  json["reason"] = text_or_null(is_purged(order) ? sentence_of(*order.purge) : order.reason);
  json["assessment"] = JsonObject{{"id", order.assessment.id},
                                  {"version", order.assessment.version},
                                  {"name", assessment ? assessment->name() : order.assessment.id}};
  // Other orders may still know the name; this one does not show it any more.
  json["subject"] = subject && is_purged(order) ? Json(JsonObject{{"id", subject->id.text()},
                                                                  {"name", ""},
                                                                  {"email", nullptr},
                                                                  {"language", nullptr},
                                                                  {"external_id", nullptr}})
                    : subject
                        ? Json(JsonObject{{"id", subject->id.text()},
                                          {"name", subject->name.reveal()},
                                          {"email", text_or_null(subject->email.reveal())},
                                          {"language", text_or_null(subject->language)},
                                          {"external_id", text_or_null(subject->external_id)}})
                        : Json(nullptr);
  json["ats"] = order.ats && !is_purged(order)
                    ? Json(JsonObject{{"connection_id", order.ats->connection.text()},
                                      {"opportunity_id", order.ats->opportunity_id}})
                    : Json(nullptr);
  json["is_optional"] = order.need == Need::Optional;
  json["created_at"] = to_rfc3339(order.created_at);
  json["due_at"] = to_rfc3339(order.due_at);
  json["result_id"] = order.result ? Json(order.result->text()) : Json(nullptr);
  json["purged"] = is_purged(order) ? Json(JsonObject{{"at", to_rfc3339(*order.purge->at)},
                                                      {"why", to_string(order.purge->why)},
                                                      {"text", sentence_of(*order.purge)}})
                                    : Json(nullptr);
  return json;
}

JsonObject OrderJson::full(ports::Tx& tx, const Order& order) const {
  auto json = summary(tx, order);
  JsonArray timeline;
  for (const auto& entry : kept_.orders.timeline(tx, order.id)) timeline.push_back(to_json(entry));
  json["timeline"] = std::move(timeline);
  json["waits"] = is_purged(order) ? JsonArray{} : waits_of(tx, order);
  json["invitation"] = invitation(tx, order);
  return json;
}

JsonObject OrderJson::invitation(ports::Tx& tx, const Order& order) const {
  const auto all = kept_.orders.orders_of(tx, order.invitation);
  JsonArray orders;
  for (const auto& one : all) {
    const auto* assessment = catalogue_.find(one.assessment);
    orders.push_back(JsonObject{{"id", one.id.text()},
                                {"assessment", assessment ? assessment->name() : one.assessment.id},
                                {"state", to_string(one.state)},
                                {"is_optional", one.need == Need::Optional}});
  }
  return {{"is_complete", is_complete(all)},
          {"outstanding", std::ranges::count_if(all, is_outstanding)},
          {"orders", std::move(orders)}};
}

JsonArray OrderJson::waits_of(ports::Tx& tx, const Order& order) const {
  JsonArray waits;
  for (const auto& group : {order.invitation.text(), order.id.text()})
    for (const auto& effect : kept_.effects.of_group(tx, group)) {
      // What is about another order of the same invitation is that one's.
      const bool is_anothers =
          effect.key.starts_with("ord_") && !effect.key.starts_with(order.id.text());
      if (is_anothers || effects::is_settled(effect.state)) continue;
      const auto hold = kept_.jobs.hold_of(tx, effect.kind == effects::kCandidateLetter
                                                   ? effects::kCandidateLetters
                                                   : effect.connection.text());
      waits.push_back(JsonObject{
          {"kind", effect.kind},
          {"since", to_rfc3339(effect.created_at)},
          {"why", text_or_null(hold ? hold->why : effect.reason)},
          {"next_try_at", hold && hold->until ? Json(to_rfc3339(*hold->until)) : nullptr}});
    }
  return waits;
}

JsonObject to_json(const TimelineEntry& entry) {
  Json evidence(nullptr);
  if (!entry.evidence.empty())
    if (auto parsed = parse_json(entry.evidence)) evidence = std::move(*parsed);
  return {{"at", to_rfc3339(entry.at)},
          {"actor", entry.actor},
          {"kind", entry.kind},
          {"text", entry.text},
          {"evidence", std::move(evidence)}};
}

}  // namespace bascule::orders
