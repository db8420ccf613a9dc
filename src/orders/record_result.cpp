#include "orders/record_result.hpp"

#include <fmt/format.h>

#include "orders/place.hpp"
#include "orders/plan_tags.hpp"
#include "orders/status_tags.hpp"

namespace bascule::orders {
namespace {

// The note beside a form is told from a result that is a note itself by a word of its own.
std::string short_marker(const Order& order) { return order.id.text() + "_short"; }

}  // namespace
RecordResult::RecordResult(Kept kept, std::string public_url, const ports::Clock& clock,
                           ports::Random& random)
    : kept_(kept), public_url_(std::move(public_url)), clock_(clock), random_(random) {}

Result<void> RecordResult::record(ports::Tx& tx, ScoredOrder scored) {
  auto order = kept_.orders.find(tx, scored.order);
  if (!order) return fail(ErrorCode::NotFound, "the order of this result is gone");
  if (order->result) return {};
  TRY_VOID(take(*order, Step::Score));
  scored.result.id = ports::new_id<ResultId>(clock_, random_);
  scored.result.org = order->org;
  scored.result.order = order->id;
  scored.result.environment = order->environment;
  scored.result.created_at = clock_.now();
  kept_.orders.insert_result(tx, scored.result);
  order->result = scored.result.id;
  kept_.orders.save(tx, *order);
  kept_.orders.add_to_timeline(
      tx, order->id,
      {.at = clock_.now(),
       .actor = "system",
       .kind = "scored",
       .text = "The answers are scored.",
       .evidence = fmt::format(R"({{"result_id":"{}"}})", scored.result.id.text())});
  plan_effects(tx, *order, scored);
  enqueue(kept_, tx, clock_, random_,
          {.kind = kSettled, .about = order->id.text(), .lane = "", .visible_at = clock_.now()});
  return {};
}

void RecordResult::plan_effects(ports::Tx& tx, const Order& order, const ScoredOrder& scored) {
  if (!order.ats) return;
  const auto connection = kept_.connections.find(tx, order.ats->connection);
  if (!connection) return;
  const auto& write_back = connection->write_back;
  const auto report_url = fmt::format("{}/console/orders/{}", public_url_, order.id.text());
  ats::FeedbackForm form;
  form.template_name = "Bascule · " + scored.assessment_name;
  form.template_marker =
      fmt::format("[bascule:{}:{}]", order.assessment.id, order.assessment.version);
  form.headline = scored.form.headline;
  for (const auto& line : scored.form.lines) form.lines.push_back({line.label, line.text});
  form.report_url = report_url;
  form.assessment = order.assessment.id;
  form.bands = scored.bands;
  auto result = connections::as_chosen({{}, order.id.text(), std::move(form)}, write_back);
  const bool is_form = !std::get<ats::FeedbackForm>(result.what).as_note;
  plan(tx, order, is_form ? "form" : "note", std::move(result.what), order.id.text());
  if (write_back.also_note && is_form)
    plan(tx, order, "note",
         ats::Note{fmt::format("{}\nReport: {}\nReference: {}", scored.form.headline, report_url,
                               short_marker(order)),
                   write_back.notify},
         short_marker(order));
  if (write_back.also_file)  // Its bytes are made right before they leave.
    plan(tx, order, "file",
         ats::File{fmt::format("{} - {}.pdf", scored.assessment_name, order.id.text()),
                   "application/pdf", ""},
         order.id.text());
  plan(tx, order, "link", ats::Link{report_url}, order.id.text());
  if (!write_back.tag_prefix.empty())
    plan_tags(tx, kept_, order, "tags:completed", order.id.text() + ":tags:completed",
              ats::Tags{{status_tag(*connection, Status::Completed)},
                        {status_tag(*connection, Status::Invited)}},
              clock_, random_);
}

void RecordResult::plan(ports::Tx& tx, const Order& order, const std::string& kind,
                        decltype(ats::Writing::what) what, const std::string& marker) {
  effects::Effect effect;
  effect.id = ports::new_id<EffectId>(clock_, random_);
  effect.org = order.org;
  effect.kind = kind;
  effect.key = order.id.text() + ":" + kind;
  effect.group = order.id.text();
  effect.connection = order.ats->connection;
  effect.payload = ats::Writing{order.ats->opportunity_id, marker, std::move(what)};
  effect.created_at = clock_.now();
  if (kept_.effects.plan(tx, effect))
    enqueue(kept_, tx, clock_, random_,
            {.kind = kPerformEffect,
             .about = effect.id.text(),
             .lane = effect.connection.text(),
             .visible_at = clock_.now()});
}

}  // namespace bascule::orders
