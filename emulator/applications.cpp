#include "emulator/access.hpp"
#include "emulator/expand.hpp"
#include "emulator/paging.hpp"
#include "emulator/routes.hpp"

namespace bascule::emulator {
namespace {

constexpr std::int64_t kWindowMs = std::int64_t{30} * 24 * 3'600'000;  // Documented: 30 days.

Answered list_applications(World& world, const Call& call) {
  TRY(opportunity_of(world, call));
  auto rows = newest_first(world.applications);
  std::erase_if(rows, [&](const Row& row) {
    return text_of(*row.record, "opportunityId") != call.at("opportunity");
  });
  return page_of(call, std::move(rows), [&](const Record& application) {
    return Json(show_application(world, call, application));
  });
}

Answered read_application(World& world, const Call& call) {
  TRY(opportunity_of(world, call));
  const auto* application = world.applications.find(call.at("application"));
  if (!application || text_of(*application, "opportunityId") != call.at("opportunity"))
    return not_found("applications", call.at("application"));
  return one(show_application(world, call, *application));
}

Answered list_deleted_applications(World& world, const Call& call) {
  const auto from = TRY(call.query_millis("deleted_at_start"));
  const auto to = TRY(call.query_millis("deleted_at_end"));
  if (!from || !to) return bad_request("deleted_at_start and deleted_at_end are required");
  if (*to < *from || *to - *from > kWindowMs)
    return bad_request("the window must not be longer than 30 days");
  auto rows = newest_first(world.deleted_applications, "deletedAt");
  std::erase_if(rows,
                [&](const Row& row) { return row.place.at_ms < *from || row.place.at_ms > *to; });
  return page_of(
      call, std::move(rows), [](const Record& row) { return Json(shown(row)); }, 50);
}

}  // namespace

void add_application_routes(Routes& routes) {
  routes.add("GET", "applications/deleted", "applications:read", list_deleted_applications);
  const std::string base = "opportunities/:opportunity/applications";
  routes.add("GET", base, "applications:read", list_applications);
  routes.add("GET", base + "/:application", "applications:read", read_application);
}

}  // namespace bascule::emulator
