#include <fmt/format.h>

#include "api/decision_json.hpp"
#include "api/guarded_routes.hpp"
#include "api/order_routes.hpp"

namespace bascule::api {
namespace {

using http::Request;
using http::Response;

constexpr int kGone = 410;

struct Found {
  orders::StoredResult result;
  std::optional<orders::Order> order;  // When the result was purged.
};

Result<Found> find_result(const OrderDoor& door, const Request& request, const Caller& caller) {
  const auto id = ResultId::parse(request.path_value("id"));
  if (!id) return fail(ErrorCode::NotFound, "there is no such result");
  return door.database.read(caller.scope, [&](ports::Tx& tx) -> Result<Found> {
    auto stored = door.orders.find_result(tx, *id);
    if (!stored) return fail(ErrorCode::NotFound, "there is no such result");
    Found found{std::move(*stored), std::nullopt};
    if (found.result.envelope.empty()) found.order = door.orders.find(tx, found.result.order);
    return found;
  });
}

// The envelope is sent as it is stored, letter for letter: its numbers are never printed anew.
Response read_result(const OrderDoor& door, const Request& request, const Caller& caller) {
  const auto found = find_result(door, request, caller);
  if (!found) return http::problem(found.error(), request);
  if (found->order && found->order->purge)
    return http::problem(kGone, "gone", orders::sentence_of(*found->order->purge), request);
  const auto& stored = found->result;
  return http::json_response(
      200, fmt::format(R"({{"id":"{}","order_id":"{}","created_at":"{}","envelope":{}}})",
                       stored.id.text(), stored.order.text(), to_rfc3339(stored.created_at),
                       stored.envelope));
}

// By opportunity over all connections, or by event; newest first.
Result<JsonObject> list_decisions(const OrderDoor& door, const Request& request,
                                  const Caller& caller) {
  const auto page = TRY(page_of(request));
  const auto opportunity = std::string(request.query_value("opportunity_id").value_or(""));
  const auto event = request.query_value("event_id");
  return door.database.read(caller.scope, [&](ports::Tx& tx) -> Result<JsonObject> {
    if (event) {
      const auto id = EventId::parse(*event);
      if (!id) return list_json({}, std::nullopt);
      return list_json(
          decisions_json(tx, door.orders, door.rules, door.rules.decisions_of_event(tx, *id)),
          std::nullopt);
    }
    const auto found = door.rules.decisions(tx, opportunity, page);
    return list_json(decisions_json(tx, door.orders, door.rules, found.items), found.next);
  });
}

}  // namespace

void add_result_routes(http::Router& router, OrderDoor door, const Doorkeeper& doorkeeper) {
  GuardedRoutes<OrderDoor> routes(router, door, doorkeeper);
  routes.add_raw("GET", "/api/v1/results/{id}", orgs::Permission::ReadResults, read_result);
  routes.add("GET", "/api/v1/decisions", orgs::Permission::ReadOrders, list_decisions);
}

}  // namespace bascule::api
