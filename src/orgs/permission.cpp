#include "orgs/permission.hpp"

#include "base/text.hpp"

namespace bascule::orgs {

std::string_view to_string(Permission permission) {
  switch (permission) {
    case Permission::ReadOrders:
      return "orders:read";
    case Permission::WriteOrders:
      return "orders:write";
    case Permission::ReadResults:
      return "results:read";
    case Permission::ShareResults:
      return "results:share";
    case Permission::ReadSetup:
      return "setup:read";
    case Permission::WriteSetup:
      return "setup:write";
    case Permission::ReadPeople:
      return "people:read";
    case Permission::WritePeople:
      return "people:write";
    case Permission::WriteKeys:
      return "keys:write";
    case Permission::ReadAudit:
      return "audit:read";
  }
  return "";
}

std::optional<Permission> parse_permission(std::string_view text) {
  for (const auto permission : kPermissions)
    if (text == to_string(permission)) return permission;
  return std::nullopt;
}

std::string to_string(const Permissions& permissions) {
  std::string text;
  for (const auto permission : kPermissions) {
    if (!permissions.has(permission)) continue;
    if (!text.empty()) text += ' ';
    text += to_string(permission);
  }
  return text;
}

std::optional<Permissions> parse_permissions(std::string_view text) {
  Permissions permissions;
  if (text.empty()) return permissions;
  for (const auto word : split(text, ' ')) {
    const auto permission = parse_permission(word);
    if (!permission) return std::nullopt;
    permissions.add(*permission);
  }
  return permissions;
}

JsonArray words_of(const Permissions& permissions) {
  JsonArray words;
  for (const auto permission : kPermissions)
    if (permissions.has(permission)) words.emplace_back(to_string(permission));
  return words;
}

}  // namespace bascule::orgs
