#pragma once

#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace bascule::lever {

// How long an answer asks us to stay away: seconds, or an HTTP date measured against the answer's
// own Date, so that no clock of ours decides (RFC 9110, 10.2.3 and 5.6.7). 0 for none, for a time
// that is over, and for what cannot be read. At most a day: what is done with it is capped anyway.
// Lever documents none today. Header names are in lower case.
[[nodiscard]] std::chrono::milliseconds retry_after(
    const std::vector<std::pair<std::string, std::string>>& headers);

}  // namespace bascule::lever
