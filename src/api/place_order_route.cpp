#include "api/place_order_route.hpp"

#include "api/answers.hpp"
#include "api/idempotent.hpp"

namespace bascule::api {
namespace {

Result<orders::PlaceOrderRequest> read_request(const http::Request& request) {
  const Json body = TRY(body_of(request));
  const auto reader = TRY(JsonReader::of(body));
  TRY_VOID(reader.only({"assessment", "subject", "due_days", "environment", "is_optional"}));
  const auto subject = TRY(reader.object("subject"));
  TRY_VOID(subject.only({"email", "name", "external_id", "language"}));
  orders::PlaceOrderRequest order;
  order.assessment = TRY(reader.text("assessment", 100));
  order.email = Personal(TRY(subject.text("email", 254)));
  order.name = Personal(TRY(subject.text("name", 200)));
  order.external_id = TRY(subject.optional_text("external_id", 200)).value_or("");
  order.language = TRY(subject.optional_text("language", 35)).value_or("en");
  if (const auto days = TRY(reader.optional_integer("due_days"))) {
    if (!std::in_range<int>(*days)) return reader.wrong("due_days", "is 1 to 90");
    order.due_days = static_cast<int>(*days);
  }
  if (TRY(reader.boolean_or("is_optional", false))) order.need = orders::Need::Optional;
  if (const auto word = TRY(reader.optional_text("environment"))) {
    const auto environment = parse_environment(*word);
    if (!environment) return reader.wrong("environment", "is production or sandbox");
    order.environment = *environment;
  }
  return order;
}

struct Placed {
  int status = 201;
  std::string body;
  std::string location;
};

Result<Placed> place(const OrderDoor& door, const http::Request& request, const Caller& caller) {
  const auto order_request = TRY(read_request(request));
  const auto once = TRY(Idempotent::of(request));
  return door.database.write(caller.scope, [&](ports::Tx& tx) -> Result<Placed> {
    if (const auto earlier = TRY(once.earlier(tx, door.idempotency, door.clock)))
      return Placed{earlier->status, earlier->body, ""};
    const auto order = TRY(door.place.place(tx, order_request, caller.actor));
    Placed placed;
    placed.body = to_text(door.json.full(tx, order));
    placed.location = "/api/v1/orders/" + order.id.text();
    once.remember(tx, door.idempotency, door.clock, placed.status, placed.body);
    return placed;
  });
}

}  // namespace

http::Response place_order(const OrderDoor& door, const http::Request& request,
                           const Caller& caller) {
  const auto placed = place(door, request, caller);
  if (!placed) return http::problem(placed.error(), request);
  auto response = http::json_response(placed->status, placed->body);
  if (!placed->location.empty()) response.headers.add("Location", placed->location);
  return response;
}

}  // namespace bascule::api
