#include "emulator/token_endpoint.hpp"

#include <map>

#include "base/text.hpp"
#include "emulator/faults.hpp"
#include "emulator/journal.hpp"
#include "emulator/oauth_apps.hpp"
#include "emulator/oauth_grants.hpp"

namespace bascule::emulator {
namespace {

constexpr std::size_t kBodyBytesMax = 64 * 1024;  // A few tokens.

using Fields = std::map<std::string, std::string, std::less<>>;

std::optional<Fields> read_form(std::string_view body) {
  const auto pairs = http::decoded_query(body);
  if (!pairs) return std::nullopt;
  Fields fields;
  for (const auto& [name, value] : *pairs)
    if (!fields.emplace(name, value).second) return std::nullopt;  // RFC 6749 section 3.2.
  return fields;
}

std::optional<Fields> read_object(std::string_view body) {
  const auto json = parse_json(body);
  const auto* object = json ? json->if_object() : nullptr;
  if (!object) return std::nullopt;
  Fields fields;
  for (const auto& [name, value] : *object)
    if (value.is_string()) fields.emplace(name, text_of(*object, name));
  return fields;
}

std::optional<Fields> read_fields(const http::Request& request) {
  const auto type = ascii_lower(request.headers.find("content-type").value_or(""));
  if (type.starts_with("application/x-www-form-urlencoded")) return read_form(request.body);
  if (type.starts_with("application/json")) return read_object(request.body);
  return std::nullopt;
}

http::Response error(int status, std::string_view code, std::string_view description) {
  return http::json_response(
      status, to_text(Json(JsonObject{{"error", code}, {"error_description", description}})));
}

http::Response refusal_of(const Record& fault) {
  const auto status = static_cast<int>(number_of(fault, "status"));
  return error(status, status == 429 ? "too_many_requests" : "server_error",
               "An error ordered by a fault");
}

http::Response exchange(World& world, const Record& app, const Fields& fields) {
  const auto value = [&](std::string_view name) {
    const auto found = fields.find(name);
    return found == fields.end() ? std::string() : found->second;
  };
  const auto missing = [](std::string_view name) {
    return error(400, "invalid_request", "Missing required parameter: " + std::string(name));
  };
  const auto grant_type = value("grant_type");
  Result<Record> outcome;
  if (grant_type == "authorization_code") {
    for (const auto* name : {"code", "redirect_uri"})
      if (value(name).empty()) return missing(name);
    outcome = redeem_code(world, app,
                          {.code = value("code"),
                           .redirect_uri = value("redirect_uri"),
                           .code_verifier = value("code_verifier")});
  } else if (grant_type == "refresh_token") {
    if (value("refresh_token").empty()) return missing("refresh_token");
    outcome = refresh(world, app, value("refresh_token"));
  } else if (grant_type.empty()) {
    return missing("grant_type");
  } else {
    return error(400, "unsupported_grant_type",
                 "Unsupported grant type: " + cut(one_line(grant_type), 100));
  }
  if (!outcome) return error(403, "invalid_grant", outcome.error().message);
  return http::json_response(200, to_text(Json(*outcome)));
}

}  // namespace

TokenEndpoint::Handled TokenEndpoint::handle(World& world, const http::Request& request) const {
  const auto fields = read_fields(request);
  if (!fields)
    return {error(400, "invalid_request", "The body must be a form or a JSON object"), {}, {}};
  const auto id = fields->find("client_id"), secret = fields->find("client_secret");
  const auto* app = id == fields->end() ? nullptr : app_of(world, id->second);
  Handled handled;
  if (app) handled.app_id = text_of(*app, "id");
  handled.fault = strike(world, request.method, request.path, handled.app_id).value_or(Record());
  const auto kind = text_of(handled.fault, "kind");
  if (kind == "status" || kind == "drop")
    handled.response = refusal_of(handled.fault);
  else if (!app || secret == fields->end() || secret->second != text_of(*app, "client_secret"))
    handled.response = error(401, "access_denied", "Unauthorized");
  else
    handled.response = exchange(world, *app, *fields);
  if (kind == "status_after") handled.response = refusal_of(handled.fault);
  return handled;
}

http::Response TokenEndpoint::answer(const http::Request& request) {
  const auto arrived = to_millis(clock_.now());
  const auto began = clock_.monotonic();
  auto handled = world_.with([&](World& world) { return handle(world, request); });
  spoil(handled.response, handled.fault, pause_);
  auto row = journal_row(request, handled.response, handled.fault);
  row.at_ms = arrived;
  row.key_id = handled.app_id;
  row.took_ms = (clock_.monotonic() - began).count();
  world_.with([&](World& world) { note_call(world, std::move(row)); });
  return std::move(handled.response);
}

void TokenEndpoint::add_routes(http::Router& router) {
  const http::RouteLimits limits{.body_bytes_max = kBodyBytesMax, .content_type = ""};
  router.add(
      "POST", "/oauth/token", [this](const http::Request& request) { return answer(request); },
      limits);
}

}  // namespace bascule::emulator
