#include "api/share_routes.hpp"

#include <fmt/format.h>

#include "api/guarded_routes.hpp"
#include "api/report_route.hpp"
#include "base/text.hpp"
#include "crypto/hash.hpp"

namespace bascule::api {
namespace {

using http::Request;
using http::Response;
using shares::ResultLink;

constexpr std::size_t kTokenBytesMax = 128;
const http::RouteLimits kSmallBody{.body_bytes_max = 4096, .content_type = "application/json"};

Json time_or_null(const std::optional<Instant>& at) {
  return at ? Json(to_rfc3339(*at)) : Json(nullptr);
}

// As the member or key is called now.
Json name_of(const ShareDoor& door, ports::Tx& tx, const std::string& actor) {
  if (const auto id = MemberId::parse(actor))
    if (const auto member = door.orgs.find_member(tx, *id))
      return Json(member->name.empty() ? member->email.reveal() : member->name.reveal());
  if (const auto id = ApiKeyId::parse(actor))
    if (const auto key = door.keys.find(tx, *id)) return Json(key->name);
  return nullptr;
}

JsonObject to_json(const ShareDoor& door, ports::Tx& tx, const ResultLink& link) {
  return {{"id", link.id.text()},
          {"result_id", link.result.text()},
          {"state", to_string(state_of(link, door.clock.now()))},
          {"url", text_or_null(door.share.url_of(tx, link).reveal())},
          {"note", text_or_null(link.note)},
          {"made_by", link.made_by},
          {"made_by_name", name_of(door, tx, link.made_by)},
          {"made_at", to_rfc3339(link.made_at)},
          {"expires_at", to_rfc3339(link.expires_at)},
          {"revoked_at", time_or_null(link.revoked_at)},
          {"revoked_by", text_or_null(link.revoked_by)},
          {"revoked_by_name", name_of(door, tx, link.revoked_by)},
          {"opened_at", time_or_null(link.opened_at)},
          {"opens", link.opens}};
}

Result<JsonObject> shown(const ShareDoor& door, const Caller& caller, const ResultLink& link) {
  return door.database.read(
      caller.scope, [&](ports::Tx& tx) -> Result<JsonObject> { return to_json(door, tx, link); });
}

Result<ResultId> result_of(const Request& request) {
  const auto id = ResultId::parse(request.path_value("id"));
  if (!id) return fail(ErrorCode::NotFound, "there is no such result");
  return *id;
}

Result<JsonObject> list_links(const ShareDoor& door, const Request& request, const Caller& caller) {
  const auto id = TRY(result_of(request));
  const auto links = TRY(door.share.list(caller.scope, id));
  return door.database.read(caller.scope, [&](ports::Tx& tx) -> Result<JsonObject> {
    JsonArray data;
    for (const auto& link : links) data.push_back(to_json(door, tx, link));
    return list_json(std::move(data), std::nullopt);
  });
}

// No Idempotency-Key: the remembered answer would hold an address that opens something.
Result<JsonObject> make_link(const ShareDoor& door, const Request& request, const Caller& caller) {
  const auto id = TRY(result_of(request));
  const Json body = TRY(body_of(request, Empty::Allowed));
  const auto reader = TRY(JsonReader::of(body));
  TRY_VOID(reader.only({"days", "note"}));
  shares::ShareResult::Wish wish;
  if (const auto days = TRY(reader.optional_integer("days"))) {
    if (*days < 1 || *days > shares::kLinkDaysMax)
      return reader.wrong("days", fmt::format("is from 1 to {}", shares::kLinkDaysMax));
    wish.days = static_cast<int>(*days);
  }
  wish.note = TRY(reader.optional_text("note", 4 * shares::kNoteBytesMax)).value_or("");
  const auto link = TRY(door.share.make(caller.scope, id, wish, caller.who));
  return shown(door, caller, link);
}

Result<JsonObject> revoke_link(const ShareDoor& door, const Request& request,
                               const Caller& caller) {
  const auto id = ResultLinkId::parse(request.path_value("id"));
  if (!id) return fail(ErrorCode::NotFound, "there is no such link");
  const auto link = TRY(door.share.revoke(caller.scope, *id, caller.who));
  return shown(door, caller, link);
}

// ---- whoever holds a link ----

// What is behind a link is for whoever holds it, and for no search engine:
// https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag
Response unlisted(Response response) {
  response.headers.set("X-Robots-Tag", "noindex, nofollow");
  return response;
}

Result<Secret> token_of(const ShareDoor& door, const Request& request) {
  TRY_VOID(door.same_site.check(request));
  const Json body = TRY(body_of(request));
  const auto reader = TRY(JsonReader::of(body));
  TRY_VOID(reader.only({"token"}));
  return Secret(TRY(reader.text("token", kTokenBytesMax)));
}

Response read_shared(const ShareDoor& door, const Request& request) {
  const auto token = token_of(door, request);
  if (!token) return http::problem(token.error(), request);
  const auto shared = door.open.open(*token, request.remote_address);
  if (!shared) return http::problem(shared.error(), request);
  // The envelope is sent as it is stored, letter for letter.
  const JsonObject around{{"candidate", JsonObject{{"name", shared->candidate.reveal()}}},
                          {"org", JsonObject{{"name", shared->org_name}}},
                          {"environment", to_string(shared->environment)},
                          {"assessment_name", text_or_null(shared->assessment_name)},
                          {"expires_at", to_rfc3339(shared->expires_at)}};
  std::string text = to_text(around);
  text.pop_back();
  return http::json_response(200, fmt::format(R"({},"envelope":{}}})", text, shared->envelope));
}

Response read_shared_report(const ShareDoor& door, const Request& request) {
  const auto token = token_of(door, request);
  if (!token) return http::problem(token.error(), request);
  const auto turn = door.report_turns.take(crypto::sha256_hex(token->reveal()));
  if (!turn) return http::problem(turn.error(), request);
  const auto file = door.open.report(*token, request.remote_address);
  if (!file) return http::problem(file.error(), request);
  return pdf_answer(*file);
}

}  // namespace

void add_share_routes(http::Router& router, ShareDoor door, const Doorkeeper& doorkeeper) {
  using enum orgs::Permission;
  GuardedRoutes<ShareDoor> routes(router, door, doorkeeper);
  routes.add("GET", "/api/v1/results/{id}/links", ShareResults, list_links);
  routes.add("POST", "/api/v1/results/{id}/links", ShareResults, make_link, 201);
  routes.add("POST", "/api/v1/result-links/{id}/revoke", ShareResults, revoke_link);
  router.add(
      "POST", "/api/shared/v1/result",
      [door](const Request& request) { return unlisted(read_shared(door, request)); }, kSmallBody);
  router.add(
      "POST", "/api/shared/v1/report",
      [door](const Request& request) { return unlisted(read_shared_report(door, request)); },
      kSmallBody);
}

}  // namespace bascule::api
