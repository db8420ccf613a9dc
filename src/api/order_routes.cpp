#include "api/order_routes.hpp"

#include "api/decision_json.hpp"
#include "api/guarded_routes.hpp"
#include "api/place_order_route.hpp"
#include "recovery/restore_json.hpp"

namespace bascule::api {
namespace {

using http::Request;
using http::Response;

constexpr std::size_t kStatesMax = 16;

Result<orders::OrderFilter> filter_of(const Request& request) {
  orders::OrderFilter filter;
  for (const auto& [name, value] : request.query) {
    if (name != "state" || value.empty()) continue;
    const auto state = orders::parse_order_state(value);
    if (!state || filter.states.size() == kStatesMax)
      return fail(ErrorCode::InvalidInput, "there is no such state", "/state");
    filter.states.push_back(*state);
  }
  if (const auto word = request.query_value("environment")) {
    filter.environment = parse_environment(*word);
    if (!filter.environment)
      return fail(ErrorCode::InvalidInput, "environment is production or sandbox", "/environment");
  }
  filter.external_id = request.query_value("external_id").value_or("");
  filter.opportunity_id = request.query_value("opportunity_id").value_or("");
  filter.search = request.query_value("q").value_or("");
  if (filter.external_id.size() > 200 || filter.search.size() > 200 ||
      filter.opportunity_id.size() > 64)
    return fail(ErrorCode::InvalidInput, "a filter is too long");
  return filter;
}

Result<OrderId> id_of(const Request& request) {
  auto id = OrderId::parse(request.path_value("id"));
  if (!id) return fail(ErrorCode::NotFound, "there is no such order");
  return id;
}

Result<JsonObject> list(const OrderDoor& door, const Request& request, const Caller& caller) {
  const auto filter = TRY(filter_of(request));
  const auto page = TRY(page_of(request));
  return door.database.read(caller.scope, [&](ports::Tx& tx) -> Result<JsonObject> {
    const auto found = door.orders.list(tx, filter, page);
    JsonArray data;
    for (const auto& order : found.items) data.push_back(door.json.summary(tx, order));
    return list_json(std::move(data), found.next);
  });
}

Result<JsonObject> read(const OrderDoor& door, const OrgScope& scope, const OrderId& id) {
  return door.database.read(scope, [&](ports::Tx& tx) -> Result<JsonObject> {
    const auto order = door.orders.find(tx, id);
    if (!order) return fail(ErrorCode::NotFound, "there is no such order");
    return door.json.full(tx, *order);
  });
}

Result<JsonObject> read_order(const OrderDoor& door, const Request& request, const Caller& caller) {
  return read(door, caller.scope, TRY(id_of(request)));
}

// The order as it is after a verb changed it.
Result<JsonObject> after(const OrderDoor& door, const Caller& caller,
                         const Result<orders::Order>& changed) {
  if (!changed) return Failure(changed.error());
  return read(door, caller.scope, changed->id);
}

Result<JsonObject> new_link(const OrderDoor& door, const Request& request, const Caller& caller) {
  const auto made = TRY(door.tend.new_link(caller.scope, TRY(id_of(request)), caller.actor));
  auto order = TRY(read(door, caller.scope, made.order.id));
  return JsonObject{{"candidate_url", made.url}, {"order", std::move(order)}};
}

Result<JsonObject> extend(const OrderDoor& door, const Request& request, const Caller& caller) {
  const Json body = TRY(body_of(request));
  const auto reader = TRY(JsonReader::of(body));
  TRY_VOID(reader.only({"days"}));
  const auto days = TRY(reader.integer("days"));
  if (!std::in_range<int>(days)) return reader.wrong("days", "is 1 to 90");
  return after(
      door, caller,
      door.tend.extend(caller.scope, TRY(id_of(request)), static_cast<int>(days), caller.actor));
}

Result<JsonObject> cancel(const OrderDoor& door, const Request& request, const Caller& caller) {
  const Json body = TRY(body_of(request, Empty::Allowed));
  const auto reader = TRY(JsonReader::of(body));
  TRY_VOID(reader.only({"reason"}));
  const auto reason = TRY(reader.optional_text("reason", 500)).value_or("");
  return after(door, caller,
               door.tend.cancel(caller.scope, TRY(id_of(request)), reason, caller.actor));
}

Result<JsonObject> resend(const OrderDoor& door, const Request& request, const Caller& caller) {
  return after(door, caller, door.tend.resend(caller.scope, TRY(id_of(request)), caller.actor));
}

Result<JsonObject> decisions(const OrderDoor& door, const Request& request, const Caller& caller) {
  const auto id = TRY(id_of(request));
  return door.database.read(caller.scope, [&](ports::Tx& tx) -> Result<JsonObject> {
    const auto order = door.orders.find(tx, id);
    if (!order) return fail(ErrorCode::NotFound, "there is no such order");
    if (!order->ats) return list_json({}, std::nullopt);
    auto about =
        door.rules.decisions_about(tx, order->ats->connection, order->ats->opportunity_id, 50);
    std::reverse(about.begin(), about.end());
    return list_json(decisions_json(tx, door.orders, door.rules, about), std::nullopt);
  });
}

Result<JsonObject> summary(const OrderDoor& door, const Request&, const Caller& caller) {
  Json muted = recovery::muted_json(TRY(door.resume.latest()));
  return door.database.read(caller.scope, [&](ports::Tx& tx) -> Result<JsonObject> {
    JsonObject counts;
    for (const auto state : orders::kOrderStates) counts[orders::to_string(state)] = 0;
    for (const auto& [state, count] : door.orders.count(tx).by_state)
      counts[orders::to_string(state)] = count;
    return JsonObject{{"orders", std::move(counts)},
                      {"counted_up_to", orders::OrderCounts::kCountedMax},
                      {"jobs_parked", door.jobs.parked(tx)},
                      {"muted", std::move(muted)}};
  });
}

}  // namespace

void add_order_routes(http::Router& router, OrderDoor door, const Doorkeeper& doorkeeper) {
  using enum orgs::Permission;
  GuardedRoutes<OrderDoor> routes(router, door, doorkeeper);
  routes.add("GET", "/api/v1/orders", ReadOrders, list);
  routes.add_raw("POST", "/api/v1/orders", WriteOrders, place_order);
  routes.add("GET", "/api/v1/orders/{id}", ReadOrders, read_order);
  routes.add("GET", "/api/v1/orders/{id}/decisions", ReadOrders, decisions);
  routes.add("POST", "/api/v1/orders/{id}/resend", WriteOrders, resend);
  routes.add("POST", "/api/v1/orders/{id}/new-link", WriteOrders, new_link);
  routes.add("POST", "/api/v1/orders/{id}/extend", WriteOrders, extend);
  routes.add("POST", "/api/v1/orders/{id}/cancel", WriteOrders, cancel);
  routes.add("GET", "/api/v1/summary", ReadOrders, summary);
}

}  // namespace bascule::api
