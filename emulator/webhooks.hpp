#pragma once

#include <string>

#include "emulator/call.hpp"
#include "emulator/world.hpp"

namespace bascule::emulator {

// A webhook from {url, event, configuration?}. InvalidInput for an unknown event, an address that
// is not https (http only for loopback, and only with the switch), or conditions where the event
// has none. `key_id` is the credential that makes it; empty: somebody at the settings page does,
// and only that page can change it.
[[nodiscard]] Result<Record*> add_webhook(World& world, const JsonReader& body,
                                          const std::string& key_id);
[[nodiscard]] bool is_loopback_http(std::string_view url);

}  // namespace bascule::emulator
