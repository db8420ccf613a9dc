#include "emulator/webhooks.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "emulator/events.hpp"
#include "emulator/paging.hpp"
#include "emulator/routes.hpp"

namespace bascule::emulator {
namespace {

constexpr std::size_t kUrlBytesMax = 2'048;

Result<void> check_url(const World& world, const JsonReader& body, const std::string& url) {
  if (ascii_lower(url).starts_with("https://") && url.size() > 8) return {};
  if (world.switches.allow_loopback_http && is_loopback_http(url)) return {};
  return body.wrong("url", "must be an https address");
}

Result<Record> read_configuration(const JsonReader& body, const std::string& event) {
  Record configuration;
  JsonArray all;
  for (const auto origin : origins()) all.emplace_back(origin);
  if (has_origin_conditions(event))  // Recorded: without a wish, all six are stored.
    configuration["conditions"] = Record{{"origins", std::move(all)}};
  if (!body.has("configuration")) return configuration;
  const auto given = TRY(body.object("configuration"));
  if (!given.has("conditions")) return configuration;
  if (!has_origin_conditions(event))
    return given.wrong("conditions", "this event takes no conditions");
  const auto conditions = TRY(given.object("conditions"));
  const auto wanted = TRY(conditions.texts("origins"));
  for (const auto& origin : wanted)
    if (std::find(origins().begin(), origins().end(), origin) == origins().end())
      return given.wrong("conditions", "unknown origin " + origin);
  configuration["conditions"] = Record{{"origins", array_of(wanted)}};
  return configuration;
}

Result<void> check_event(const JsonReader& body, const std::string& event) {
  if (!is_webhook_event(event)) return body.wrong("event", "unknown event " + event);
  return {};
}

Answered list_webhooks(World& world, const Call& call) {
  JsonArray data;
  for (const auto& webhook : world.webhooks)
    if (text_of(webhook, "_key") == text_of(call.key, "id")) data.push_back(shown(webhook));
  return one(std::move(data));
}

Answered create_webhook(World& world, const Call& call) {
  const auto body = TRY(call.json());
  const auto reader = TRY(JsonReader::of(body));
  const auto* webhook = TRY(add_webhook(world, reader, text_of(call.key, "id")));
  auto out = shown(*webhook);
  // The only time that the token is told.
  out["configuration"].as_object()["signatureToken"] = text_of(*webhook, "_signatureToken");
  if (world.switches.docs_shapes) return created(Record{{"data", std::move(out)}});
  return created(std::move(out));
}

Result<Record*> own_webhook(World& world, const Call& call, const std::string& id) {
  auto* webhook = world.webhooks.find(id);
  if (!webhook) return not_found("webhooks", id);
  if (text_of(*webhook, "_key") != text_of(call.key, "id"))
    return forbidden("This webhook was not created with this credential");
  return webhook;
}

Result<Record> changed_webhook(World& world, const Call& call, const Json& item) {
  const auto given = TRY(JsonReader::of(item, "/data"));
  const auto id = TRY(given.text("id"));
  auto next = *TRY(own_webhook(world, call, id));
  if (const auto url = TRY(given.optional_text("url", kUrlBytesMax))) {
    TRY_VOID(check_url(world, given, *url));
    next["url"] = *url;
  }
  const auto event = TRY(given.optional_text("event"));
  if (event) {
    TRY_VOID(check_event(given, *event));
    next["event"] = *event;
  }
  if (event || given.has("configuration"))
    next["configuration"] = TRY(read_configuration(given, text_of(next, "event")));
  next["updatedAt"] = world.now_ms();
  return next;
}

// All or nothing: the first wrong entry refuses the whole call.
Answered change_webhooks(World& world, const Call& call) {
  const auto body = TRY(call.json());
  std::vector<Record> changed;
  const auto reader = TRY(JsonReader::of(body));
  for (const auto& item : *TRY(reader.array("data")))
    changed.push_back(TRY(changed_webhook(world, call, item)));
  JsonArray data;
  for (auto& webhook : changed) {
    data.push_back(shown(webhook));
    world.webhooks.add(std::move(webhook));
  }
  world.changed();
  return one(std::move(data));
}

Answered delete_webhook(World& world, const Call& call) {
  TRY(own_webhook(world, call, call.at("webhook")));
  world.webhooks.remove(call.at("webhook"));
  world.changed();
  return nothing();
}

}  // namespace

bool is_loopback_http(std::string_view url) {
  if (!url.starts_with("http://")) return false;
  auto host = url.substr(7);
  host = host.substr(0, host.find_first_of("/?#"));
  if (host.find('@') != host.npos) return false;
  if (host.starts_with("[::1]")) return host.size() == 5 || host[5] == ':';
  host = host.substr(0, host.find(':'));
  return host == "127.0.0.1" || host == "localhost";
}

Result<Record*> add_webhook(World& world, const JsonReader& body, const std::string& key_id) {
  const auto url = TRY(body.text("url", kUrlBytesMax));
  const auto event = TRY(body.text("event"));
  TRY_VOID(check_event(body, event));
  TRY_VOID(check_url(world, body, url));
  auto configuration = TRY(read_configuration(body, event));
  const auto now = world.now_ms();
  auto& webhook = world.webhooks.add({{"id", world.new_id()},
                                      {"event", event},
                                      {"url", url},
                                      {"configuration", std::move(configuration)},
                                      {"createdAt", now},
                                      {"updatedAt", now},
                                      {"_signatureToken", world.new_token(24)},
                                      {"_key", key_id}});
  world.changed();
  return &webhook;
}

void add_webhook_routes(Routes& routes) {
  routes.add("GET", "webhooks", "webhooks:read", list_webhooks);
  routes.add("POST", "webhooks", "webhooks:write", create_webhook);
  routes.add("PUT", "webhooks", "webhooks:write", change_webhooks);
  routes.add("DELETE", "webhooks/:webhook", "webhooks:write", delete_webhook);
}

}  // namespace bascule::emulator
