#include "deliveries/replay.hpp"

#include <fmt/format.h>

#include "crypto/hash.hpp"

namespace bascule::deliveries {
namespace {

using webhooks::Fate;

Failure conflict(std::string why) { return fail(ErrorCode::Conflict, std::move(why)); }

// What waiting mends: the queue tries again, and what was seen is kept.
bool is_waited_for(const Error& error) {
  return error.code == ErrorCode::Unavailable || error.code == ErrorCode::RateLimited ||
         error.code == ErrorCode::Unauthenticated;
}

std::size_t looked(const ReplayCounts& counts) {
  return counts.to_run() + ReplayCounts::sum(counts.cannot);
}

}  // namespace

Result<Replay::View> Replay::look(const OrgScope& scope, ReplayWish wish, const orgs::Actor& by) {
  return database_.write(scope, [&](ports::Tx& tx) -> Result<View> {
    const Instant now = clock_.now();
    if (!wish.event.empty() && !inbox_.find(tx, wish.event))
      return fail(ErrorCode::NotFound, "there is no such delivery");
    if (!wish.connection.empty() && !kept_.connections.find(tx, wish.connection))
      return fail(ErrorCode::NotFound, "there is no such connection");
    if (wish.until == Instant{} || wish.until > now) wish.until = now + 1ms;
    if (wish.from >= wish.until)
      return fail(ErrorCode::InvalidInput, "from is before until, and in the past", "/from");
    for (auto& before : runs_.open(tx)) {
      if (before.state != ReplayState::Ready)
        return conflict("another replay is under way; wait, or cancel it");
      before.state = ReplayState::Cancelled;
      runs_.save(tx, before);
    }
    ReplayRun run;
    run.id = ports::new_id<ReplayId>(clock_, random_);
    run.org = tx.org();
    run.wish = wish;
    run.made_at = now;
    run.made_by = by.id;
    run.rules = rules_now(tx);
    enqueue_next(tx, run);
    runs_.insert(tx, run);
    return view_of(tx, run);
  });
}

std::string Replay::rules_now(ports::Tx& tx) {
  std::string all;
  for (const auto& rule : kept_.rules.list(tx))
    all += fmt::format("{} {} {};", rule.id.text(), rule.version, rules::to_string(rule.state));
  return crypto::sha256_hex(all);
}

Result<Replay::View> Replay::changed(const OrgScope& scope, const ReplayId& id, const char* action,
                                     const orgs::Actor& by, const Change& change) {
  return database_.write(scope, [&](ports::Tx& tx) -> Result<View> {
    auto run = runs_.find(tx, id);
    if (!run) return fail(ErrorCode::NotFound, "there is no such replay");
    TRY_VOID(change(tx, *run));
    runs_.save(tx, *run);
    audit_.add(tx, run->org, clock_.now(), {by.id, action, run->id.text(), {}});
    return view_of(tx, *run);
  });
}

Result<Replay::View> Replay::confirm(const OrgScope& scope, const ReplayId& id, const Yes& yes,
                                     const orgs::Actor& by) {
  return changed(scope, id, "replay.confirmed", by,
                 [&](ports::Tx& tx, ReplayRun& run) -> Result<void> {
                   if (run.state != ReplayState::Ready || !run.ready_at)
                     return conflict("there is nothing to say yes to (any more); look again");
                   if (*run.ready_at + kOutlookHolds < clock_.now())
                     return conflict("what was seen is more than an hour old; look again");
                   if (run.rules != rules_now(tx))
                     return conflict("the rules were changed since; look again");
                   const auto counts = runs_.count(tx, run.id);
                   if (counts.to_run() != yes.deliveries || counts.would_invite != yes.people)
                     return conflict("the look found other numbers; look at it again");
                   run.state = counts.to_run() == 0 ? ReplayState::Done : ReplayState::Running;
                   run.confirmed_by = by.id;
                   if (run.state == ReplayState::Running) enqueue_next(tx, run);
                   return {};
                 });
}

Result<Replay::View> Replay::cancel(const OrgScope& scope, const ReplayId& id,
                                    const orgs::Actor& by) {
  return changed(scope, id, "replay.cancelled", by, [](ports::Tx&, ReplayRun& run) -> Result<void> {
    if (is_over(run.state)) return conflict("it is over already");
    run.state = ReplayState::Cancelled;
    return {};
  });
}

Result<Replay::View> Replay::find(const OrgScope& scope, const ReplayId& id) {
  return database_.read(scope, [&](ports::Tx& tx) -> Result<View> {
    const auto run = runs_.find(tx, id);
    if (!run) return fail(ErrorCode::NotFound, "there is no such replay");
    return view_of(tx, *run);
  });
}

Result<std::vector<Replay::View>> Replay::newest(const OrgScope& scope, std::size_t limit) {
  return database_.read(scope, [&](ports::Tx& tx) -> Result<std::vector<View>> {
    std::vector<View> views;
    for (const auto& run : runs_.newest(tx, limit)) views.push_back(view_of(tx, run));
    return views;
  });
}

Result<std::vector<ReplayLine>> Replay::lines(const OrgScope& scope, const ReplayId& id,
                                              std::size_t limit) {
  return database_.read(scope, [&](ports::Tx& tx) -> Result<std::vector<ReplayLine>> {
    return runs_.lines(tx, id, limit);
  });
}

Replay::View Replay::view_of(ports::Tx& tx, const ReplayRun& run) {
  constexpr std::size_t kEnough = 5;
  View view{.run = run, .counts = runs_.count(tx, run.id), .left = {}, .waits_for = {}};
  if (run.state != ReplayState::Looking && run.state != ReplayState::Running) return view;
  const auto done = looked(view.counts);
  if (run.state == ReplayState::Looking && run.walked_at && done >= kEnough)
    view.left = std::chrono::ceil<std::chrono::seconds>(
        (clock_.now() - *run.walked_at) / static_cast<std::int64_t>(done) *
        static_cast<std::int64_t>(view.counts.to_look));
  const auto job = kept_.jobs.find(tx, run.job);
  if (!job || job->state == jobs::JobState::Closed)
    view.waits_for = "its job was closed; cancel it and look again";
  else if (job->state != jobs::JobState::Leased)
    view.waits_for = job->reason;
  return view;
}

// In the lane of the connection that it asks next; what asks nobody waits behind nobody.
void Replay::enqueue_next(ports::Tx& tx, ReplayRun& run) {
  std::string lane;
  if (run.state == ReplayState::Looking && run.walked_at)
    for (const auto& id : runs_.some(tx, run.id, Outlook::ToLook, 1))
      if (const auto event = inbox_.find(tx, id)) lane = event->connection.text();
  run.job = ports::new_id<JobId>(clock_, random_);
  kept_.jobs.enqueue(
      tx, run.job,
      {.kind = kKind, .about = run.id.text(), .lane = std::move(lane), .visible_at = clock_.now()},
      clock_.now());
}

std::optional<ReplayRun> Replay::own(ports::Tx& tx, const jobs::Job& job) {
  const auto id = ReplayId::parse(job.about);
  auto run = id ? runs_.find(tx, *id) : std::nullopt;
  if (!run || run->job != job.id || is_over(run->state)) return std::nullopt;
  return run;
}

Result<void> Replay::run(const jobs::Job& job) {
  const auto run =
      TRY(database_.read(OrgScope(job.org), [&](ports::Tx& tx) -> Result<std::optional<ReplayRun>> {
        return own(tx, job);
      }));
  if (!run || run->state == ReplayState::Ready) return {};
  auto done = run->state == ReplayState::Running ? run_on(job)
              : run->walked_at                   ? look_on(job)
                                                 : walk_on(job);
  if (done || is_waited_for(done.error()) || done.error().code == ErrorCode::Internal) return done;
  return failed(job, done.error().message);
}

Result<void> Replay::failed(const jobs::Job& job, const std::string& why) {
  return database_.write(OrgScope(job.org), [&](ports::Tx& tx) -> Result<void> {
    auto run = own(tx, job);
    if (!run) return {};
    run->state = ReplayState::Failed;
    run->reason = why;
    runs_.save(tx, *run);
    return {};
  });
}

Result<void> Replay::run_on(const jobs::Job& job) {
  return database_.write(OrgScope(job.org), [&](ports::Tx& tx) -> Result<void> {
    auto run = own(tx, job);
    if (!run || run->state != ReplayState::Running) return {};
    std::size_t moved = 0;
    for (const auto outlook : {Outlook::WouldInvite, Outlook::SameCandidate, Outlook::WouldNot})
      for (const auto& id : runs_.some(tx, run->id, outlook, kRunAtOnce - moved)) {
        const auto seen = put_back(tx, *run, id);
        runs_.settle(tx, run->id, id, seen.outlook, seen.why);
        ++moved;
      }
    if (moved < kRunAtOnce)
      run->state = ReplayState::Done;
    else
      enqueue_next(tx, *run);
    runs_.save(tx, *run);
    return {};
  });
}

Replay::Seen Replay::put_back(ports::Tx& tx, const ReplayRun& run, const EventId& id) {
  const auto event = inbox_.find(tx, id);
  if (!event || event->purged_at) return {Outlook::NotRun, "its data was deleted meanwhile"};
  const auto fate = webhooks::fate_of(event->job, kept_.jobs.find(tx, event->job));
  if (fate == Fate::Decided) return {Outlook::NotRun, "it was looked at meanwhile"};
  if (fate == Fate::Waiting) return {Outlook::NotRun, "it is in the queue already"};
  const bool may_reopen = !run.wish.event.empty();
  if (kept_.jobs.run_again(tx, event->job, clock_.now()) ||
      (may_reopen && kept_.jobs.reopen(tx, event->job, clock_.now())))
    return {Outlook::RunAgain, ""};
  return {Outlook::NotRun, "a person closed it meanwhile"};
}

}  // namespace bascule::deliveries
