#include "api/people_routes.hpp"

#include "api/guarded_routes.hpp"
#include "api/people_json.hpp"

namespace bascule::api {
namespace {

using http::Request;
using http::Response;

// More than one spreadsheet takes well; a longer time is asked for in parts.
constexpr std::size_t kExportLinesMax = 50'000;

Result<orgs::AuditFilter> filter_of(const Request& request) {
  orgs::AuditFilter filter;
  filter.actor = request.query_value("actor").value_or("");
  filter.action = request.query_value("action").value_or("");
  filter.about = request.query_value("about").value_or("");
  if (filter.actor.size() > 64 || filter.action.size() > 64 || filter.about.size() > 64)
    return fail(ErrorCode::InvalidInput, "a filter is too long");
  filter.from = TRY(time_of(request, "from"));
  filter.until = TRY(time_of(request, "until"));
  return filter;
}

Result<JsonObject> list_keys(const PeopleDoor& door, const Request&, const Caller& caller) {
  return door.database.read(caller.scope, [&](ports::Tx& tx) -> Result<JsonObject> {
    JsonArray data;
    for (const auto& key : door.keys.list(tx)) data.push_back(to_json(key, door.clock.now()));
    return list_json(std::move(data), std::nullopt);
  });
}

Result<orgs::MakeApiKey::Wish> wish_of(const Request& request) {
  const Json body = TRY(body_of(request));
  const auto reader = TRY(JsonReader::of(body));
  TRY_VOID(reader.only({"name", "permissions", "expires_at"}));
  orgs::MakeApiKey::Wish wish;
  wish.name = TRY(reader.text("name", 400));
  for (const auto& word : TRY(reader.texts("permissions", 32))) {
    const auto permission = orgs::parse_permission(word);
    if (!permission) return reader.wrong("permissions", "has a word that is no permission");
    wish.permissions.add(*permission);
  }
  if (const auto at = TRY(reader.optional_text("expires_at", 40))) {
    const auto time = parse_rfc3339(*at);
    if (!time) return reader.wrong("expires_at", "is no RFC 3339 time");
    wish.expires_at = *time;
  }
  return wish;
}

Response make_key(const PeopleDoor& door, const Request& request, const Caller& caller) {
  const auto wish = wish_of(request);
  if (!wish) return http::problem(wish.error(), request);
  const auto made = door.make_key.run(caller.scope, *wish, caller.who);
  if (!made) return http::problem(made.error(), request);
  auto json = to_json(made->row, door.clock.now());
  json["key"] = made->key.reveal();
  return ok(std::move(json), 201);
}

Result<JsonObject> revoke_key(const PeopleDoor& door, const Request& request,
                              const Caller& caller) {
  const auto id = ApiKeyId::parse(request.path_value("id"));
  if (!id) return fail(ErrorCode::NotFound, "there is no such key");
  return to_json(TRY(door.revoke_key.run(caller.scope, *id, caller.who)), door.clock.now());
}

// Of an organisation's members and keys; there are never many.
Names names_in(const PeopleDoor& door, ports::Tx& tx) {
  Names names;
  for (const auto& member : door.orgs.members(tx))
    names[member.id.text()] =
        member.name.reveal().empty() ? member.email.reveal() : member.name.reveal();
  for (const auto& key : door.keys.list(tx)) names[key.id.text()] = key.name;
  return names;
}

Result<JsonObject> list_audit(const PeopleDoor& door, const Request& request,
                              const Caller& caller) {
  const auto filter = TRY(filter_of(request));
  const auto page = TRY(page_of(request));
  return door.database.read(caller.scope, [&](ports::Tx& tx) -> Result<JsonObject> {
    const auto found = door.audit.list(tx, filter, page);
    JsonArray data;
    const auto names = names_in(door, tx);
    for (const auto& entry : found.items) data.push_back(to_json(entry, names));
    return list_json(std::move(data), found.next);
  });
}

Result<JsonObject> verify_audit(const PeopleDoor& door, const Request&, const Caller& caller) {
  const auto report = TRY(door.verify_audit.run(caller.scope));
  return JsonObject{{"lines", report.lines},
                    {"last_hash", text_or_null(report.last_hash)},
                    {"wrong", text_or_null(report.wrong)}};
}

Result<std::vector<orgs::AuditEntry>> lines_for_export(const PeopleDoor& door,
                                                       const Request& request,
                                                       const Caller& caller) {
  const auto filter = TRY(filter_of(request));
  const PageRequest all{.limit = kExportLinesMax, .after = {}};
  auto found =
      TRY(door.database.read(caller.scope, [&](ports::Tx& tx) -> Result<Page<orgs::AuditEntry>> {
        return door.audit.list(tx, filter, all);
      }));
  if (found.next)
    return fail(ErrorCode::InvalidInput, "these are more than 50,000 lines; choose a shorter time",
                "/from");
  return std::move(found.items);
}

Response export_audit(const PeopleDoor& door, const Request& request, const Caller& caller) {
  const auto lines = lines_for_export(door, request, caller);
  if (!lines) return http::problem(lines.error(), request);
  const auto noted = door.database.write(caller.scope, [&](ports::Tx& tx) -> Result<void> {
    door.audit.add(tx, caller.scope.org(), door.clock.now(),
                   {caller.who.id, "audit.exported", "", {{"lines", lines->size()}}});
    return {};
  });
  if (!noted) return http::problem(noted.error(), request);
  Response response;
  response.headers.set("Content-Type", "text/csv; charset=utf-8");
  response.headers.set("Content-Disposition", "attachment; filename=\"audit.csv\"");
  response.body = audit_csv(*lines);
  return response;
}

}  // namespace

void add_people_routes(http::Router& router, PeopleDoor door, const Doorkeeper& doorkeeper) {
  using enum orgs::Permission;
  GuardedRoutes<PeopleDoor> routes(router, door, doorkeeper);
  routes.add("GET", "/api/v1/api-keys", WriteKeys, list_keys);
  routes.add_raw("POST", "/api/v1/api-keys", WriteKeys, make_key);
  routes.add("POST", "/api/v1/api-keys/{id}/revoke", WriteKeys, revoke_key);
  routes.add("GET", "/api/v1/audit", ReadAudit, list_audit);
  routes.add("GET", "/api/v1/audit/verification", ReadAudit, verify_audit);
  routes.add_raw("POST", "/api/v1/audit/export", ReadAudit, export_audit);
}

}  // namespace bascule::api
