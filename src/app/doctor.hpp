#pragma once

#include <string>
#include <vector>

#include "app/config.hpp"

namespace bascule::app {

// `bascule doctor [--deep] [--json] [--mail-to ADDRESS]`: looks at data directory, disk, file
// modes, key, schema, clock, what waits for a person, public URL as the ATS would see it, and mail;
// --deep reads every page of a database that no server has open. Says in one sentence each what is
// wrong and how to mend it. Exit status 0 when all is well, 1 otherwise. Changes nothing but sends
// the test mail that was asked for.
[[nodiscard]] int doctor(const Config& config, const std::vector<std::string>& arguments);

}  // namespace bascule::app
