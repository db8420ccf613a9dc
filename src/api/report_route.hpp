#pragma once

#include <string>
#include <string_view>

#include "api/doorkeeper.hpp"
#include "http/router.hpp"
#include "reports/make_report.hpp"

namespace bascule::api {

// GET /api/v1/results/{id}/report: the result as a PDF.
void add_report_route(http::Router& router, reports::MakeReport& make_report,
                      const Doorkeeper& doorkeeper);

// A report as an answer: a file to be kept, under its name.
[[nodiscard]] http::Response pdf_answer(const reports::ReportFile& file);

// Content-Disposition of a file to be kept (RFC 6266): its name in UTF-8 for browsers, `plain` for
// what reads ASCII only. Nothing in either name can end the header or its quotes.
[[nodiscard]] std::string attachment(std::string_view name, std::string_view plain);

}  // namespace bascule::api
