#pragma once

#include <optional>
#include <string>

#include "base/ids.hpp"
#include "orgs/org.hpp"

namespace bascule::orgs {

// Who does something, as far as the organisation is concerned.
struct Actor {
  std::string id;  // For timelines and the audit log: "mem_…", "key_…", "operator".
  Permissions may;
  std::optional<MemberId> member;  // The person, if it is one; of an API key, who made it.
  Role role = Role::Owner;         // Of that person; an owner's where there is none behind it.
};

// A signed-in member.
[[nodiscard]] inline Actor actor_of(const Member& member) {
  return {.id = member.id.text(),
          .may = permissions_of(member.role),
          .member = member.id,
          .role = member.role};
}

// Whether `by` may give, take away or end this role: as their own role says, and never more than
// what they may do themselves, which of an API key is less (case F7).
[[nodiscard]] inline bool may_manage(const Actor& by, Role subject) {
  const auto all = permissions_of(subject);
  return may_manage(by.role, subject) && (all & by.may) == all;
}

// The operator at the machine.
[[nodiscard]] inline Actor the_operator() {
  return {.id = "operator", .may = Permissions::all(), .member = std::nullopt};
}

}  // namespace bascule::orgs
