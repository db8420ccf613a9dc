#include "orgs/api_key.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace bascule::orgs {

bool is_good(const ApiKey& key, Instant now) {
  return !key.revoked_at && (!key.expires_at || now < *key.expires_at);
}

Result<std::string> checked_key_name(std::string_view name) {
  constexpr std::size_t kNameBytesMax = 80;
  const std::string_view kept = trimmed(name);
  if (kept.empty() || kept.size() > kNameBytesMax || !is_utf8(kept) || one_line(kept) != kept)
    return fail(ErrorCode::InvalidInput, "a name is one line of 1 to 80 bytes", "/name");
  return std::string(kept);
}

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
