#include "api/delivery_routes.hpp"

#include <algorithm>

#include "api/decision_json.hpp"
#include "api/guarded_routes.hpp"
#include "base/text.hpp"

namespace bascule::api {
namespace {

using http::Request;

constexpr std::size_t kIdBytesMax = 80;

Result<std::string> word_of(const Request& request, const char* name) {
  const auto text = request.query_value(name).value_or("");
  if (text.size() > kIdBytesMax)
    return fail(ErrorCode::InvalidInput, "a filter is too long", std::string("/") + name);
  return std::string(text);
}

// The value of a filter that is one of a list of words; none when it is left out.
template <class Parse>
auto choice_of(const Request& request, const char* name, Parse parse)
    -> Result<decltype(parse(std::string_view()))> {
  const auto text = TRY(word_of(request, name));
  if (text.empty()) return decltype(parse(std::string_view())){};
  const auto value = parse(text);
  if (!value)
    return fail(ErrorCode::InvalidInput, "there is nothing by this word", std::string("/") + name);
  return value;
}

Result<webhooks::InboxFilter> event_filter(const Request& request) {
  webhooks::InboxFilter filter;
  filter.connection_id = TRY(word_of(request, "connection_id"));
  filter.opportunity_id = TRY(word_of(request, "opportunity_id"));
  filter.kind = TRY(choice_of(request, "kind", ats::parse_event_kind));
  filter.fate = TRY(choice_of(request, "state", webhooks::parse_fate));
  filter.from = TRY(time_of(request, "from"));
  filter.until = TRY(time_of(request, "until"));
  return filter;
}

Result<effects::EffectFilter> effect_filter(const Request& request) {
  effects::EffectFilter filter;
  filter.connection_id = TRY(word_of(request, "connection_id"));
  filter.kind = TRY(word_of(request, "kind"));
  filter.state = TRY(choice_of(request, "state", effects::parse_effect_state));
  filter.from = TRY(time_of(request, "from"));
  filter.until = TRY(time_of(request, "until"));
  return filter;
}

Result<JsonObject> list_events(const DeliveryDoor& door, const Request& request,
                               const Caller& caller) {
  const auto filter = TRY(event_filter(request));
  const auto page = TRY(page_of(request));
  return door.database.read(caller.scope, [&](ports::Tx& tx) -> Result<JsonObject> {
    const auto found = door.inbox.list(tx, filter, page);
    JsonArray data;
    for (const auto& event : found.items) data.push_back(door.json.line(tx, event));
    return list_json(std::move(data), found.next);
  });
}

Result<webhooks::InboxEvent> find_event(const DeliveryDoor& door, ports::Tx& tx,
                                        const Request& request) {
  const auto id = EventId::parse(request.path_value("id"));
  auto event = id ? door.inbox.find(tx, *id) : std::nullopt;
  if (!event) return fail(ErrorCode::NotFound, "there is no such delivery");
  return std::move(*event);
}

// Why somebody was asked is for those who may see orders.
Result<JsonObject> read_event(const DeliveryDoor& door, const Request& request,
                              const Caller& caller) {
  return door.database.read(caller.scope, [&](ports::Tx& tx) -> Result<JsonObject> {
    const auto event = TRY(find_event(door, tx, request));
    auto json = door.json.full(tx, event);
    json["decisions"] = nullptr;
    if (caller.who.may.has(orgs::Permission::ReadOrders))
      json["decisions"] = decisions_json(tx, door.kept.orders, door.kept.rules,
                                         door.kept.rules.decisions_of_event(tx, event.id));
    return json;
  });
}

Result<JsonObject> read_raw(const DeliveryDoor& door, const Request& request,
                            const Caller& caller) {
  return door.database.read(caller.scope, [&](ports::Tx& tx) -> Result<JsonObject> {
    const auto event = TRY(find_event(door, tx, request));
    const auto shown = bytes_shown(event.raw);
    return JsonObject{
        {"text", event.raw.empty() ? Json(nullptr) : Json(shown)},
        {"is_exact", shown == event.raw},
        {"size_bytes", event.raw.size()},
        {"purged_at", event.purged_at ? Json(to_rfc3339(*event.purged_at)) : Json(nullptr)}};
  });
}

bool passes(const effects::Effect& effect, const effects::EffectFilter& filter) {
  return (filter.connection_id.empty() || effect.connection.text() == filter.connection_id) &&
         (filter.kind.empty() || effect.kind == filter.kind ||
          (filter.kind.ends_with(':') && effect.kind.starts_with(filter.kind))) &&
         (!filter.state || effect.state == *filter.state) &&
         (!filter.from || effect.created_at >= *filter.from) &&
         (!filter.until || effect.created_at < *filter.until);
}

// Those of one order are few, and are one page.
Result<JsonObject> effects_of_order(const DeliveryDoor& door, const Caller& caller,
                                    const effects::EffectFilter& filter, const std::string& text) {
  return door.database.read(caller.scope, [&](ports::Tx& tx) -> Result<JsonObject> {
    const auto id = OrderId::parse(text);
    const auto order = id ? door.kept.orders.find(tx, *id) : std::nullopt;
    if (!order) return list_json({}, std::nullopt);
    std::vector<effects::Effect> found;
    for (const auto& group : {order->invitation.text(), order->id.text()})
      for (auto& effect : door.kept.effects.of_group(tx, group)) {
        const bool is_anothers =
            effect.key.starts_with("ord_") && !effect.key.starts_with(order->id.text());
        if (!is_anothers && passes(effect, filter)) found.push_back(std::move(effect));
      }
    std::ranges::sort(found, std::ranges::greater{}, &effects::Effect::id);
    JsonArray data;
    for (const auto& effect : found) data.push_back(door.json.line(tx, effect));
    return list_json(std::move(data), std::nullopt);
  });
}

Result<JsonObject> list_effects(const DeliveryDoor& door, const Request& request,
                                const Caller& caller) {
  const auto filter = TRY(effect_filter(request));
  const auto page = TRY(page_of(request));
  const auto order = TRY(word_of(request, "order_id"));
  if (!order.empty()) return effects_of_order(door, caller, filter, order);
  return door.database.read(caller.scope, [&](ports::Tx& tx) -> Result<JsonObject> {
    const auto found = door.kept.effects.list(tx, filter, page);
    JsonArray data;
    for (const auto& effect : found.items) data.push_back(door.json.line(tx, effect));
    return list_json(std::move(data), found.next);
  });
}

Result<JsonObject> read_effect(const DeliveryDoor& door, const Request& request,
                               const Caller& caller) {
  return door.database.read(caller.scope, [&](ports::Tx& tx) -> Result<JsonObject> {
    const auto id = EffectId::parse(request.path_value("id"));
    const auto effect = id ? door.kept.effects.find(tx, *id) : std::nullopt;
    if (!effect) return fail(ErrorCode::NotFound, "there is no such effect");
    return door.json.full(tx, *effect);
  });
}

}  // namespace

void add_delivery_routes(http::Router& router, DeliveryDoor door, const Doorkeeper& doorkeeper) {
  using enum orgs::Permission;
  GuardedRoutes<DeliveryDoor> routes(router, door, doorkeeper);
  routes.add("GET", "/api/v1/events", ReadSetup, list_events);
  routes.add("GET", "/api/v1/events/{id}", ReadSetup, read_event);
  // As it came: what the provider says about people, unread by anybody before.
  routes.add("GET", "/api/v1/events/{id}/raw", ReadAudit, read_raw);
  routes.add("GET", "/api/v1/effects", ReadOrders, list_effects);
  routes.add("GET", "/api/v1/effects/{id}", ReadOrders, read_effect);
}

}  // namespace bascule::api
