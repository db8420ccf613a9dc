#pragma once

#include <string>
#include <utility>

#include "base/json.hpp"
#include "base/page.hpp"
#include "base/time.hpp"
#include "http/message.hpp"

namespace bascule::api {

// Small helpers with which every route answers.

[[nodiscard]] inline http::Response ok(JsonObject json, int status = 200) {
  return http::json_response(status, to_text(std::move(json)));
}

// The answer of a Result: its JSON, or the problem.
template <class T, class ToJson>
[[nodiscard]] http::Response answer(const http::Request& request, const Result<T>& result,
                                    ToJson&& to_json) {
  if (!result) return http::problem(result.error(), request);
  return ok(to_json(*result));
}

[[nodiscard]] inline JsonObject list_json(JsonArray data, const std::optional<std::string>& next) {
  return {{"data", std::move(data)}, {"next_cursor", next ? Json(*next) : Json(nullptr)}};
}

[[nodiscard]] inline Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

// What a provider refuses is no refusal of our caller: its 401 and 403 are a conflict with what is
// set up here.
template <class T>
[[nodiscard]] Result<T> at_the_provider(Result<T> result) {
  if (result) return result;
  Error error = result.error();
  if (error.code == ErrorCode::Unauthenticated || error.code == ErrorCode::Forbidden)
    error.code = ErrorCode::Conflict;
  return fail(std::move(error));
}

// `limit` (1–200) and `cursor` of a list. InvalidInput for anything else.
[[nodiscard]] Result<PageRequest> page_of(const http::Request& request);

// An RFC 3339 time of the query; none when it is not there. InvalidInput for anything else.
[[nodiscard]] Result<std::optional<Instant>> time_of(const http::Request& request,
                                                     const char* name);

// A body that must be a JSON object; an empty body is an empty object where `Empty::Allowed`.
enum class Empty { Refused, Allowed };
[[nodiscard]] Result<Json> body_of(const http::Request& request, Empty empty = Empty::Refused);

}  // namespace bascule::api
