#pragma once

#include <string>
#include <string_view>

#include "emulator/world.hpp"

namespace bascule::emulator {

inline constexpr std::string_view kOfflineAccess = "offline_access";
inline constexpr std::string_view kConfidentialAccess = "confidential:access:admin";

// Registers what Lever's partner team registers by hand: {name, redirect_uris, scopes, client_id?,
// client_secret?}. Who comes with a known client_id changes that application, which keeps its
// grants. InvalidInput for an unknown scope or more than twenty, and for an address that a browser
// cannot be sent back to.
[[nodiscard]] Result<Record*> register_app(World& world, const JsonReader& body);
// Also ends what was accepted for it. False: there is none with this id.
bool remove_app(World& world, const std::string& id);

[[nodiscard]] Record* app_of(World& world, std::string_view client_id);
// Whether the application is registered for this scope; writing includes reading, and
// `offline_access` needs no registration.
[[nodiscard]] bool may_ask_for(const Record& app, std::string_view scope);

}  // namespace bascule::emulator
