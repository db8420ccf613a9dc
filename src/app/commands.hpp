#pragma once

#include <string>
#include <vector>

namespace bascule::app {

// Carries out one command line and returns its exit status. `serve`, `doctor`, `migrate` are the
// program's own; the operator's commands (cli/) run here when nobody holds the data directory, and
// over its control socket in the server that does.
[[nodiscard]] int run_command(std::vector<std::string> arguments);

}  // namespace bascule::app
