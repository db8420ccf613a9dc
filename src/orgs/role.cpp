#include "orgs/role.hpp"

namespace bascule::orgs {

std::string_view to_string(Role role) {
  switch (role) {
    case Role::Owner:
      return "owner";
    case Role::Admin:
      return "admin";
    case Role::Recruiter:
      return "recruiter";
    case Role::Viewer:
      return "viewer";
    case Role::Interviewer:
      return "interviewer";
  }
  return "interviewer";
}

std::optional<Role> parse_role(std::string_view text) {
  for (const Role role : kRoles)
    if (text == to_string(role)) return role;
  return std::nullopt;
}

Permissions permissions_of(Role role) {
  using enum Permission;
  switch (role) {
    case Role::Owner:
    case Role::Admin:
      return Permissions::all();
    case Role::Recruiter:
      return {ReadOrders, WriteOrders, ReadResults, ShareResults, ReadSetup, ReadPeople};
    case Role::Viewer:
      return {ReadOrders, ReadResults, ReadSetup, ReadPeople};
    case Role::Interviewer:
      return {};
  }
  return {};
}

bool may_manage(Role actor, Role subject) {
  return actor == Role::Owner || (actor == Role::Admin && subject != Role::Owner);
}

}  // namespace bascule::orgs
