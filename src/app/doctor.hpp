#pragma once

#include <string>
#include <vector>

#include "app/config.hpp"

namespace bascule::app {

// `bascule doctor [--mail-to ADDRESS]`: looks at data directory, key, public URL as the ATS would
// see it, and mail; says in one sentence each what is wrong and how to mend it. Exit status 0 when
// all is well, 1 otherwise. Changes nothing but sends the test mail that was asked for.
[[nodiscard]] int doctor(const Config& config, const std::vector<std::string>& arguments);

}  // namespace bascule::app
