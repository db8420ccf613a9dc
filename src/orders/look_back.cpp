#include "orders/look_back.hpp"

#include <fmt/format.h>

#include "connections/provider_of.hpp"

namespace bascule::orders {

using rules::BacktestRun;
using rules::BacktestState;

Result<BacktestRun> LookBack::begin(const OrgScope& scope, const RuleId& id, int days,
                                    const orgs::Actor& by) {
  if (days < 1 || days > kDaysMax)
    return fail(ErrorCode::InvalidInput, fmt::format("days are 1 to {}", kDaysMax), "/days");
  return database_.write(scope, [&](ports::Tx& tx) -> Result<BacktestRun> {
    const auto rule = kept_.rules.find(tx, id);
    if (!rule) return fail(ErrorCode::NotFound, "there is no such rule");
    if (rule->trigger != rules::Trigger::StageEntered)
      return fail(ErrorCode::InvalidInput,
                  "only a rule about stages can be looked back on: who applied when is not told");
    for (const auto& before : runs_.of_rule(tx, id, 1))
      if (before.state == BacktestState::Running)
        return fail(ErrorCode::Conflict, "a look back on this rule is under way");
    BacktestRun run;
    run.id = ports::new_id<BacktestId>(clock_, random_);
    run.org = rule->org;
    run.rule = rule->id;
    run.rule_version = rule->version;
    run.made_at = run.until = run.reached = clock_.now();
    run.from = run.until - std::chrono::days{days};
    run.made_by = by.id;
    runs_.insert(tx, run);
    enqueue(kept_, tx, clock_, random_,
            {.kind = kKind,
             .about = run.id.text(),
             .lane = rule->connection.text(),
             .visible_at = run.made_at});
    return run;
  });
}

Result<LookBack::Ground> LookBack::ground(const jobs::Job& job) {
  return database_.read(OrgScope(job.org), [&](ports::Tx& tx) -> Result<Ground> {
    auto run = runs_.find(tx, TRY(BacktestId::parse(job.about)));
    if (!run) return fail(ErrorCode::NotFound, "this look back is gone");
    auto rule = kept_.rules.find(tx, run->rule);
    if (!rule) return fail(ErrorCode::NotFound, "the rule is gone");
    auto connection = kept_.connections.find(tx, rule->connection);
    if (!connection) return fail(ErrorCode::NotFound, "the connection is gone");
    return Ground{std::move(*run), std::move(*rule), std::move(*connection)};
  });
}

// A provider that does not answer is waited for by the queue, and what was seen is kept. What
// cannot be mended by waiting ends the look and says why.
Result<void> LookBack::run(const jobs::Job& job) {
  auto on = TRY(ground(job));
  if (on.run.state != BacktestState::Running) return {};
  const auto ended = [&](BacktestState state, std::string why) {
    on.run.state = state;
    on.run.reason = std::move(why);
    return save(on.run);
  };
  if (on.rule.version != on.run.rule_version)
    return ended(BacktestState::Failed, "the rule was changed meanwhile; look again");
  rules::Backtest backtest(on.rule, on.run.from, on.run.until, on.run.seen);
  while (on.run.reached > on.run.from) {
    const auto stepped = step(on, backtest);
    if (!stepped) {
      const auto code = stepped.error().code;
      if (code == ErrorCode::Unavailable || code == ErrorCode::RateLimited ||
          code == ErrorCode::Unauthenticated)
        return Failure(stepped.error());
      return ended(BacktestState::Failed, stepped.error().message);
    }
  }
  return ended(BacktestState::Done, "");
}

Result<void> LookBack::parked(const jobs::Job& job, const Error& error) {
  return database_.write(OrgScope(job.org), [&](ports::Tx& tx) -> Result<void> {
    auto run = runs_.find(tx, TRY(BacktestId::parse(job.about)));
    if (!run || run->state != BacktestState::Running) return {};
    run->state = BacktestState::Failed;
    run->reason = error.message;
    runs_.save(tx, *run);
    return {};
  });
}

// Backwards: whoever is changed while we look moves to where we have been, and is seen once.
Result<void> LookBack::step(Ground& on, rules::Backtest& backtest) {
  using Which = ats::OpportunityQuery::Which;
  auto* provider = TRY(connections::provider_of(on.connection, find_provider_));
  const auto account = connections::account_of(on.connection);
  const Instant from = std::max(on.run.from, on.run.reached - kStep);
  const bool is_first = on.run.reached == on.run.until;
  const Instant until = is_first ? clock_.now() : on.run.reached - std::chrono::milliseconds{1};
  for (const auto which : {Which::Active, Which::Archived})
    for (const auto& one :
         TRY(provider->opportunities(account, {.which = which, .from = from, .until = until})))
      if (!backtest.add(one))
        return fail(ErrorCode::InvalidInput,
                    fmt::format("it would have invited more than {} times in this time",
                                rules::Backtest::kInvitationsMax));
  on.run.reached = from;
  on.run.seen = backtest.seen();
  return save(on.run);
}

Result<void> LookBack::save(const BacktestRun& run) {
  return database_.write(OrgScope(run.org), [&](ports::Tx& tx) -> Result<void> {
    runs_.save(tx, run);
    return {};
  });
}

}  // namespace bascule::orders
