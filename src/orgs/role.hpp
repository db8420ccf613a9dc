#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "orgs/permission.hpp"

namespace bascule::orgs {

// What a member is in an organisation. From the one who may most to the one who may least.
enum class Role { Owner, Admin, Recruiter, Viewer, Interviewer };
inline constexpr std::array kRoles{Role::Owner, Role::Admin, Role::Recruiter, Role::Viewer,
                                   Role::Interviewer};
[[nodiscard]] std::string_view to_string(Role role);
[[nodiscard]] std::optional<Role> parse_role(std::string_view text);

// What the role may do. An interviewer sees interviews only: who is to judge somebody in a
// conversation should not have seen the scores.
[[nodiscard]] Permissions permissions_of(Role role);

// Whether a member of role `actor` may give, take away or end `subject`'s role: owners everybody's,
// admins everybody's but an owner's.
[[nodiscard]] bool may_manage(Role actor, Role subject);

}  // namespace bascule::orgs
