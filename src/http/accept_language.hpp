#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bascule::http {

// The languages that Accept-Language names (RFC 9110, section 12.5.4), best first, those of equal
// weight as they stand there: "fr-CA, en;q=0.8" is {"fr-ca", "en"}. Without "*", without what is
// refused by a weight of 0, and without what is no BCP 47 tag; at most 16 of them. Pure.
[[nodiscard]] std::vector<std::string> accepted_languages(std::string_view header);

}  // namespace bascule::http
