#pragma once

#include <string>
#include <vector>

#include "app/config.hpp"
#include "cli/command.hpp"

namespace bascule::app {

// `bascule restore --from FILE [--replace] [--json]`: puts a backup in the database's place, muted.
// Only while no server runs.
[[nodiscard]] cli::Outcome restore(const Config& config, const std::vector<std::string>& arguments);

}  // namespace bascule::app
