#pragma once

#include "app/config.hpp"

namespace bascule::app {

// `bascule serve`: runs until SIGTERM or SIGINT, then stops within ten seconds with nothing lost.
// Exit status 0 after a signal, 6 when storage or listener are not to be had, 7 for configuration.
[[nodiscard]] int serve(const Config& config);

// `bascule worker`: the same without the server.
[[nodiscard]] int work(const Config& config);

}  // namespace bascule::app
