#include "reports/make_report.hpp"

#include <fmt/format.h>

#include "assessments/result_json.hpp"

namespace bascule::reports {
namespace {

Failure no_such_result() { return fail(ErrorCode::NotFound, "there is no such result"); }

}  // namespace

MakeReport::MakeReport(ports::Database& database, orders::OrderStore& orders, orgs::OrgStore& orgs,
                       const assessments::Catalogue& catalogue, std::string public_url,
                       PdfPrinter& printer)
    : database_(database),
      orders_(orders),
      orgs_(orgs),
      catalogue_(catalogue),
      public_url_(std::move(public_url)),
      printer_(printer) {}

Result<MakeReport::Made> MakeReport::run(const OrgScope& scope, const ResultId& id) {
  return drawn(TRY(database_.read(scope, [&](ports::Tx& tx) -> Result<Source> {
    const auto stored = orders_.find_result(tx, id);
    const auto order = stored ? orders_.find(tx, stored->order) : std::nullopt;
    if (!order) return no_such_result();
    return read(tx, *order);
  })));
}

Result<MakeReport::Made> MakeReport::of_order(const OrgScope& scope, const OrderId& id) {
  return drawn(TRY(database_.read(scope, [&](ports::Tx& tx) -> Result<Source> {
    const auto order = orders_.find(tx, id);
    if (!order) return no_such_result();
    return read(tx, *order);
  })));
}

Result<MakeReport::Made> MakeReport::drawn(const Source& read_source) {
  if (const auto* purged = std::get_if<Purged>(&read_source)) return Made(*purged);
  const auto& source = std::get<ResultSource>(read_source);
  ReportFile file;
  file.name = file_name_of(source);
  file.plain_name = fmt::format("{}-{}.pdf", source.score.test, source.order.text());
  file.bytes = TRY(printer_.print(document_of(source)));
  return Made(std::move(file));
}

Result<MakeReport::Source> MakeReport::read(ports::Tx& tx, const orders::Order& order) {
  if (is_purged(order)) return Source(Purged{orders::sentence_of(*order.purge)});
  const auto stored = order.result ? orders_.find_result(tx, *order.result) : std::nullopt;
  if (!stored) return no_such_result();
  ResultSource source;
  source.result = stored->id;
  source.order = order.id;
  source.environment = stored->environment;
  source.made_at = stored->created_at;
  source.score = TRY(assessments::read_result(stored->envelope));
  source.assessment = catalogue_.find(source.score.test, source.score.version);
  source.public_url = public_url_;
  if (const auto org = orgs_.find(tx, order.org)) {
    source.organisation = orgs::shown_name(*org);
    source.time_zone = org->time_zone;
  }
  if (const auto subject = orders_.find_subject(tx, order.subject)) {
    source.candidate = subject->name;
    source.candidate_language = subject->language;
  }
  return Source(std::move(source));
}

}  // namespace bascule::reports
