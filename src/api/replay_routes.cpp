#include "api/replay_routes.hpp"

#include "api/guarded_routes.hpp"
#include "deliveries/delivery_json.hpp"

namespace bascule::api {
namespace {

using http::Request;

constexpr std::size_t kShown = 5;
constexpr std::size_t kLinesShown = 200;

struct ReplayDoor {
  deliveries::Replay& replay;
};

Result<ReplayId> id_of(const Request& request) {
  auto id = ReplayId::parse(request.path_value("id"));
  if (!id) return fail(ErrorCode::NotFound, "there is no such replay");
  return id;
}

Result<Instant> instant_of(const JsonReader& reader, const char* key) {
  const auto text = TRY(reader.optional_text(key, 40));
  if (!text) return Instant{};
  const auto at = parse_rfc3339(*text);
  if (!at) return reader.wrong(key, "is no RFC 3339 time");
  return *at;
}

// An id that cannot be one names nothing, as one that is unknown.
Result<deliveries::ReplayWish> wish_of(const Request& request) {
  const Json body = TRY(body_of(request));
  const auto reader = TRY(JsonReader::of(body));
  TRY_VOID(reader.only({"event_id", "connection_id", "from", "until"}));
  deliveries::ReplayWish wish;
  if (const auto text = TRY(reader.optional_text("event_id", 80))) {
    if (reader.has("connection_id") || reader.has("from") || reader.has("until"))
      return reader.wrong("event_id", "stands alone: one delivery has one connection and one time");
    const auto id = EventId::parse(*text);
    if (!id) return fail(ErrorCode::NotFound, "there is no such delivery");
    wish.event = *id;
  }
  if (const auto text = TRY(reader.optional_text("connection_id", 80))) {
    const auto id = ConnectionId::parse(*text);
    if (!id) return fail(ErrorCode::NotFound, "there is no such connection");
    wish.connection = *id;
  }
  wish.from = TRY(instant_of(reader, "from"));
  wish.until = TRY(instant_of(reader, "until"));
  return wish;
}

Result<JsonObject> list(const ReplayDoor& door, const Request&, const Caller& caller) {
  JsonArray data;
  for (const auto& view : TRY(door.replay.newest(caller.scope, kShown)))
    data.push_back(deliveries::to_json(view));
  return list_json(std::move(data), std::nullopt);
}

Result<JsonObject> look(const ReplayDoor& door, const Request& request, const Caller& caller) {
  return deliveries::to_json(
      TRY(door.replay.look(caller.scope, TRY(wish_of(request)), caller.who)));
}

Result<JsonObject> read(const ReplayDoor& door, const Request& request, const Caller& caller) {
  const auto id = TRY(id_of(request));
  auto json = deliveries::to_json(TRY(door.replay.find(caller.scope, id)));
  JsonArray lines;
  for (const auto& line : TRY(door.replay.lines(caller.scope, id, kLinesShown)))
    lines.push_back(deliveries::to_json(line));
  json["lines"] = std::move(lines);
  return json;
}

Result<JsonObject> confirm(const ReplayDoor& door, const Request& request, const Caller& caller) {
  const auto id = TRY(id_of(request));
  const Json body = TRY(body_of(request));
  const auto reader = TRY(JsonReader::of(body));
  TRY_VOID(reader.only({"deliveries", "people"}));
  const auto seen = TRY(reader.integer("deliveries"));
  const auto people = TRY(reader.integer("people"));
  if (seen < 0) return reader.wrong("deliveries", "is how many the look found");
  if (people < 0) return reader.wrong("people", "is how many the look found");
  return deliveries::to_json(TRY(door.replay.confirm(
      caller.scope, id, {static_cast<std::size_t>(seen), static_cast<std::size_t>(people)},
      caller.who)));
}

Result<JsonObject> cancel(const ReplayDoor& door, const Request& request, const Caller& caller) {
  const auto id = TRY(id_of(request));
  const Json body = TRY(body_of(request, Empty::Allowed));
  TRY_VOID(TRY(JsonReader::of(body)).only({}));
  return deliveries::to_json(TRY(door.replay.cancel(caller.scope, id, caller.who)));
}

}  // namespace

void add_replay_routes(http::Router& router, deliveries::Replay& replay,
                       const Doorkeeper& doorkeeper) {
  using enum orgs::Permission;
  GuardedRoutes<ReplayDoor> routes(router, ReplayDoor{replay}, doorkeeper);
  routes.add("GET", "/api/v1/replays", ReadSetup, list);
  routes.add("POST", "/api/v1/replays", WriteSetup, look, 202);
  routes.add("GET", "/api/v1/replays/{id}", ReadSetup, read);
  routes.add("POST", "/api/v1/replays/{id}/confirm", WriteSetup, confirm);
  routes.add("POST", "/api/v1/replays/{id}/cancel", WriteSetup, cancel);
}

}  // namespace bascule::api
