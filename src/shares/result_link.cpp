#include "shares/result_link.hpp"

namespace bascule::shares {

std::string_view to_string(LinkState state) {
  switch (state) {
    case LinkState::Good:
      return "good";
    case LinkState::Expired:
      return "expired";
    case LinkState::Revoked:
      return "revoked";
  }
  return "";
}

LinkState state_of(const ResultLink& link, Instant now) {
  if (link.revoked_at) return LinkState::Revoked;
  return link.expires_at <= now ? LinkState::Expired : LinkState::Good;
}

}  // namespace bascule::shares
