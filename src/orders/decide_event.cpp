#include "orders/decide_event.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "connections/provider_of.hpp"
#include "orders/history_of.hpp"
#include "rules/decide.hpp"

namespace bascule::orders {
namespace {

std::string_view what_happened(PurgeWhy why) {
  return why == PurgeWhy::Anonymised
             ? "The person was anonymised in the applicant tracking system."
             : "The opportunity is gone from the applicant tracking system.";
}

}  // namespace

DecideEvent::DecideEvent(ports::Database& database, Kept kept, OrderByRule& order_by_rule,
                         ats::FindProvider find_provider, ReadHint read_hint,
                         const ports::Clock& clock, ports::Random& random)
    : database_(database),
      kept_(kept),
      order_by_rule_(order_by_rule),
      find_provider_(std::move(find_provider)),
      read_hint_(std::move(read_hint)),
      clock_(clock),
      random_(random) {}

Result<void> DecideEvent::run(const jobs::Job& job) {
  const OrgScope scope(job.org);
  const auto ground = TRY(database_.read(scope, [&](ports::Tx& tx) -> Result<Ground> {
    const auto hint = read_hint_(tx, TRY(EventId::parse(job.about)));
    if (!hint) return fail(ErrorCode::NotFound, "the event is gone");
    auto connection = kept_.connections.find(tx, hint->connection);
    if (!connection) return fail(ErrorCode::NotFound, "the connection of this event is gone");
    return Ground{*hint, std::move(*connection)};
  }));
  if (ground.hint.opportunity_id.empty()) return {};
  auto* provider = TRY(connections::provider_of(ground.connection, find_provider_));

  const auto opportunity = provider->read_opportunity(connections::account_of(ground.connection),
                                                      ground.hint.opportunity_id);
  if (!opportunity && opportunity.error().code == ErrorCode::NotFound)
    return database_.write(
        scope, [&](ports::Tx& tx) { return close_orders(tx, ground, PurgeWhy::Deleted); });
  if (!opportunity) return Failure(opportunity.error());
  const auto decided = database_.write(scope, [&](ports::Tx& tx) -> Result<void> {
    TRY_VOID(decide(tx, ground, *opportunity));
    if (!opportunity->is_anonymized) return {};
    return close_orders(tx, ground, PurgeWhy::Anonymised);
  });
  TRY_VOID(decided);
  ++decided_;
  return {};
}

Result<void> DecideEvent::decide(ports::Tx& tx, const Ground& ground,
                                 const ats::Opportunity& opportunity) {
  const rules::Occasion occasion{ground.hint.id, ground.hint.kind, ground.hint.to_stage_id,
                                 ground.hint.at};
  auto decisions =
      rules::decide(kept_.rules.list_of(tx, ground.connection.id), opportunity, occasion,
                    history_of(tx, kept_, ground.connection.id, opportunity.id), clock_.now());
  for (auto& decision : decisions) {
    decision.id = ports::new_id<DecisionId>(clock_, random_);
    if (!kept_.rules.insert_decision(tx, decision)) continue;
    if (decision.verdict == rules::Verdict::Yes)
      TRY_VOID(order_by_rule_.run(tx, ground.connection, opportunity, decision));
  }
  return {};
}

// Somebody who is answering finishes politely (case B21): the ledger drops every writing when the
// time comes, because the opportunity is read again before each.
void DecideEvent::let_finish(ports::Tx& tx, const Ground& ground, const Order& order,
                             PurgeWhy why) {
  const char* kind = why == PurgeWhy::Anonymised ? "opportunity_anonymised" : "opportunity_gone";
  const auto before = kept_.orders.timeline(tx, order.id);
  if (std::ranges::find(before, kind, &TimelineEntry::kind) != before.end()) return;
  kept_.orders.add_to_timeline(
      tx, order.id,
      {clock_.now(), ground.connection.provider, kind,
       fmt::format("{} Who is answering may finish; nothing will be written there, and name, "
                   "answers and result are deleted afterwards.",
                   what_happened(why)),
       ""});
}

Result<void> DecideEvent::close_orders(ports::Tx& tx, const Ground& ground, PurgeWhy why) {
  for (auto& order :
       kept_.orders.orders_about(tx, ground.connection.id, ground.hint.opportunity_id)) {
    if (is_purged(order)) continue;
    kept_.orders.want_purge(tx, order.id, why);
    if (true_state(order) == OrderState::Started) {
      let_finish(tx, ground, order, why);
      continue;
    }
    if (!take(order, Step::Cancel, std::string(what_happened(why)))) continue;
    kept_.orders.save(tx, order);
    kept_.orders.add_to_timeline(
        tx, order.id, {clock_.now(), ground.connection.provider, "cancelled", order.reason, ""});
    free_letters(tx, kept_, order.invitation);
  }
  return {};
}

}  // namespace bascule::orders
