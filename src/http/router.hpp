#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "http/message.hpp"

namespace bascule::http {

// A plain synchronous handler; runs on the bounded pool. May block. An exception becomes a 500.
using Handler = std::function<Response(const Request&)>;

// Gives the answer of an inline handler; once, from any thread.
using Respond = std::function<void(Response)>;

// Runs on the event loop and must not block: only the inbound hook. `request` lives until `respond`
// has been called.
using InlineHandler = std::function<void(std::shared_ptr<const Request> request, Respond respond)>;

struct RouteLimits {
  std::size_t body_bytes_max = 1024 * 1024;  // More: 413 before it is read.
  // What a request with a body must be; anything else is 415. Empty: no body check.
  std::string content_type = "application/json";
};

// Which handler answers which method and path. Filled by `main` before the server starts, then
// constant. A path is literal segments and `{name}` segments; `{name...}` at the end takes the
// rest. An unknown path is 404, a known path with another method 405 with Allow; HEAD is GET
// without body.
class Router {
 public:
  void add(std::string_view method, std::string_view path, Handler handler,
           RouteLimits limits = {});
  void add_inline(std::string_view method, std::string_view path, InlineHandler handler,
                  RouteLimits limits = {});
  // Answers GETs that no route matched (the page files); returns 404 itself when it has nothing.
  void set_fallback(Handler handler);
  // Runs over every answer before it is written: security headers.
  void set_finish(std::function<void(const Request&, Response&)> finish);

  struct Route {
    std::string method;
    std::string pattern;
    std::vector<std::string> segments;
    Handler handler;
    InlineHandler inline_handler;
    RouteLimits limits;
  };
  struct Match {
    const Route* route = nullptr;  // nullptr: no such path, or no such method.
    std::map<std::string, std::string, std::less<>> path_values;
    std::vector<std::string> allowed_methods;  // Of the path, when the method is wrong.
  };
  // `path` undecoded; values are decoded here. Pure.
  [[nodiscard]] Match match(std::string_view method, std::string_view path) const;
  [[nodiscard]] const std::vector<Route>& routes() const { return routes_; }
  [[nodiscard]] const Handler& fallback() const { return fallback_; }
  [[nodiscard]] const std::function<void(const Request&, Response&)>& finish() const {
    return finish_;
  }

 private:
  std::vector<Route> routes_;
  Handler fallback_;
  std::function<void(const Request&, Response&)> finish_;
};

// The path of a target, percent-decoded segment by segment. nullopt for a broken escape, NUL, a dot
// segment, or a slash or backslash that was hidden in an escape (case F10). Pure.
[[nodiscard]] std::optional<std::string> decoded_path(std::string_view path);
// What follows the '?', decoded ('+' is a space), in order; nullopt on a broken escape or NUL.
// Pure.
[[nodiscard]] std::optional<std::vector<std::pair<std::string, std::string>>> decoded_query(
    std::string_view query);

}  // namespace bascule::http
