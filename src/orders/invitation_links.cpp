#include "orders/invitation_links.hpp"

#include <span>

#include "base/text.hpp"

namespace bascule::orders {
namespace {

constexpr std::size_t kTokenBytes = 24;

}  // namespace

Secret InvitationLinks::token(const Invitation& invitation) const {
  const auto digest =
      key_.sign({"invitation:", invitation.id.text(), ":", std::to_string(invitation.generation)});
  return Secret(to_base64url(std::span(digest).first(kTokenBytes)));
}

std::string InvitationLinks::url(const Invitation& invitation) const {
  return public_url_ + "/t/" + token(invitation).reveal();
}

std::string InvitationLinks::hash_of(std::string_view token) {
  return to_hex(crypto::sha256(token));
}

}  // namespace bascule::orders
