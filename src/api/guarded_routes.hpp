#pragma once

#include <string_view>
#include <utility>

#include "api/answers.hpp"
#include "api/doorkeeper.hpp"

namespace bascule::api {

// The lines of one file's table of routes: each names its method, path, who may, and what answers
// for `Door`, which is copied into every handler.
template <class Door>
class GuardedRoutes {
 public:
  template <class Answer>
  using Route = Answer (*)(const Door&, const http::Request&, const Caller&);
  using Json = Route<Result<JsonObject>>;
  using Raw = Route<http::Response>;

  GuardedRoutes(http::Router& router, Door door, const Doorkeeper& doorkeeper)
      : router_(router), door_(std::move(door)), doorkeeper_(doorkeeper) {}

  // Answers with the JSON and `status`, or with the problem.
  void add(std::string_view method, std::string_view path, orgs::Permission needed, Json route,
           int status = 200) {
    router_.add(method, path, doorkeeper_.guard(needed, answered(route, status)));
  }

  // For what is no JSON, or has headers of its own.
  void add_raw(std::string_view method, std::string_view path, orgs::Permission needed, Raw route) {
    router_.add(method, path,
                doorkeeper_.guard(needed, [door = door_, route](const http::Request& request,
                                                                const Caller& caller) {
                  return route(door, request, caller);
                }));
  }

  // About the caller alone: no permission is needed.
  void add_own(std::string_view method, std::string_view path, Json route,
               http::RouteLimits limits = {}) {
    router_.add(method, path, doorkeeper_.guard_own(answered(route, 200)), std::move(limits));
  }

 private:
  Doorkeeper::Inner answered(Json route, int status) const {
    return [door = door_, route, status](const http::Request& request, const Caller& caller) {
      const auto result = route(door, request, caller);
      return result ? ok(*result, status) : http::problem(result.error(), request);
    };
  }

  http::Router& router_;
  Door door_;
  const Doorkeeper& doorkeeper_;
};

}  // namespace bascule::api
