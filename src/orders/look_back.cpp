#include "orders/look_back.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "connections/provider_of.hpp"
#include "orders/posting_words.hpp"

namespace bascule::orders {
namespace {

using rules::BacktestRun;
using rules::BacktestState;

// What waiting mends: the queue tries again, and what was seen is kept.
bool is_waited_for(const Error& error) {
  return error.code == ErrorCode::Unavailable || error.code == ErrorCode::RateLimited ||
         error.code == ErrorCode::Unauthenticated || error.kind == connections::kConnectionNotOn;
}

}  // namespace

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
    const auto connection = kept_.connections.find(tx, rule->connection);
    if (!connection || connection->state != connections::ConnectionState::On)
      return fail(ErrorCode::Conflict, "the connection of this rule is not on; see to it first");
    for (auto& before : runs_.running(tx, rule->connection)) {
      before = as_it_is(tx, std::move(before));
      if (before.state == BacktestState::Running)
        return fail(ErrorCode::Conflict,
                    "a look back on a rule of this connection is under way; wait for its end");
      (void)runs_.save(tx, before);
    }
    BacktestRun run;
    run.id = ports::new_id<BacktestId>(clock_, random_);
    run.org = rule->org;
    run.rule = rule->id;
    run.rule_version = rule->version;
    run.made_at = run.until = clock_.now();
    run.from = run.reached = run.until - std::chrono::days{days};
    run.made_by = by.id;
    enqueue_next(tx, run, rule->connection);
    runs_.insert(tx, run);
    return run;
  });
}

void LookBack::enqueue_next(ports::Tx& tx, BacktestRun& run, const ConnectionId& lane) {
  run.job = ports::new_id<JobId>(clock_, random_);
  kept_.jobs.enqueue(
      tx, run.job,
      {.kind = kKind, .about = run.id.text(), .lane = lane.text(), .visible_at = clock_.now()},
      clock_.now());
}

BacktestRun LookBack::as_it_is(ports::Tx& tx, BacktestRun run) const {
  if (run.state != BacktestState::Running) return run;
  const auto job = kept_.jobs.find(tx, run.job);
  if (job && (job->state == jobs::JobState::Waiting || job->state == jobs::JobState::Leased))
    return run;
  run.state = BacktestState::Failed;
  run.reason = job && !job->reason.empty() ? job->reason : "its job was closed";
  return run;
}

Result<LookBack::Ground> LookBack::ground(const jobs::Job& job) const {
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

Result<void> LookBack::run(const jobs::Job& job) {
  auto on = TRY(ground(job));
  if (on.run.state != BacktestState::Running || on.run.job != job.id) return {};
  const auto failed = [&](std::string why) {
    on.run.state = BacktestState::Failed;
    on.run.reason = std::move(why);
    on.run.seen = rules::finished(std::move(on.run.seen));
    return save(on);
  };
  if (on.rule.version != on.run.rule_version)
    return failed("the rule was changed meanwhile; look again");
  const auto stepped = step(on);
  if (stepped) return save(on);
  if (is_waited_for(stepped.error())) return Failure(stepped.error());
  return failed(stepped.error().message);
}

// Forwards, to now: whoever is changed while we look comes up again, and counts once.
Result<void> LookBack::step(Ground& on) const {
  using Which = ats::OpportunityQuery::Which;
  auto* provider = TRY(connections::provider_of(on.connection, find_provider_));
  const auto account = connections::account_of(on.connection);
  const Instant now = clock_.now();
  for (auto wide = kStep;;) {
    const Instant until = std::min(on.run.reached + wide, now);
    rules::Backtest backtest(on.rule, on.run.from, on.run.until, on.run.seen);
    bool has_room = true;
    Result<void> listed{};
    for (const auto which : {Which::Active, Which::Archived}) {
      auto found = provider->opportunities(
          account, {.which = which, .from = on.run.reached, .until = until});
      if (!found) {
        listed = Failure(found.error());
        break;
      }
      TRY_VOID(fill_postings(*provider, account, on.rule, *found));
      for (const auto& one : *found) has_room = has_room && backtest.add(one);
    }
    if (!listed && listed.error().kind == ats::kListTooLong && wide / 2 >= kStepLeast) {
      wide /= 2;
      continue;
    }
    TRY_VOID(std::move(listed));
    if (!has_room)
      return fail(ErrorCode::InvalidInput,
                  fmt::format("more than {} candidates were in these stages; look at fewer days",
                              rules::Backtest::kCandidaciesMax));
    on.run.seen = backtest.seen();
    on.run.reached = until;
    if (until < now) return {};
    on.run.state = BacktestState::Done;
    on.run.seen = rules::finished(std::move(on.run.seen));
    return {};
  }
}

Result<void> LookBack::save(const Ground& on) {
  return database_.write(OrgScope(on.run.org), [&](ports::Tx& tx) -> Result<void> {
    auto run = on.run;
    if (run.state == BacktestState::Running) enqueue_next(tx, run, on.connection.id);
    if (runs_.save(tx, run)) return {};
    return fail(ErrorCode::Conflict, "another worker went on with this look back");
  });
}

}  // namespace bascule::orders
