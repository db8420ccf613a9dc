#include "emulator/call.hpp"

#include <charconv>

#include "base/check.hpp"
#include "base/text.hpp"

namespace bascule::emulator {
namespace {

// A create with a long feedback form is tens of kilobytes; nothing sane is a megabyte.
constexpr JsonLimits kBodyLimits{.bytes_max = 2 * 1024 * 1024, .keys_max = 20'000};

std::string_view code_of(int status) {
  switch (status) {
    case 401:
      return "UnauthorizedError";
    case 403:
      return "ForbiddenError";
    case 404:
      return "ResourceNotFound";
    case 429:
      return "TooManyRequestsError";
    case 503:
      return "ServiceUnavailableError";
    default:
      return status >= 500 ? "InternalServerError" : "BadRequestError";
  }
}

int status_of(ErrorCode code) {
  return code == ErrorCode::InvalidInput ? 400 : http::status_of(code);
}

}  // namespace

const std::string& Call::at(std::string_view name) const {
  const auto found = path.find(name);
  check(found != path.end(), "the route has this name in its path");
  return found->second;
}

std::optional<std::string> Call::query(std::string_view name) const {
  for (const auto& [field, value] : request.query)
    if (field == name) return value;
  return std::nullopt;
}

std::vector<std::string> Call::queries(std::string_view name) const {
  std::vector<std::string> out;
  for (const auto& [field, value] : request.query)
    if (field == name || field == std::string(name) + "[]") out.push_back(value);
  return out;
}

Result<std::optional<std::int64_t>> Call::query_millis(std::string_view name) const {
  const auto text = query(name);
  if (!text) return std::optional<std::int64_t>();
  std::int64_t value = 0;
  const auto* end = text->data() + text->size();
  const auto [stop, problem] = std::from_chars(text->data(), end, value);
  if (problem != std::errc() || stop != end || text->empty())
    return bad_request(std::string(name) + " must be a timestamp in milliseconds");
  return std::optional(value);
}

Result<std::optional<bool>> Call::query_flag(std::string_view name) const {
  const auto text = query(name);
  if (!text) return std::optional<bool>();
  if (*text == "true") return std::optional(true);
  if (*text == "false") return std::optional(false);
  return bad_request(std::string(name) + " must be true or false");
}

bool Call::is_multipart() const {
  const auto type = request.headers.find("content-type");
  return type && ascii_lower(*type).starts_with("multipart/form-data");
}

Result<Json> Call::json() const {
  if (trimmed(request.body).empty()) return Json(JsonObject());
  auto body = TRY(parse_json(request.body, kBodyLimits));
  if (!body.is_object()) return bad_request("the body must be an object");
  return body;
}

Answer one(Json data, int status) {
  return {status, Json(JsonObject{{"data", std::move(data)}}), {}, {}};
}

Answer created(Json data) { return one(std::move(data), 201); }

Answer nothing() { return {204, std::nullopt, {}, {}}; }

Answer error_answer(int status, std::string_view code, std::string_view message) {
  return {status, Json(JsonObject{{"code", code}, {"message", message}}), {}, {}};
}

Answer error_answer(const Error& error) {
  const int status = status_of(error.code);
  auto message = error.message;
  if (!error.pointer.empty()) message = error.pointer.substr(1) + ": " + message;
  return error_answer(status, code_of(status), message);
}

Failure bad_request(std::string message) {
  return fail(ErrorCode::InvalidInput, std::move(message));
}

Failure not_found(std::string_view collection, std::string_view id) {
  return fail(ErrorCode::NotFound,
              std::string(collection) + " " + std::string(id) + " was not found");
}

Failure forbidden(std::string message) { return fail(ErrorCode::Forbidden, std::move(message)); }

Record included(const Call& call, Record record) {
  const auto wanted = call.queries("include");
  if (wanted.empty()) return record;
  Record out;
  for (const auto& [key, value] : record)
    if (key == "id" || holds(wanted, key) || holds(call.queries("expand"), key)) out[key] = value;
  return out;
}

}  // namespace bascule::emulator
