#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"

namespace bascule::http {

// Header fields in order; names compare without case.
class Headers {
 public:
  [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;  // The first.
  [[nodiscard]] std::size_t count(std::string_view name) const;
  void add(std::string name, std::string value) {
    fields_.emplace_back(std::move(name), std::move(value));
  }
  void reserve(std::size_t fields) { fields_.reserve(fields); }
  void set(std::string_view name, std::string value);  // Replaces all of that name.
  [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& all() const {
    return fields_;
  }

 private:
  std::vector<std::pair<std::string, std::string>> fields_;
};

// One request, fully read and within limits. What the engine guarantees a handler: method and path
// matched a route, `path` is decoded and free of NUL and dot segments, the body is complete.
struct Request {
  std::string method;
  std::string target;                                      // As sent, origin form.
  std::string path;                                        // Decoded.
  std::vector<std::pair<std::string, std::string>> query;  // Decoded, in order.
  Headers headers;
  std::string body;
  std::string remote_address;  // Of the client: the peer, or what a trusted proxy says.
  bool is_https = false;       // Own TLS, or a trusted proxy says so.
  std::string request_id;      // Ours ("req_…"), in every answer as X-Request-Id and in the log.
  std::map<std::string, std::string, std::less<>>
      path_values;  // {name} of the route → decoded text.

  // The first value of a query parameter.
  [[nodiscard]] std::optional<std::string_view> query_value(std::string_view name) const;
  // The value of a cookie.
  [[nodiscard]] std::optional<std::string_view> cookie(std::string_view name) const;
  // The `{name}` of the route; a bug if the route has none.
  [[nodiscard]] const std::string& path_value(std::string_view name) const;
};

// How much of an answer goes out before the connection closes. Anything but Whole is for a program
// that plays a bad network on purpose (lever-emulator).
enum class Sent { Whole, HalfTheBody, Nothing };

struct Response {
  int status = 200;
  Headers headers;
  std::string body;
  Sent sent = Sent::Whole;
};

// RFC 9457 problem+json for an expected failure. `type` is "about:blank#<code>"; carries the
// request id, the pointer if any, and Retry-After (seconds, at least 1) when the error names one.
[[nodiscard]] Response problem(const Error& error, const Request& request);
[[nodiscard]] Response problem(int status, std::string_view title, std::string_view detail,
                               const Request& request);
[[nodiscard]] int status_of(ErrorCode code);

// application/json, no-store.
[[nodiscard]] Response json_response(int status, std::string body);

}  // namespace bascule::http
