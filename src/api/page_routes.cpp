#include "api/page_routes.hpp"

#include "api/answers.hpp"

namespace bascule::api {
namespace {

using http::Request;
using http::Response;

Response text(std::string_view body, const char* content_type) {
  Response response;
  response.headers.add("Content-Type", content_type);
  response.headers.add("Cache-Control", "no-cache");
  response.body = body;
  return response;
}

Response shell(const http::StaticFiles& files, std::string_view name, const Request& request) {
  auto response = files.serve(name, request);
  if (!response)
    return http::problem({ErrorCode::NotFound, "the pages are not installed", {}, {}}, request);
  response->headers.set("Cache-Control",
                        "no-store");  // A private page: nothing of it stays behind (F5).
  return std::move(*response);
}

}  // namespace

void add_page_routes(http::Router& router, const http::StaticFiles& files,
                     std::string_view result_schema, std::string_view openapi) {
  const auto add_shell = [&](std::string_view path, std::string_view name) {
    router.add("GET", path,
               [&files, name](const Request& request) { return shell(files, name, request); });
  };
  add_shell("/t/{token}", "/candidate.html");
  add_shell("/t/", "/candidate.html");
  add_shell("/t", "/candidate.html");
  // Of a shared result. Its token stands behind the '#' and never reaches us here.
  router.add("GET", "/r", [&files](const Request& request) {
    auto response = shell(files, "/shared.html", request);
    response.headers.set("X-Robots-Tag", "noindex, nofollow");
    return response;
  });
  add_shell("/console", "/console.html");
  add_shell("/console/{rest...}", "/console.html");
  router.add("GET", "/", [](const Request&) {
    Response response;
    response.status = 303;
    response.headers.add("Location", "/console");
    return response;
  });
  router.add("GET", "/schemas/result-v1.json", [result_schema](const Request&) {
    return text(result_schema, "application/schema+json");
  });
  router.add("GET", "/api/v1/openapi.yaml",
             [openapi](const Request&) { return text(openapi, "application/yaml"); });
  router.set_fallback([&files](const Request& request) {
    auto response = files.serve(request.path, request);
    if (response && request.path.ends_with(".html"))
      response.reset();  // The shells have their own routes.
    return response
               ? std::move(*response)
               : http::problem({ErrorCode::NotFound, "there is nothing here", {}, {}}, request);
  });
}

void add_health_routes(http::Router& router, std::function<bool()> is_ready) {
  const auto status = [](bool good) {
    return ok({{"status", good ? "ok" : "unavailable"}}, good ? 200 : 503);
  };
  router.add("GET", "/healthz", [status](const Request&) { return status(true); });
  router.add("GET", "/readyz", [status, is_ready = std::move(is_ready)](const Request&) {
    return status(is_ready());
  });
}

}  // namespace bascule::api
