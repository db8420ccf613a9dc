#include "orders/backfill.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "connections/provider_of.hpp"
#include "orders/history_of.hpp"
#include "orders/posting_words.hpp"
#include "rules/decide.hpp"

namespace bascule::orders {
namespace {

// What is listed at once; halved while the provider says that it is too much, down to the least.
constexpr std::chrono::milliseconds kStep = std::chrono::days{365};
constexpr std::chrono::milliseconds kStepLeast = std::chrono::hours{1};
// Before there are few, which are listed with the first year's.
const Instant kFewBefore = std::chrono::sys_days{std::chrono::year{2012} / 1 / 1};
constexpr std::size_t kAtOnce = 100;
constexpr const char* kGone = "is there";
constexpr const char* kHidden = "can be read";  // It became confidential, say.

// What waiting mends: the queue tries again, and what was done is kept.
bool is_waited_for(const Error& error) {
  return error.code == ErrorCode::Unavailable || error.code == ErrorCode::RateLimited ||
         error.code == ErrorCode::Unauthenticated || error.kind == connections::kConnectionNotOn;
}

Failure conflict(std::string why) { return fail(ErrorCode::Conflict, std::move(why)); }

std::string why_not(const rules::Decision& decision) {
  const auto first = std::ranges::find(decision.conditions, false, &rules::Condition::holds);
  return first == decision.conditions.end() ? std::string("was decided before") : first->name;
}

}  // namespace

Result<Backfill::View> Backfill::look(const OrgScope& scope, const RuleId& id,
                                      const orgs::Actor& by) {
  return database_.write(scope, [&](ports::Tx& tx) -> Result<View> {
    const auto rule = kept_.rules.find(tx, id);
    if (!rule) return fail(ErrorCode::NotFound, "there is no such rule");
    if (rule->trigger != rules::Trigger::StageEntered)
      return fail(ErrorCode::InvalidInput, "nobody is in a stage of a rule about applications");
    const auto connection = kept_.connections.find(tx, rule->connection);
    if (!connection || connection->state != connections::ConnectionState::On)
      return conflict("the connection of this rule is not on; see to it first");
    for (auto& before : runs_.open_of(tx, rule->connection)) {
      if (before.state != BackfillState::Ready)
        return conflict("another backfill of this account is under way; wait, or cancel it");
      before.state = BackfillState::Cancelled;
      runs_.save(tx, before);
    }
    BackfillRun run;
    run.id = ports::new_id<BackfillId>(clock_, random_);
    run.org = rule->org;
    run.rule = rule->id;
    run.rule_version = rule->version;
    run.connection = rule->connection;
    run.made_at = clock_.now();
    run.made_by = by.id;
    enqueue_next(tx, run);
    runs_.insert(tx, run);
    return view_of(tx, run);
  });
}

Result<Backfill::View> Backfill::changed(const OrgScope& scope, const BackfillId& id,
                                         const char* action, const orgs::Actor& by,
                                         const Change& change) {
  return database_.write(scope, [&](ports::Tx& tx) -> Result<View> {
    auto run = runs_.find(tx, id);
    if (!run) return fail(ErrorCode::NotFound, "there is no such backfill");
    TRY_VOID(change(tx, *run));
    runs_.save(tx, *run);
    audit_.add(tx, run->org, clock_.now(),
               {by.id, action, run->id.text(), {{"rule", run->rule.text()}}});
    return view_of(tx, *run);
  });
}

Result<Backfill::View> Backfill::confirm(const OrgScope& scope, const BackfillId& id,
                                         std::size_t people, const orgs::Actor& by) {
  return changed(scope, id, "backfill.confirmed", by,
                 [&](ports::Tx& tx, BackfillRun& run) -> Result<void> {
                   if (run.state != BackfillState::Ready)
                     return conflict("there is nothing to say yes to (any more); look again");
                   const auto rule = kept_.rules.find(tx, run.rule);
                   if (!rule || rule->version != run.rule_version)
                     return conflict("the rule was changed since; look again");
                   if (rule->state != rules::RuleState::On)
                     return conflict("the rule is not on; switch it on first");
                   if (runs_.count(tx, run.id).to_invite != people)
                     return conflict("the look found another number; look at it again");
                   run.state = people == 0 ? BackfillState::Done : BackfillState::Inviting;
                   run.confirmed_by = by.id;
                   run.paced_from = clock_.now();
                   run.paced_after = runs_.count(tx, run.id).kept_out_in_all();
                   if (people > 0) enqueue_next(tx, run);
                   return {};
                 });
}

Result<Backfill::View> Backfill::pause(const OrgScope& scope, const BackfillId& id,
                                       const orgs::Actor& by) {
  return changed(scope, id, "backfill.paused", by,
                 [](ports::Tx&, BackfillRun& run) -> Result<void> {
                   if (run.state != BackfillState::Inviting)
                     return conflict("it is not inviting anybody");
                   run.state = BackfillState::Paused;
                   return {};
                 });
}

Result<Backfill::View> Backfill::go_on(const OrgScope& scope, const BackfillId& id,
                                       const orgs::Actor& by) {
  return changed(scope, id, "backfill.gone_on", by,
                 [&](ports::Tx& tx, BackfillRun& run) -> Result<void> {
                   if (run.state != BackfillState::Paused) return conflict("it is not paused");
                   const auto counts = runs_.count(tx, run.id);
                   run.state = BackfillState::Inviting;
                   run.paced_from = clock_.now();
                   run.paced_after = counts.invited + counts.kept_out_in_all();
                   enqueue_next(tx, run);
                   return {};
                 });
}

Result<Backfill::View> Backfill::cancel(const OrgScope& scope, const BackfillId& id,
                                        const orgs::Actor& by) {
  return changed(scope, id, "backfill.cancelled", by,
                 [](ports::Tx&, BackfillRun& run) -> Result<void> {
                   if (is_over(run.state)) return conflict("it is over already");
                   run.state = BackfillState::Cancelled;
                   return {};
                 });
}

Result<std::vector<Backfill::View>> Backfill::of_rule(const OrgScope& scope, const RuleId& rule,
                                                      std::size_t limit) {
  return database_.read(scope, [&](ports::Tx& tx) -> Result<std::vector<View>> {
    if (!kept_.rules.find(tx, rule)) return fail(ErrorCode::NotFound, "there is no such rule");
    std::vector<View> views;
    for (const auto& run : runs_.of_rule(tx, rule, limit)) views.push_back(view_of(tx, run));
    return views;
  });
}

Backfill::View Backfill::view_of(ports::Tx& tx, const BackfillRun& run) {
  View view{.run = run, .counts = runs_.count(tx, run.id), .left = {}, .waits_for = {}};
  view.left = time_left(run, view.counts, clock_.now());
  if (run.state != BackfillState::Looking && run.state != BackfillState::Inviting) return view;
  const auto job = kept_.jobs.find(tx, run.job);
  if (!job || job->state == jobs::JobState::Closed)
    view.waits_for = "its job was closed; cancel it and look again";
  else if (job->state != jobs::JobState::Leased)
    view.waits_for = job->reason;
  return view;
}

void Backfill::enqueue_next(ports::Tx& tx, BackfillRun& run) {
  run.job = ports::new_id<JobId>(clock_, random_);
  kept_.jobs.enqueue(tx, run.job,
                     {.kind = kKind,
                      .about = run.id.text(),
                      .lane = run.connection.text(),
                      .visible_at = clock_.now()},
                     clock_.now());
}

// None: it is over, paused, or another worker is further.
Result<std::optional<Backfill::Ground>> Backfill::ground(const jobs::Job& job) {
  const auto id = TRY(BackfillId::parse(job.about));
  return database_.read(OrgScope(job.org), [&](ports::Tx& tx) -> Result<std::optional<Ground>> {
    auto run = runs_.find(tx, id);
    if (!run || run->job != job.id) return std::optional<Ground>{};
    if (run->state != BackfillState::Looking && run->state != BackfillState::Inviting)
      return std::optional<Ground>{};
    auto rule = kept_.rules.find(tx, run->rule);
    auto connection = kept_.connections.find(tx, run->connection);
    if (!rule || !connection) return fail(ErrorCode::NotFound, "the rule is gone");
    return std::optional<Ground>(Ground{std::move(*run), std::move(*rule), std::move(*connection)});
  });
}

Result<void> Backfill::run(const jobs::Job& job) {
  const auto on = TRY(ground(job));
  if (!on) return {};
  if (on->rule.version != on->run.rule_version)
    return end(*on, BackfillState::Failed, "the rule was changed meanwhile; look again");
  const bool is_inviting = on->run.state == BackfillState::Inviting;
  if (is_inviting && on->rule.state != rules::RuleState::On)
    return end(*on, BackfillState::Failed, "the rule was switched off meanwhile");
  auto done = is_inviting ? invite_on(*on) : look_on(*on);
  if (done || is_waited_for(done.error())) return done;
  return end(*on, BackfillState::Failed, done.error().message);
}

Result<void> Backfill::end(const Ground& on, BackfillState state, std::string why) {
  return database_.write(OrgScope(on.run.org), [&](ports::Tx& tx) -> Result<void> {
    auto run = runs_.find(tx, on.run.id);
    if (!run || run->job != on.run.job || run->state != on.run.state) return {};
    run->state = state;
    run->reason = why;
    runs_.save(tx, *run);
    return {};
  });
}

rules::Decision Backfill::decided(ports::Tx& tx, const Ground& on,
                                  const ats::Opportunity& opportunity) {
  auto rule = on.rule;
  rule.state = rules::RuleState::On;  // What is only looked at may be off.
  const rules::Occasion occasion{.event = {},
                                 .kind = ats::EventKind::Other,
                                 .to_stage_id = opportunity.stage_id,
                                 .at = clock_.now(),
                                 .backfill = on.run.id};
  auto decisions =
      rules::decide({rule}, opportunity, occasion,
                    history_of(tx, kept_, on.connection.id, opportunity.id), clock_.now());
  return decisions.empty() ? rules::Decision{} : std::move(decisions.front());
}

// By the time their candidacies were created, so that nobody moves from one list to another.
Result<void> Backfill::look_on(const Ground& on) {
  auto* provider = TRY(connections::provider_of(on.connection, find_provider_));
  const auto account = connections::account_of(on.connection);
  const Instant now = clock_.now();
  for (auto wide = kStep;;) {
    const Instant until = std::min(std::max(on.run.reached, kFewBefore) + wide, now);
    auto listed = provider->opportunities(account, {.by = ats::OpportunityQuery::By::Creation,
                                                    .from = on.run.reached,
                                                    .until = until,
                                                    .stages = on.rule.stages});
    if (!listed && listed.error().kind == ats::kListTooLong && wide / 2 >= kStepLeast) {
      wide /= 2;
      continue;
    }
    if (!listed && listed.error().kind == ats::kListTooLong)
      return fail(ErrorCode::InvalidInput, "more are in these stages than can be listed");
    if (!listed) return Failure(listed.error());
    TRY_VOID(fill_postings(*provider, account, on.rule, *listed));
    for (std::size_t from = 0; from < listed->size(); from += kAtOnce)
      TRY_VOID(add(on, std::span(*listed).subspan(from)));
    return looked_until(on, until, now);
  }
}

// Some at a time: others write, too.
Result<void> Backfill::add(const Ground& on, std::span<const ats::Opportunity> found) {
  return database_.write(OrgScope(on.run.org), [&](ports::Tx& tx) -> Result<void> {
    const auto run = runs_.find(tx, on.run.id);  // Cancelled, or looked at by another meanwhile?
    if (!run || run->job != on.run.job || run->state != BackfillState::Looking) return {};
    for (const auto& one : found.first(std::min(found.size(), kAtOnce))) {
      const auto decision = decided(tx, on, one);
      const bool is_yes = decision.verdict == rules::Verdict::Yes;
      runs_.add_candidate(tx, on.run, one.id, is_yes ? "" : why_not(decision));
    }
    return {};
  });
}

Result<void> Backfill::looked_until(const Ground& on, Instant until, Instant now) {
  return database_.write(OrgScope(on.run.org), [&](ports::Tx& tx) -> Result<void> {
    auto run = runs_.find(tx, on.run.id);
    if (!run || run->job != on.run.job || run->state != BackfillState::Looking) return {};
    if (runs_.count(tx, run->id).to_invite > kCandidatesMax)
      return fail(
          ErrorCode::InvalidInput,
          fmt::format("more than {} would be invited; make the rule narrower", kCandidatesMax));
    run->reached = until;
    if (until < now)
      enqueue_next(tx, *run);
    else
      run->state = BackfillState::Ready;
    runs_.save(tx, *run);
    return {};
  });
}

Result<void> Backfill::invite_on(const Ground& on) {
  auto* provider = TRY(connections::provider_of(on.connection, find_provider_));
  const auto next = TRY(
      database_.read(OrgScope(on.run.org), [&](ports::Tx& tx) -> Result<std::vector<std::string>> {
        return runs_.next_to_invite(tx, on.run.id, kEach);
      }));
  for (const auto& opportunity : next) TRY_VOID(invite(on, *provider, opportunity));
  return database_.write(OrgScope(on.run.org), [&](ports::Tx& tx) -> Result<void> {
    auto run = runs_.find(tx, on.run.id);
    if (!run || run->job != on.run.job || run->state != BackfillState::Inviting) return {};
    if (runs_.next_to_invite(tx, run->id, 1).empty())
      run->state = BackfillState::Done;
    else
      enqueue_next(tx, *run);
    runs_.save(tx, *run);
    return {};
  });
}

// Read again: whoever has moved on, or was asked meanwhile, is not asked.
Result<void> Backfill::invite(const Ground& on, ats::Provider& provider, const std::string& id) {
  const auto opportunity = provider.read_opportunity(connections::account_of(on.connection), id);
  const char* unread = nullptr;
  if (!opportunity && opportunity.error().code == ErrorCode::NotFound) unread = kGone;
  if (!opportunity && opportunity.error().code == ErrorCode::Forbidden) unread = kHidden;
  if (!opportunity && opportunity.error().code == ErrorCode::InvalidInput) unread = kHidden;
  if (!opportunity && unread == nullptr) return Failure(opportunity.error());
  return database_.write(OrgScope(on.run.org), [&](ports::Tx& tx) -> Result<void> {
    const auto run = runs_.find(tx, on.run.id);
    if (!run || run->job != on.run.job || run->state != BackfillState::Inviting) return {};
    // What was switched off or changed while we read invites nobody; the next step says so.
    const auto rule = kept_.rules.find(tx, run->rule);
    const auto connection = kept_.connections.find(tx, run->connection);
    if (!rule || rule->version != run->rule_version || rule->state != rules::RuleState::On ||
        !connection || connection->state != connections::ConnectionState::On)
      return {};
    if (unread != nullptr) {
      runs_.settle(tx, run->id, id, unread);
      return {};
    }
    auto decision = decided(tx, on, *opportunity);
    const bool is_yes = decision.verdict == rules::Verdict::Yes;
    runs_.settle(tx, run->id, id, is_yes ? "" : why_not(decision));
    if (decision.rule.empty()) return {};  // It decided about this one before.
    decision.id = ports::new_id<DecisionId>(clock_, random_);
    if (!kept_.rules.insert_decision(tx, decision) || !is_yes) return {};
    return order_by_rule_.run(tx, on.connection, *opportunity, decision);
  });
}

}  // namespace bascule::orders
