#pragma once

#include <string>

#include "emulator/pause.hpp"
#include "emulator/world.hpp"

namespace bascule::emulator {

// Reads a state that `save_state` wrote. NotFound when there is no such file.
[[nodiscard]] Result<void> load_state(const std::string& path, SharedWorld& world);

// Replaces the file as a whole, so that it is never half written. Unavailable when it cannot.
[[nodiscard]] Result<void> save_state(const std::string& path, SharedWorld& world);

// Saves until stopped: a moment after each change, and once more at the end.
void keep_state(const std::string& path, SharedWorld& world, Pause& pause);

}  // namespace bascule::emulator
