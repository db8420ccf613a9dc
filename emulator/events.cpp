#include "emulator/events.hpp"

#include <algorithm>

#include "emulator/signature.hpp"

namespace bascule::emulator {
namespace {

// Lever shows the last 1,000 requests of two weeks.
constexpr std::size_t kDeliveriesKept = 1'000;
// A delivery that is to be overtaken waits this much longer than its neighbours.
constexpr std::int64_t kReorderMs = 750;

bool wants(const World& world, const Record& webhook, std::string_view event,
           std::string_view origin) {
  if (text_of(webhook, "event") != event) return false;
  if (world.switches.webhook_groups_off.count(std::string(event)) != 0) return false;
  if (!has_origin_conditions(event) || origin.empty()) return true;
  const auto* configuration = object_of(webhook, "configuration");
  const auto* conditions = configuration ? object_of(*configuration, "conditions") : nullptr;
  return !conditions || holds(texts_of(*conditions, "origins"), origin);
}

void forget_old(World& world) {
  while (world.deliveries.size() > kDeliveriesKept) {
    const auto done =
        std::find_if(world.deliveries.begin(), world.deliveries.end(), [](const Record& delivery) {
          const auto state = text_of(delivery, "state");
          return state != "waiting" && state != "sending";
        });
    if (done == world.deliveries.end()) return;
    const auto id = text_of(*done, "id");
    world.deliveries.remove(id);
  }
}

std::string plan(World& world, const Record& webhook, const JsonObject& data, bool is_test) {
  const auto now = world.now_ms();
  const auto token = world.new_token(24);  // 48 characters, as Lever's.
  JsonObject body{{"id", world.new_id()},
                  {"triggeredAt", now},
                  {"event", text_of(webhook, "event")},
                  {"data", data}};
  std::string signature;
  if (const auto key = text_of(webhook, "_signatureToken"); !key.empty()) {
    signature = signature_of(key, token, now);
    body["signature"] = signature;
  }
  body["token"] = token;
  const auto& behave = world.switches;
  const bool dropped = !is_test && world.happens(behave.webhook_drop);
  auto due = to_millis(world.clock.now()) + behave.webhook_delay_ms;
  if (world.happens(behave.webhook_reorder)) due += kReorderMs;
  const auto id = world.new_id();
  world.deliveries.add({{"id", id},
                        {"webhook", text_of(webhook, "id")},
                        {"event", text_of(webhook, "event")},
                        {"url", text_of(webhook, "url")},
                        {"state", is_test   ? "held"
                                  : dropped ? "dropped"
                                            : "waiting"},
                        {"isTest", is_test},
                        {"createdAt", now},
                        {"nextTryAt", due},
                        {"token", token},
                        {"signature", signature},
                        {"body", to_text(Json(std::move(body)))},
                        {"tries", JsonArray()}});
  forget_old(world);
  world.changed();
  return id;
}

}  // namespace

const std::vector<std::string_view>& webhook_events() {
  static const std::vector<std::string_view> kEvents{
      "applicationCreated", "candidateHired",   "candidateStageChange", "candidateArchiveChange",
      "candidateDeleted",   "interviewCreated", "interviewUpdated",     "interviewDeleted",
      "contactCreated",     "contactUpdated"};
  return kEvents;
}

bool is_webhook_event(std::string_view event) {
  const auto& known = webhook_events();
  return std::find(known.begin(), known.end(), event) != known.end();
}

bool has_origin_conditions(std::string_view event) {
  return event == "applicationCreated" || event == "candidateHired" ||
         event == "candidateStageChange" || event == "candidateArchiveChange";
}

const std::vector<std::string_view>& origins() {
  static const std::vector<std::string_view> kOrigins{"applied",    "sourced",  "referred",
                                                      "university", "internal", "agency"};
  return kOrigins;
}

void emit(World& world, std::string_view event, JsonObject data, std::string_view origin) {
  for (const auto& webhook : world.webhooks) {
    if (!wants(world, webhook, event, origin)) continue;
    const auto id = plan(world, webhook, data, false);
    if (!world.happens(world.switches.webhook_duplicate)) continue;
    auto twin = *world.deliveries.find(id);  // The very same bytes a second time.
    twin["id"] = world.new_id();
    world.deliveries.add(std::move(twin));
  }
}

std::string plan_test_delivery(World& world, const Record& webhook) {
  return plan(world, webhook, {}, true);
}

JsonObject event_ids(const Record& opportunity) {
  return {{"opportunityId", text_of(opportunity, "id")},
          {"candidateId", text_of(opportunity, "id")},
          {"contactId", text_of(opportunity, "contact")}};
}

}  // namespace bascule::emulator
