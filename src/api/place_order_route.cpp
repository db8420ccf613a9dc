#include "api/place_order_route.hpp"

#include "api/answers.hpp"
#include "base/text.hpp"
#include "crypto/hash.hpp"

namespace bascule::api {
namespace {

constexpr std::size_t kKeyBytesMax = 200;

Result<orders::PlaceOrderRequest> read_request(const http::Request& request) {
  const Json body = TRY(body_of(request));
  const auto reader = TRY(JsonReader::of(body));
  TRY_VOID(reader.only({"assessment", "subject", "due_days", "environment"}));
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
  if (const auto word = TRY(reader.optional_text("environment"))) {
    const auto environment = parse_environment(*word);
    if (!environment) return reader.wrong("environment", "is production or sandbox");
    order.environment = *environment;
  }
  return order;
}

// The key as sent; empty for none. InvalidInput for one that is too long or not printable.
Result<std::string> key_of(const http::Request& request) {
  const auto header = request.headers.find("Idempotency-Key");
  if (!header) return std::string{};
  if (header->empty() || header->size() > kKeyBytesMax || one_line(*header) != *header)
    return fail(ErrorCode::InvalidInput, "an Idempotency-Key has 1 to 200 printable characters");
  return std::string(*header);
}

struct Placed {
  int status = 201;
  std::string body;
  std::string location;
};

Result<Placed> place(const OrderDoor& door, const http::Request& request, const Caller& caller) {
  const auto order_request = TRY(read_request(request));
  const auto key = TRY(key_of(request));
  const auto hash = to_hex(crypto::sha256("POST /api/v1/orders\n" + request.body));
  return door.database.write(caller.scope, [&](ports::Tx& tx) -> Result<Placed> {
    if (!key.empty()) {
      const auto earlier = door.idempotency.find(tx, key);
      if (earlier && earlier->created_at + ports::kIdempotencyKept > door.clock.now()) {
        if (earlier->request_hash != hash)
          return fail(ErrorCode::InvalidInput, "this Idempotency-Key was used for another request");
        return Placed{earlier->status, earlier->body, ""};
      }
    }
    const auto order = TRY(door.place.place(tx, order_request, caller.actor));
    Placed placed;
    placed.body = to_text(door.json.full(tx, order));
    placed.location = "/api/v1/orders/" + order.id.text();
    if (!key.empty())
      door.idempotency.remember(tx, key, {hash, placed.status, placed.body, door.clock.now()});
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
