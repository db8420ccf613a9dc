#include "api/setup_routes.hpp"

#include "api/guarded_routes.hpp"
#include "api/setup_json.hpp"

namespace bascule::api {
namespace {

using http::Request;

// These lists are short; they are one page, whatever the limit.
template <class List>
JsonObject one_page(const List& list) {
  JsonArray data;
  for (const auto& item : list) data.push_back(to_json(item));
  return list_json(std::move(data), std::nullopt);
}

// With its state, and why it waits.
JsonObject event_json(const SetupDoor& door, ports::Tx& tx, const webhooks::InboxEvent& event) {
  if (event.job.empty()) return to_json(event, "ignored", "");
  const auto job = door.jobs.find(tx, event.job);
  if (!job || job->state == jobs::JobState::Done || job->state == jobs::JobState::Closed)
    return to_json(event, "decided", "");
  return to_json(event, job->state == jobs::JobState::Parked ? "parked" : "waiting", job->reason);
}

Result<JsonObject> list_events(const SetupDoor& door, const Request& request,
                               const Caller& caller) {
  const auto page = TRY(page_of(request));
  webhooks::InboxFilter filter;
  filter.connection_id = request.query_value("connection_id").value_or("");
  filter.opportunity_id = request.query_value("opportunity_id").value_or("");
  return door.database.read(caller.scope, [&](ports::Tx& tx) -> Result<JsonObject> {
    const auto found = door.inbox.list(tx, filter, page);
    JsonArray data;
    for (const auto& event : found.items) data.push_back(event_json(door, tx, event));
    return list_json(std::move(data), found.next);
  });
}

Result<JsonObject> list_assessments(const SetupDoor& door, const Request&, const Caller&) {
  return one_page(door.catalogue.all());
}

Result<JsonObject> read_assessment(const SetupDoor& door, const Request& request, const Caller&) {
  const auto* assessment = door.catalogue.newest(request.path_value("id"));
  if (!assessment) return fail(ErrorCode::NotFound, "there is no such assessment");
  return to_json(*assessment);
}

}  // namespace

void add_setup_routes(http::Router& router, SetupDoor door, const Doorkeeper& doorkeeper) {
  using enum orgs::Permission;
  GuardedRoutes<SetupDoor> routes(router, door, doorkeeper);
  routes.add("GET", "/api/v1/events", ReadSetup, list_events);
  routes.add("GET", "/api/v1/assessments", ReadOrders, list_assessments);
  routes.add("GET", "/api/v1/assessments/{id}", ReadOrders, read_assessment);
}

}  // namespace bascule::api
