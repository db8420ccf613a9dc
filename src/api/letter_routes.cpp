#include "api/letter_routes.hpp"

#include "api/guarded_routes.hpp"

namespace bascule::api {
namespace {

using http::Request;

constexpr std::size_t kWhyBytesMax = 400;
constexpr std::size_t kCursorBytesMax = 80;

struct LetterDoor {
  orders::TendLetters& letters;
  orders::WithdrawHeld& withdraw;
};

Result<JsonObject> now(const LetterDoor& door, const Caller& caller) {
  return orders::to_json(TRY(door.letters.look(caller.scope)));
}

Result<JsonObject> look(const LetterDoor& door, const Request&, const Caller& caller) {
  return now(door, caller);
}

Result<JsonObject> limit(const LetterDoor& door, const Request& request, const Caller& caller) {
  const Json body = TRY(body_of(request));
  const auto reader = TRY(JsonReader::of(body));
  TRY_VOID(reader.only({"per_hour_max"}));
  if (!body.get_object().contains("per_hour_max"))
    return reader.wrong("per_hour_max", "is a number, or null for no limit");
  const auto most = TRY(reader.optional_integer("per_hour_max"));
  TRY_VOID(door.letters.limit(caller.scope, most, caller.who));
  return now(door, caller);
}

Result<JsonObject> hold(const LetterDoor& door, const Request& request, const Caller& caller) {
  const Json body = TRY(body_of(request, Empty::Allowed));
  const auto reader = TRY(JsonReader::of(body));
  TRY_VOID(reader.only({"why"}));
  const auto why = TRY(reader.optional_text("why", kWhyBytesMax)).value_or("");
  TRY_VOID(door.letters.hold(caller.scope, why, caller.who));
  return now(door, caller);
}

Result<JsonObject> release(const LetterDoor& door, const Request&, const Caller& caller) {
  TRY_VOID(door.letters.release(caller.scope, caller.who));
  return now(door, caller);
}

Result<JsonObject> withdraw(const LetterDoor& door, const Request& request, const Caller& caller) {
  const Json body = TRY(body_of(request, Empty::Allowed));
  const auto reader = TRY(JsonReader::of(body));
  TRY_VOID(reader.only({"cursor", "reason"}));
  const auto after = TRY(reader.optional_text("cursor", kCursorBytesMax)).value_or("");
  const auto reason = TRY(reader.optional_text("reason", kWhyBytesMax)).value_or("");
  const auto step = TRY(door.withdraw.run(caller.scope, after, reason, caller.who));
  return JsonObject{{"withdrawn", step.count},
                    {"next_cursor", step.next ? Json(*step.next) : Json(nullptr)}};
}

}  // namespace

void add_letter_routes(http::Router& router, orders::TendLetters& letters,
                       orders::WithdrawHeld& withdraw_held, const Doorkeeper& doorkeeper) {
  using enum orgs::Permission;
  GuardedRoutes<LetterDoor> routes(router, LetterDoor{letters, withdraw_held}, doorkeeper);
  routes.add("GET", "/api/v1/letters", ReadOrders, look);
  routes.add("PUT", "/api/v1/letters", WriteSetup, limit);
  routes.add("POST", "/api/v1/letters/hold", WriteOrders, hold);
  routes.add("POST", "/api/v1/letters/release", WriteOrders, release);
  routes.add("POST", "/api/v1/letters/withdraw", WriteOrders, withdraw);
}

}  // namespace bascule::api
