#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "emulator/world.hpp"

namespace bascule::emulator {

// The events Lever has webhooks for (Lever developer documentation, "Webhooks").
[[nodiscard]] const std::vector<std::string_view>& webhook_events();
[[nodiscard]] bool is_webhook_event(std::string_view event);
// Whether a webhook for it can be narrowed to some origins of the opportunity.
[[nodiscard]] bool has_origin_conditions(std::string_view event);
[[nodiscard]] const std::vector<std::string_view>& origins();

// Plans one signed delivery for each webhook that wants this event; the courier sends it after the
// answer. `origin` is the opportunity's, or empty when the event has none.
void emit(World& world, std::string_view event, JsonObject data, std::string_view origin = {});

// Plans the sample delivery of the settings page: the real event name, empty data. Returns its id.
std::string plan_test_delivery(World& world, const Record& webhook);

// opportunityId, candidateId (the old name, same value) and contactId, as every event has them.
[[nodiscard]] JsonObject event_ids(const Record& opportunity);

}  // namespace bascule::emulator
