#pragma once

#include <string>

#include "base/ids.hpp"
#include "base/secret.hpp"
#include "base/time.hpp"
#include "orgs/role.hpp"

namespace bascule::orgs {

// Somebody was asked by mail to become a member and has not answered yet. There is no member until
// they do: whether an address is known on this server shows to nobody but its owner (case G2).
struct Invite {
  InviteId id;
  OrgId org;
  Personal email;  // Lower-cased; one invite per address and organisation.
  Role role = Role::Viewer;
  std::string token_hash;  // SHA-256 of the link's token, lower-case hex.
  std::string invited_by;  // "mem_…", "key_…".
  Instant created_at{};
  Instant expires_at{};
};

// How long the link may wait (case G5).
inline constexpr std::chrono::hours kInviteLife{24 * 7};
// Of one organisation, unanswered: more is a script gone wild.
inline constexpr std::size_t kInvitesMax = 200;

}  // namespace bascule::orgs
