#include "retention/sweep.hpp"

#include "base/log.hpp"

namespace bascule::retention {

Sweep::Sweep(ports::Database& database, orders::OrderStore& orders, RetentionStore& store,
             ports::Turns& turns, orgs::OrgStore& orgs, jobs::JobStore& jobs, Pause pause,
             const ports::Clock& clock)
    : database_(database),
      orders_(orders),
      store_(store),
      turns_(turns),
      orgs_(orgs),
      jobs_(jobs),
      pause_(std::move(pause)),
      purge_(database, orders, store, pause_, clock),
      clock_(clock) {}

Result<bool> Sweep::run_due() {
  const Due due = TRY(what_is_due());
  if (due == Due::Nothing) return false;
  const auto every_org = OrgScope::every_org();
  const bool is_ours = TRY(database_.write(every_org, [&](ports::Tx& tx) -> Result<bool> {
    return turns_.take(tx, kTurn, clock_.now(), clock_.now() + kTurnFor);
  }));
  if (!is_ours) return false;
  kept_turn_at_ = clock_.monotonic();
  of_this_round_ = {};
  const auto made = round(due);
  TRY_VOID(database_.write(every_org, [&](ports::Tx& tx) -> Result<void> {
    turns_.keep(tx, kTurn, clock_.now(),
                made && due == Due::Everything ? std::optional(clock_.now()) : std::nullopt);
    return {};
  }));
  if (of_this_round_.total() > 0)
    log_info("retention_swept", {{"orders", of_this_round_[Kind::Orders]},
                                 {"events", of_this_round_[Kind::Events]},
                                 {"rows", of_this_round_.total()}});
  TRY_VOID(made);
  return true;
}

// Cheap: what is asked most often, and answered no.
Result<Sweep::Due> Sweep::what_is_due() {
  return database_.read(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<Due> {
    const auto now = clock_.now();
    const auto done_at = turns_.done_at(tx, kTurn);
    // In the future: somebody has set the clock back.
    if (!done_at || *done_at + kEvery <= now || *done_at > now) return Due::Everything;
    return store_.orders_to_purge(tx, OrderId{}, 1).empty() ? Due::Nothing : Due::WhatWasAsked;
  });
}

Result<void> Sweep::round(Due due) {
  TRY_VOID(purge_asked());
  if (due == Due::Everything) {
    const auto orgs = TRY(database_.read(
        OrgScope::every_org(),
        [&](ports::Tx& tx) -> Result<std::vector<orgs::Org>> { return orgs_.list(tx); }));
    for (const auto& org : orgs) TRY_VOID(purge_org(org));
    TRY_VOID(in_steps(OrgScope::every_org(), [&](ports::Tx& tx) {
      Step step;
      step.rows = store_.delete_expired(tx, clock_.now(), kStepRows);
      step.rows[Kind::Jobs] = jobs_.sweep_done(tx, clock_.now() - kFinishedJobsKept, kStepRows);
      step.is_last = step.rows.total() == 0;
      return step;
    }));
  }
  // A process before us may have died in between, a command may have deleted something.
  if (due == Due::Everything || of_this_round_.total() > 0) owes_forgetting_ = true;
  if (!owes_forgetting_) return {};
  TRY_VOID(database_.forget_deleted());
  owes_forgetting_ = false;
  return {};
}

Result<void> Sweep::purge_asked() {
  OrderId last;
  for (;;) {
    const auto some =
        TRY(database_.read(OrgScope::every_org(),
                           [&](ports::Tx& tx) -> Result<std::vector<std::pair<OrgId, OrderId>>> {
                             return store_.orders_to_purge(tx, last, kStepRows);
                           }));
    for (const auto& [org, order] : some) {
      const auto began = clock_.monotonic();
      TRY_VOID(after_step(TRY(purge_.if_asked(OrgScope(org), order)).rows, began));
      last = order;
    }
    if (some.size() < kStepRows) return {};
  }
}

// Orders first: what is kept about an opportunity waits for its last order.
Result<void> Sweep::purge_org(const orgs::Org& org) {
  const OrgScope scope(org.id);
  const Instant before = clock_.now() - std::chrono::days{org.retention_days};
  TRY_VOID(purge_orders(scope, org.retention_days));
  Place events;
  TRY_VOID(in_steps(scope, [&](ports::Tx& tx) {
    const auto some = store_.events_before(tx, before, events, kStepRows);
    Step step{{}, some.is_last};
    step.rows[Kind::Events] = store_.purge_events(tx, some.ids, clock_.now());
    events = some.next;
    return step;
  }));
  Place decisions;
  return in_steps(scope, [&](ports::Tx& tx) {
    const auto some = store_.decisions_before(tx, before, decisions, kStepRows);
    Step step{{}, some.is_last};
    step.rows[Kind::Decisions] = store_.purge_decisions(tx, some.ids, clock_.now());
    decisions = some.next;
    return step;
  });
}

Result<void> Sweep::purge_orders(const OrgScope& scope, int days) {
  Place place;
  for (bool is_last = false; !is_last;) {
    // The writer hears only of those that look as if they could go.
    const auto some = TRY(database_.read(scope, [&](ports::Tx& tx) -> Result<Some<OrderId>> {
      const auto now = clock_.now();
      auto found = store_.orders_before(tx, now - std::chrono::days{days}, place, kStepRows);
      std::erase_if(found.ids, [&](const OrderId& id) {
        const auto order = orders_.find(tx, id);
        if (!order) return true;
        const auto standing = store_.standing(tx, *order, now);
        return !is_over(standing, days, now) || in_the_way(*order, standing).has_value();
      });
      return found;
    }));
    for (const auto& order : some.ids) {
      const auto began = clock_.monotonic();
      TRY_VOID(after_step(TRY(purge_.if_over(scope, order, days)).rows, began));
    }
    place = some.next;
    is_last = some.is_last;
  }
  return {};
}

Result<void> Sweep::in_steps(const OrgScope& scope, const std::function<Step(ports::Tx&)>& step) {
  for (;;) {
    const auto began = clock_.monotonic();
    const auto done =
        TRY(database_.write(scope, [&](ports::Tx& tx) -> Result<Step> { return step(tx); }));
    TRY_VOID(after_step(done.rows, began));
    if (done.is_last) return {};
  }
}

Result<void> Sweep::after_step(const Rows& rows, std::chrono::milliseconds began) {
  of_this_round_ += rows;
  for (std::size_t i = 0; i < deleted_.size(); ++i) deleted_[i] += rows[static_cast<Kind>(i)];
  const auto now = clock_.monotonic();
  if (now - kept_turn_at_ > kTurnFor / 2) {
    TRY_VOID(database_.write(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<void> {
      turns_.keep(tx, kTurn, clock_.now() + kTurnFor, std::nullopt);
      return {};
    }));
    kept_turn_at_ = now;
  }
  if (!pause_(rest_after(now - began)))
    return fail(ErrorCode::Unavailable, "the program is stopping");
  return {};
}

}  // namespace bascule::retention
