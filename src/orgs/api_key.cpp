#include "orgs/api_key.hpp"

#include <algorithm>

namespace bascule::orgs {

Secret new_api_key(ports::Random& random) {
  return Secret(std::string(kApiKeyPrefix) + ports::new_token(random).reveal());
}

bool looks_like_api_key(std::string_view text) {
  return text.size() == kApiKeyBytes && text.starts_with(kApiKeyPrefix) &&
         std::ranges::all_of(text.substr(kApiKeyPrefix.size()), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                  c == '-' || c == '_';
         });
}

}  // namespace bascule::orgs
