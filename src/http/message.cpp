#include "http/message.hpp"

#include <algorithm>
#include <cctype>

#include "base/check.hpp"
#include "base/text.hpp"

namespace bascule::http {
namespace {

bool same_name(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(),
                                            [&](char x, char y) { return lower(x) == lower(y); });
}

std::string_view title_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::InvalidInput:
      return "The request must be changed";
    case ErrorCode::Unauthenticated:
      return "Not signed in";
    case ErrorCode::Forbidden:
      return "Not allowed";
    case ErrorCode::NotFound:
      return "Not found";
    case ErrorCode::Conflict:
      return "Conflict";
    case ErrorCode::RateLimited:
      return "Too many requests";
    case ErrorCode::Unavailable:
      return "Not available right now";
    case ErrorCode::Internal:
      return "An error on our side";
  }
  return "An error on our side";
}

Response problem_response(int status, std::string_view type, std::string_view title,
                          std::string_view detail, std::string_view pointer,
                          const Request& request) {
  Response response;
  response.status = status;
  response.headers.add("Content-Type", "application/problem+json");
  response.headers.add("Cache-Control", "no-store");
  auto& body = response.body;
  body = "{\"type\":" + json_quoted(type) + ",\"title\":" + json_quoted(title) +
         ",\"status\":" + std::to_string(status);
  if (!detail.empty()) body += ",\"detail\":" + json_quoted(detail);
  if (!pointer.empty()) body += ",\"pointer\":" + json_quoted(pointer);
  if (!request.request_id.empty()) body += ",\"request_id\":" + json_quoted(request.request_id);
  body += "}";
  return response;
}

}  // namespace

std::optional<std::string_view> Headers::find(std::string_view name) const {
  for (const auto& [key, value] : fields_)
    if (same_name(key, name)) return value;
  return std::nullopt;
}

std::size_t Headers::count(std::string_view name) const {
  return static_cast<std::size_t>(std::ranges::count_if(
      fields_, [&](const auto& field) { return same_name(field.first, name); }));
}

void Headers::set(std::string_view name, std::string value) {
  std::erase_if(fields_, [&](const auto& field) { return same_name(field.first, name); });
  add(std::string(name), std::move(value));
}

std::optional<std::string_view> Request::query_value(std::string_view name) const {
  for (const auto& [key, value] : query)
    if (key == name) return value;
  return std::nullopt;
}

std::optional<std::string_view> Request::cookie(std::string_view name) const {
  for (const auto& [key, value] : headers.all()) {
    if (!same_name(key, "Cookie")) continue;
    for (const auto part : split(value, ';')) {
      const auto pair = trimmed(part);
      const auto equals = pair.find('=');
      if (equals == std::string_view::npos || pair.substr(0, equals) != name) continue;
      auto text = pair.substr(equals + 1);
      if (text.size() >= 2 && text.front() == '"' && text.back() == '"')
        text = text.substr(1, text.size() - 2);
      return text;
    }
  }
  return std::nullopt;
}

const std::string& Request::path_value(std::string_view name) const {
  const auto found = path_values.find(name);
  check(found != path_values.end(), "the route has this path value");
  return found->second;
}

int status_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::InvalidInput:
      return 422;
    case ErrorCode::Unauthenticated:
      return 401;
    case ErrorCode::Forbidden:
      return 403;
    case ErrorCode::NotFound:
      return 404;
    case ErrorCode::Conflict:
      return 409;
    case ErrorCode::RateLimited:
      return 429;
    case ErrorCode::Unavailable:
      return 503;
    case ErrorCode::Internal:
      return 500;
  }
  return 500;
}

Response problem(const Error& error, const Request& request) {
  auto response = problem_response(
      status_of(error.code),
      "about:blank#" + (error.kind.empty() ? std::string(to_string(error.code)) : error.kind),
      title_of(error.code), error.message, error.pointer, request);
  if (error.retry_after) {
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(*error.retry_after).count();
    response.headers.add("Retry-After", std::to_string(std::max<long>(seconds, 1)));
  }
  return response;
}

Response problem(int status, std::string_view title, std::string_view detail,
                 const Request& request) {
  return problem_response(status, "about:blank", title, detail, {}, request);
}

Response json_response(int status, std::string body) {
  Response response;
  response.status = status;
  response.headers.add("Content-Type", "application/json");
  response.headers.add("Cache-Control", "no-store");
  response.body = std::move(body);
  return response;
}

}  // namespace bascule::http
