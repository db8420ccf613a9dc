#include <fmt/format.h>

#include "api/answers.hpp"
#include "api/decision_json.hpp"
#include "api/order_routes.hpp"

namespace bascule::api {
namespace {

using http::Request;
using http::Response;

// The envelope is sent as it is stored, letter for letter: its numbers are never printed anew.
Result<std::string> read_result(const OrderDoor& door, const Request& request,
                                const Caller& caller) {
  const auto id = ResultId::parse(request.path_value("id"));
  if (!id) return fail(ErrorCode::NotFound, "there is no such result");
  const auto stored = TRY(door.database.read(
      caller.scope, [&](ports::Tx& tx) -> Result<std::optional<orders::StoredResult>> {
        return door.orders.find_result(tx, *id);
      }));
  if (!stored) return fail(ErrorCode::NotFound, "there is no such result");
  return fmt::format(R"({{"id":"{}","order_id":"{}","created_at":"{}","envelope":{}}})",
                     stored->id.text(), stored->order.text(), to_rfc3339(stored->created_at),
                     stored->envelope);
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
      return list_json(decisions_json(tx, door.orders, door.rules.decisions_of_event(tx, *id)),
                       std::nullopt);
    }
    const auto found = door.rules.decisions(tx, opportunity, page);
    return list_json(decisions_json(tx, door.orders, found.items), found.next);
  });
}

}  // namespace

void add_result_routes(http::Router& router, OrderDoor door, const Doorkeeper& doorkeeper) {
  router.add("GET", "/api/v1/results/{id}",
             doorkeeper.guard([door](const Request& request, const Caller& caller) {
               auto body = read_result(door, request, caller);
               return body ? http::json_response(200, std::move(*body))
                           : http::problem(body.error(), request);
             }));
  router.add("GET", "/api/v1/decisions",
             doorkeeper.guard([door](const Request& request, const Caller& caller) {
               return answer(request, list_decisions(door, request, caller),
                             [](const JsonObject& json) { return json; });
             }));
}

}  // namespace bascule::api
