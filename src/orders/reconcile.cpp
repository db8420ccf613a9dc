#include "orders/reconcile.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/log.hpp"
#include "connections/provider_of.hpp"
#include "rules/decide.hpp"

namespace bascule::orders {
namespace {

constexpr std::size_t kAtOnce = 100;  // Told in one transaction.

std::vector<std::string> stages_of(const std::vector<rules::Rule>& rules) {
  std::set<std::string> stages;
  for (const auto& rule : rules)
    if (rule.state == rules::RuleState::On && rule.trigger == rules::Trigger::StageEntered)
      stages.insert(rule.stages.begin(), rule.stages.end());
  return {stages.begin(), stages.end()};
}

ats::Event event_of(const ats::Opportunity& opportunity) {
  ats::Event event;
  event.kind = ats::EventKind::Seen;
  event.provider_event = "seen";
  event.triggered_at = opportunity.stage_entered_at;
  event.opportunity_id = opportunity.id;
  event.to_stage_id = opportunity.stage_id;
  event.delivery_token = fmt::format("seen:{}:{}", opportunity.id, opportunity.stage_id);
  return event;
}

ats::Event event_of(const ats::Deletion& deletion) {
  ats::Event event;
  event.kind = ats::EventKind::Deleted;
  event.provider_event = "seen";
  event.triggered_at = deletion.at;
  event.opportunity_id = deletion.opportunity_id;
  event.delivery_token = "seen:" + deletion.opportunity_id + ":deleted";
  return event;
}

}  // namespace

Reconcile::Reconcile(ports::Database& database, Kept kept, ats::FindProvider find_provider,
                     Tell tell, std::chrono::milliseconds every, const ports::Clock& clock)
    : database_(database),
      kept_(kept),
      find_provider_(std::move(find_provider)),
      tell_(std::move(tell)),
      every_(every),
      clock_(clock) {}

Result<std::size_t> Reconcile::run_due() {
  const auto all = TRY(database_.read(
      OrgScope::every_org(), [&](ports::Tx& tx) -> Result<std::vector<connections::Connection>> {
        return kept_.connections.list(tx);
      }));
  std::size_t told = 0;
  for (const auto& connection : all) {
    if (connection.state != connections::ConnectionState::On) continue;
    if (connection.looked_until && *connection.looked_until + every_ > clock_.now()) continue;
    const auto found = look(connection);
    ++counters_.looks;
    if (found) {
      told += *found;
      counters_.missed += *found;
      continue;
    }
    ++counters_.failed;
    log_warning("not_reconciled",
                {{"connection", connection.id.text()}, {"why", to_string(found.error().code)}});
  }
  return told;
}

Result<std::size_t> Reconcile::look(const connections::Connection& connection) {
  const OrgScope scope(connection.org);
  const Instant began = clock_.now();
  const auto rules =
      TRY(database_.read(scope, [&](ports::Tx& tx) -> Result<std::vector<rules::Rule>> {
        return kept_.rules.list_of(tx, connection.id);
      }));
  std::vector<ats::Opportunity> changed;
  std::vector<ats::Deletion> deleted;
  if (const auto stages = stages_of(rules); !stages.empty()) {
    auto* provider = TRY(connections::provider_of(connection, find_provider_));
    const auto account = connections::account_of(connection);
    const Instant since = connection.looked_until.value_or(connection.created_at) - kOverlap;
    changed = TRY(provider->changed_since(account, stages, since));
    deleted = TRY(provider->deleted_since(account, since));
  }
  std::erase_if(changed, [&](const ats::Opportunity& one) {
    return one.stage_entered_at + std::min(kHooksFirst, every_) > began;
  });

  std::size_t told = 0;
  for (std::size_t from = 0; from < changed.size(); from += kAtOnce)
    told += TRY(database_.write(scope, [&](ports::Tx& tx) -> Result<std::size_t> {
      std::size_t n = 0;
      for (std::size_t i = from; i < std::min(from + kAtOnce, changed.size()); ++i)
        if (is_news(tx, connection, rules, changed[i]) &&
            tell_(tx, connection, event_of(changed[i])))
          ++n;
      return n;
    }));
  told += TRY(database_.write(scope, [&](ports::Tx& tx) -> Result<std::size_t> {
    std::size_t n = 0;
    for (const auto& deletion : deleted) {
      const auto orders = kept_.orders.orders_about(tx, connection.id, deletion.opportunity_id);
      // Also of an order that has ended: what it knows about the person is to be deleted.
      const bool is_news_to_any =
          std::ranges::any_of(orders, [](const Order& order) { return !order.purge; });
      if (is_news_to_any && tell_(tx, connection, event_of(deletion))) ++n;
    }
    if (auto row = kept_.connections.find(tx, connection.id)) {
      row->looked_until = began;
      kept_.connections.save(tx, *row);
    }
    return n;
  }));
  if (told > 0)
    log_warning("hooks_missed", {{"connection", connection.id.text()}, {"count", told}});
  return told;
}

// Whether a rule has yet to decide about this stay in the stage. Who came before the rule was
// switched on is no news: rules are not retroactive.
bool Reconcile::is_news(ports::Tx& tx, const connections::Connection& connection,
                        const std::vector<rules::Rule>& rules,
                        const ats::Opportunity& opportunity) const {
  rules::History history;
  history.decided = kept_.rules.decided(tx, connection.id, opportunity.id);
  const auto decisions = rules::decide(rules, opportunity, {EventId{}, ats::EventKind::Seen, ""},
                                       history, clock_.now());
  return std::ranges::any_of(decisions, [&](const rules::Decision& decision) {
    const auto rule = std::ranges::find(rules, decision.rule, &rules::Rule::id);
    return decision.key.starts_with("entry:") && rule != rules.end() &&
           opportunity.stage_entered_at >= rule->switched_on_at - std::chrono::minutes{5};
  });
}

}  // namespace bascule::orders
