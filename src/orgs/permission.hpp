#pragma once

#include <array>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "base/json.hpp"

namespace bascule::orgs {

// One kind of thing that somebody may do. A member may what the role says, a script what its API
// key was made with.
enum class Permission : unsigned {
  ReadOrders,    // Orders, their timelines and why they exist; which assessments there are.
  WriteOrders,   // Invite, send again, extend, cancel.
  ReadResults,   // Scores.
  ShareResults,  // Links to them for people without an account.
  ReadSetup,     // Connections, rules, inbound events.
  WriteSetup,    // Change these, and what the organisation is and keeps.
  ReadPeople,    // Who is a member.
  WritePeople,   // Invite, change roles, deactivate.
  WriteKeys,     // See, make and revoke API keys.
  ReadAudit,     // The audit log.
};
inline constexpr std::array kPermissions{Permission::ReadOrders,  Permission::WriteOrders,
                                         Permission::ReadResults, Permission::ShareResults,
                                         Permission::ReadSetup,   Permission::WriteSetup,
                                         Permission::ReadPeople,  Permission::WritePeople,
                                         Permission::WriteKeys,   Permission::ReadAudit};

// "orders:read".
[[nodiscard]] std::string_view to_string(Permission permission);
[[nodiscard]] std::optional<Permission> parse_permission(std::string_view text);

// A set of them.
class Permissions {
 public:
  constexpr Permissions() = default;
  constexpr Permissions(std::initializer_list<Permission> list) {
    for (const auto permission : list) add(permission);
  }
  [[nodiscard]] static constexpr Permissions all() {
    Permissions every;
    for (const auto permission : kPermissions) every.add(permission);
    return every;
  }

  constexpr void add(Permission permission) { bits_ |= bit(permission); }
  [[nodiscard]] constexpr bool has(Permission permission) const {
    return (bits_ & bit(permission)) != 0;
  }
  [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }
  // What both have.
  [[nodiscard]] constexpr Permissions operator&(const Permissions& other) const {
    Permissions both;
    both.bits_ = bits_ & other.bits_;
    return both;
  }
  [[nodiscard]] constexpr bool operator==(const Permissions&) const = default;

 private:
  [[nodiscard]] static constexpr unsigned bit(Permission permission) {
    return 1U << static_cast<unsigned>(permission);
  }
  unsigned bits_ = 0;
};

// "orders:read orders:write": as a row keeps them. None for a word that is no permission.
[[nodiscard]] std::string to_string(const Permissions& permissions);
[[nodiscard]] std::optional<Permissions> parse_permissions(std::string_view text);
// ["orders:read", "orders:write"]: as REST and commands show them.
[[nodiscard]] JsonArray words_of(const Permissions& permissions);

}  // namespace bascule::orgs
