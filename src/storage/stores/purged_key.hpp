#pragma once

#include <string>
#include <string_view>

#include "crypto/pseudonym.hpp"

namespace bascule::storage {

// The key of a decision as it stands once the decision was purged: the id of an application in it
// is a pseudonym, the rest stays.
[[nodiscard]] inline std::string purged_key(const crypto::Pseudonyms& pseudonyms,
                                            std::string_view key) {
  constexpr std::string_view kApplication = "application:";
  if (!key.starts_with(kApplication)) return std::string(key);
  return std::string(kApplication) + pseudonyms.of(key.substr(kApplication.size()));
}

}  // namespace bascule::storage
