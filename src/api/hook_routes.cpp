#include "api/hook_routes.hpp"

namespace bascule::api {
namespace {

using webhooks::Outcome;

// Lever's biggest delivery is under 1 KB; a body beyond this is no delivery (case A18).
const http::RouteLimits kHookBody{.body_bytes_max = 256 * 1024, .content_type = "application/json"};

http::Response problem_of(const webhooks::Answer& answer, const http::Request& request) {
  switch (answer.outcome) {
    case Outcome::Malformed:
      return http::problem(400, "Bad request", "this is no delivery", request);
    case Outcome::Refused:
      return http::problem({ErrorCode::Unauthenticated,
                            "Signature validation failed. Copy the hook's signature token again "
                            "and complete the hook "
                            "with it, or connect again.",
                            {},
                            {}},
                           request);
    case Outcome::Throttled:
      return http::problem(
          {ErrorCode::RateLimited, "too many refused deliveries", {}, answer.retry_after}, request);
    default:
      return http::problem(
          {ErrorCode::Unavailable, "it could not be kept; send it again", {}, answer.retry_after},
          request);
  }
}

http::Response response_of(const webhooks::Answer& answer, const http::Request& request) {
  if (answer.outcome == Outcome::Accepted || answer.outcome == Outcome::Pong)
    return http::json_response(200, R"({"status":"ok"})");
  return problem_of(answer, request);
}

}  // namespace

void add_hook_routes(http::Router& router, webhooks::ReceiveEvent& receive) {
  router.add_inline(
      "POST", "/hooks/{provider}/{hook_key}",
      [&receive](std::shared_ptr<const http::Request> request, http::Respond respond) {
        webhooks::Delivery delivery{request->path_value("hook_key"),
                                    request->path_value("provider"), request->body,
                                    request->remote_address};
        auto answered = [request, respond = std::move(respond)](webhooks::Answer answer) {
          respond(response_of(answer, *request));
        };
        receive.run(std::move(delivery), std::move(answered));
      },
      kHookBody);
}

}  // namespace bascule::api
