#include "orders/reconcile.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/log.hpp"
#include "connections/provider_of.hpp"
#include "rules/decide.hpp"

namespace bascule::orders {
namespace {

using ats::EventKind;
using rules::Trigger;

constexpr std::size_t kAtOnce = 100;  // Told in one transaction.
// The ATS's clock and ours may differ by so much (rules/decide.cpp has the same).
constexpr std::chrono::minutes kClocksDiffer{5};

bool decides_on(const rules::Rule& rule, Trigger trigger) {
  return rules::decides(rule) && rule.trigger == trigger;
}

std::vector<std::string> stages_of(const std::vector<rules::Rule>& rules) {
  std::set<std::string> stages;
  for (const auto& rule : rules)
    if (decides_on(rule, Trigger::StageEntered))
      stages.insert(rule.stages.begin(), rule.stages.end());
  return {stages.begin(), stages.end()};
}

bool wants_applications(const std::vector<rules::Rule>& rules) {
  return std::ranges::any_of(
      rules, [](const auto& rule) { return decides_on(rule, Trigger::ApplicationCreated); });
}

// `what` tells apart what was seen of one opportunity at one instant.
ats::Event seen(EventKind kind, std::string what, const std::string& opportunity, Instant at,
                const std::string& stage = {}) {
  ats::Event event;
  event.kind = kind;
  event.delivery_token = fmt::format("{}:{}:{}", what, opportunity, stage);
  event.provider_event = std::move(what);
  event.triggered_at = at;
  event.opportunity_id = opportunity;
  event.to_stage_id = stage;
  return event;
}

ats::Event event_of(const ats::Opportunity& opportunity, EventKind kind) {
  return kind == EventKind::Seen
             ? seen(kind, "seen", opportunity.id, opportunity.stage_entered_at,
                    opportunity.stage_id)
             : seen(kind, "seen_application", opportunity.id, opportunity.created_at);
}

}  // namespace

Reconcile::Reconcile(ports::Database& database, Kept kept, ats::FindProvider find_provider,
                     Tell tell, std::chrono::milliseconds every, const ports::Clock& clock,
                     ports::Random& random)
    : database_(database),
      kept_(kept),
      find_provider_(std::move(find_provider)),
      tell_(std::move(tell)),
      every_(every),
      clock_(clock),
      random_(random),
      clock_watch_(clock) {}

// A look that is due later than any look could be was put off by a wall clock that has been set
// back since (case E13).
bool Reconcile::is_due(const connections::Look& look) const {
  const Instant now = clock_.now();
  return look.due_at <= now || look.due_at > now + std::max(every_, kPutOffMax);
}

bool Reconcile::is_far_back_due(const ConnectionId& connection) const {
  const auto last = looked_far_back_.find(connection);
  return last == looked_far_back_.end() || last->second + kFarBackEvery <= clock_.monotonic();
}

Result<std::size_t> Reconcile::make_due() {
  if (clock_watch_.was_set()) looked_far_back_.clear();
  const auto due = TRY(database_.read(
      OrgScope::every_org(), [&](ports::Tx& tx) -> Result<std::vector<connections::Connection>> {
        auto all = kept_.connections.list(tx);
        std::erase_if(all, [&](const connections::Connection& one) {
          return one.state != connections::ConnectionState::On ||
                 !(is_far_back_due(one.id) || is_due(kept_.connections.look_at(tx, one)));
        });
        return all;
      }));
  std::size_t made = 0;
  for (const auto& connection : due) {
    const bool is_far = is_far_back_due(connection.id);
    const auto made_one =
        TRY(database_.write(OrgScope(connection.org), [&](ports::Tx& tx) -> Result<std::size_t> {
          auto look = kept_.connections.look_at(tx, connection);
          if (!is_far && !is_due(look)) return 0;  // Another process was first.
          const auto before = look.job.empty() ? std::nullopt : kept_.jobs.find(tx, look.job);
          if (before &&
              (before->state == jobs::JobState::Waiting || before->state == jobs::JobState::Leased))
            return 0;  // Still under way, or waiting for the provider.
          look.due_at = clock_.now() + every_;
          look.job = ports::new_id<JobId>(clock_, random_);
          kept_.connections.save_look(tx, look);
          kept_.jobs.enqueue(tx, look.job,
                             {.kind = kKind,
                              .about = connection.id.text(),
                              .lane = connection.id.text(),
                              .visible_at = clock_.now()},
                             clock_.now());
          if (is_far) move_mark_back(tx, connection);
          return 1;
        }));
    if (is_far && made_one > 0) looked_far_back_[connection.id] = clock_.monotonic();
    made += made_one;
  }
  return made;
}

void Reconcile::move_mark_back(ports::Tx& tx, const connections::Connection& connection) {
  auto row = kept_.connections.find(tx, connection.id);
  if (!row || !row->looked_until) return;
  const Instant far = std::max(row->created_at, clock_.now() - kFarBack);
  if (*row->looked_until <= far) return;
  row->looked_until = far;
  kept_.connections.save(tx, *row);
}

Result<void> Reconcile::run(const jobs::Job& job) {
  ++counters_.looks;
  const auto looked = look(job);
  if (looked) return {};
  const auto& error = looked.error();
  if (error.kind == connections::kConnectionNotOn) return {};  // Nothing to look at any more.
  ++counters_.failed;
  log_warning("not_reconciled", {{"connection", job.about}, {"why", to_string(error.code)}});
  if (error.code == ErrorCode::Unauthenticated) return Failure(error);
  return database_.write(OrgScope(job.org), [&](ports::Tx& tx) -> Result<void> {
    const auto connection = kept_.connections.find(tx, TRY(ConnectionId::parse(job.about)));
    if (!connection) return {};
    auto look = kept_.connections.look_at(tx, *connection);
    const auto pause =
        std::clamp(error.retry_after.value_or(0ms), std::min(every_, kAgainAfter), kPutOffMax);
    look.due_at = clock_.now() + pause;
    kept_.connections.save_look(tx, look);
    return {};
  });
}

Result<void> Reconcile::look(const jobs::Job& job) {
  const Instant began = clock_.now();
  std::size_t told = 0;
  for (;;) {
    const auto step = TRY(next_step(job, began));
    const auto found = TRY(list(step, began));
    told += TRY(tell(step, found));
    if (step.until == began) break;
  }
  if (told == 0) return {};
  counters_.missed += told;
  log_warning("hooks_missed", {{"connection", job.about}, {"count", told}});
  return {};
}

// From where the last step that was kept ended; the rules and orders as they are by now.
Result<Reconcile::Step> Reconcile::next_step(const jobs::Job& job, Instant began) {
  return database_.read(OrgScope(job.org), [&](ports::Tx& tx) -> Result<Step> {
    auto connection = kept_.connections.find(tx, TRY(ConnectionId::parse(job.about)));
    if (!connection) return fail(ErrorCode::NotFound, "the connection is gone");
    Step step;
    step.rules = kept_.rules.list_of(tx, connection->id);
    step.has_kept_orders = kept_.orders.has_kept(tx, connection->id);
    step.from = std::min(connection->looked_until.value_or(connection->created_at), began);
    step.until = std::min(step.from + kStep, began);
    step.connection = std::move(*connection);
    return step;
  });
}

// At most four lists, each only where something could come of it.
Result<Reconcile::Found> Reconcile::list(const Step& step, Instant began) {
  using ats::OpportunityQuery;
  auto* provider = TRY(connections::provider_of(step.connection, find_provider_));
  const auto account = connections::account_of(step.connection);
  const Instant from = step.from - kOverlap;
  Found found;
  if (auto stages = stages_of(step.rules); !stages.empty())
    found.in_stages = TRY(provider->opportunities(
        account, {.from = from, .until = step.until, .stages = std::move(stages)}));
  if (wants_applications(step.rules))
    found.created = TRY(provider->opportunities(
        account,
        {.by = OpportunityQuery::By::Creation, .from = from, .until = step.until, .stages = {}}));
  if (step.has_kept_orders) {
    found.archived =
        TRY(provider->opportunities(account, {.which = OpportunityQuery::Which::Archived,
                                              .from = from,
                                              .until = step.until,
                                              .stages = {}}));
    found.deleted = TRY(provider->deleted(account, from, step.until));
  }
  const Instant hooks_turn = began - std::min(kHooksFirst, every_);
  std::erase_if(found.in_stages,
                [&](const auto& one) { return one.stage_entered_at > hooks_turn; });
  std::erase_if(found.created, [&](const auto& one) { return one.created_at > hooks_turn; });
  std::erase_if(found.archived, [](const auto& one) { return !one.is_anonymized; });
  return found;
}

Result<std::size_t> Reconcile::tell(const Step& step, const Found& found) {
  const OrgScope scope(step.connection.org);
  std::size_t told = 0;
  const auto tell_news = [&](const std::vector<ats::Opportunity>& all,
                             EventKind kind) -> Result<void> {
    for (std::size_t from = 0; from < all.size(); from += kAtOnce)
      told += TRY(database_.write(scope, [&](ports::Tx& tx) -> Result<std::size_t> {
        std::size_t n = 0;
        for (std::size_t i = from; i < std::min(from + kAtOnce, all.size()); ++i)
          if (is_news(tx, step, all[i], kind) && tell_(tx, step.connection, event_of(all[i], kind)))
            ++n;
        return n;
      }));
    return {};
  };
  TRY_VOID(tell_news(found.in_stages, EventKind::Seen));
  TRY_VOID(tell_news(found.created, EventKind::SeenApplication));
  return database_.write(scope, [&](ports::Tx& tx) -> Result<std::size_t> {
    std::size_t n = told;
    for (const auto& one : found.archived)
      if (knows_of_the_person(tx, step, one.id) &&
          tell_(tx, step.connection,
                seen(EventKind::Seen, "seen_anonymised", one.id,
                     one.archived_at.value_or(one.created_at))))
        ++n;
    for (const auto& one : found.deleted)
      if (knows_of_the_person(tx, step, one.opportunity_id) &&
          tell_(tx, step.connection,
                seen(EventKind::Deleted, "seen_deleted", one.opportunity_id, one.at)))
        ++n;
    keep(tx, step, found, n);
    return n;
  });
}

void Reconcile::keep(ports::Tx& tx, const Step& step, const Found& found, std::size_t told) {
  auto row = kept_.connections.find(tx, step.connection.id);
  if (!row) return;
  // A worker that slept through its lease, perhaps with a clock that was ahead then, moves no mark
  // that others have moved since (case E12).
  if (row->looked_until == step.connection.looked_until) {
    row->looked_until = step.until;
    kept_.connections.save(tx, *row);
  }

  auto look = kept_.connections.look_at(tx, *row);
  const auto was = look;
  for (const auto& one : found.in_stages)
    look.changed_at = std::max(look.changed_at, std::optional(one.stage_entered_at));
  for (const auto& one : found.created)
    look.changed_at = std::max(look.changed_at, std::optional(one.created_at));
  if (told > 0) {
    const auto hook = connections::last_told(kept_.connections.hooks_of(tx, row->id));
    if (hook && look.missed_at && *hook >= *look.missed_at) look.missed = 0;
    look.missed += static_cast<int>(told);
    look.missed_at = clock_.now();
  }
  if (look.changed_at != was.changed_at || told > 0) kept_.connections.save_look(tx, look);
}

// Whether a rule has yet to decide about this stay in the stage, or this application. Who came
// before the rule was switched on is no news: rules are not retroactive.
bool Reconcile::is_news(ports::Tx& tx, const Step& step, const ats::Opportunity& opportunity,
                        EventKind kind) const {
  const bool is_entry = kind == EventKind::Seen;
  const Instant came = is_entry ? opportunity.stage_entered_at : opportunity.created_at;
  rules::History history;
  history.decided = kept_.rules.decided(tx, step.connection.id, opportunity.id);
  const auto decisions =
      rules::decide(step.rules, opportunity, {EventId{}, kind, ""}, history, clock_.now());
  return std::ranges::any_of(decisions, [&](const rules::Decision& decision) {
    const auto rule = std::ranges::find(step.rules, decision.rule, &rules::Rule::id);
    return decision.key.starts_with(is_entry ? "entry:" : "application:") &&
           rule != step.rules.end() &&
           came + kClocksDiffer >=
               (is_entry ? rules::since(*rule, opportunity.stage_id) : rule->switched_on_at);
  });
}

bool Reconcile::knows_of_the_person(ports::Tx& tx, const Step& step,
                                    const std::string& opportunity) const {
  const auto orders = kept_.orders.orders_about(tx, step.connection.id, opportunity);
  return std::ranges::any_of(orders, [](const Order& order) { return !order.purge; });
}

}  // namespace bascule::orders
