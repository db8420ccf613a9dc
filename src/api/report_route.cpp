#include "api/report_route.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "api/guarded_routes.hpp"
#include "base/text.hpp"

namespace bascule::api {
namespace {

using http::Request;
using http::Response;

constexpr int kGone = 410;

struct ReportDoor {
  reports::MakeReport& make_report;
};

Response read_report(const ReportDoor& door, const Request& request, const Caller& caller) {
  const auto id = ResultId::parse(request.path_value("id"));
  if (!id) return http::problem({ErrorCode::NotFound, "there is no such result", {}, {}}, request);
  const auto made = door.make_report.run(caller.scope, *id);
  if (!made) return http::problem(made.error(), request);
  if (const auto* purged = std::get_if<reports::Purged>(&*made))
    return http::problem(kGone, "gone", purged->why, request);
  return pdf_answer(std::get<reports::ReportFile>(*made));
}

}  // namespace

Response pdf_answer(const reports::ReportFile& file) {
  Response response;
  response.headers.set("Content-Type", "application/pdf");
  response.headers.set("Content-Disposition", attachment(file.name, file.plain_name));
  response.headers.set("Cache-Control", "no-store");
  response.body = file.bytes;
  return response;
}

std::string attachment(std::string_view name, std::string_view plain) {
  std::string safe(plain);
  std::ranges::replace_if(
      safe, [](char c) { return c < 0x20 || c > 0x7E || c == '"' || c == '\\' || c == '%'; }, '_');
  return fmt::format("attachment; filename=\"{}\"; filename*=UTF-8''{}", safe,
                     percent_encoded(name));
}

void add_report_route(http::Router& router, reports::MakeReport& make_report,
                      const Doorkeeper& doorkeeper) {
  GuardedRoutes<ReportDoor> routes(router, {make_report}, doorkeeper);
  routes.add_raw("GET", "/api/v1/results/{id}/report", orgs::Permission::ReadResults, read_report);
}

}  // namespace bascule::api
