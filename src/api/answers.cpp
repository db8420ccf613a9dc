#include "api/answers.hpp"

#include <charconv>

namespace bascule::api {
namespace {

constexpr std::size_t kCursorBytesMax = 500;

}  // namespace

Result<PageRequest> page_of(const http::Request& request) {
  PageRequest page;
  if (const auto limit = request.query_value("limit")) {
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(limit->data(), limit->data() + limit->size(), value);
    if (error != std::errc{} || end != limit->data() + limit->size() || value < 1 ||
        value > PageRequest::kLimitMax)
      return fail(ErrorCode::InvalidInput, "limit is a whole number from 1 to 200", "/limit");
    page.limit = value;
  }
  if (const auto cursor = request.query_value("cursor")) {
    if (cursor->size() > kCursorBytesMax)
      return fail(ErrorCode::InvalidInput, "this is no cursor of ours", "/cursor");
    page.after = *cursor;
  }
  return page;
}

Result<std::optional<Instant>> time_of(const http::Request& request, const char* name) {
  const auto text = request.query_value(name);
  if (!text || text->empty()) return std::optional<Instant>{};
  const auto at = parse_rfc3339(*text);
  if (!at)
    return fail(ErrorCode::InvalidInput, "this is no RFC 3339 time", std::string("/") + name);
  return std::optional(*at);
}

Result<Json> body_of(const http::Request& request, Empty empty) {
  if (request.body.empty() && empty == Empty::Allowed) return Json(JsonObject{});
  return parse_json(request.body);
}

}  // namespace bascule::api
