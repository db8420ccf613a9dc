#pragma once

#include "base/json.hpp"
#include "recovery/restore.hpp"

namespace bascule::recovery {

// What everybody who looks is told while nothing is sent: {text, taken_at, restored_at}; null when
// the installation speaks.
[[nodiscard]] Json muted_json(const std::optional<Restore>& latest);

}  // namespace bascule::recovery
