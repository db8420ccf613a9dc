#include "base/text.hpp"
#include "emulator/candidacy.hpp"
#include "emulator/paging.hpp"
#include "emulator/routes.hpp"

namespace bascule::emulator {
namespace {

bool is_listed(const Call& call, const Record& user, bool with_deactivated) {
  if (!with_deactivated && has(user, "deactivatedAt")) return false;
  const auto emails = call.queries("email");
  if (!emails.empty()) {
    bool matches = false;
    for (const auto& email : emails)
      matches = matches || canonical_email(email) == canonical_email(text_of(user, "email"));
    if (!matches) return false;
  }
  const auto roles = call.queries("accessRole");
  if (!roles.empty() && !holds(roles, text_of(user, "accessRole"))) return false;
  const auto external = call.query("external_directory_id");
  return !external || *external == text_of(user, "externalDirectoryId");
}

Answered list_users(World& world, const Call& call) {
  const bool with_deactivated = TRY(call.query_flag("includeDeactivated")).value_or(false);
  auto rows = in_order(world.users);
  std::erase_if(rows,
                [&](const Row& row) { return !is_listed(call, *row.record, with_deactivated); });
  return page_of(call, std::move(rows),
                 [&](const Record& user) { return Json(included(call, shown(user))); });
}

Answered read_user(World& world, const Call& call) {
  const auto* user = world.users.find(call.at("id"));
  if (!user) return not_found("users", call.at("id"));
  return one(included(call, shown(*user)));
}

Answered switch_user(World& world, const Call& call, bool is_active) {
  auto* user = world.users.find(call.at("id"));
  if (!user) return not_found("users", call.at("id"));
  (*user)["deactivatedAt"] = is_active ? Json(nullptr) : Json(world.now_ms());
  world.changed();
  return one(shown(*user));
}

}  // namespace

void add_user_routes(Routes& routes) {
  routes.add("GET", "users", "users:read", list_users);
  routes.add("GET", "users/:id", "users:read", read_user);
  routes.add("POST", "users/:id/deactivate", "users:write",
             [](World& world, const Call& call) { return switch_user(world, call, false); });
  routes.add("POST", "users/:id/reactivate", "users:write",
             [](World& world, const Call& call) { return switch_user(world, call, true); });
}

}  // namespace bascule::emulator
