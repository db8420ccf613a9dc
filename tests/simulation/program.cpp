#include "tests/simulation/program.hpp"

#include <algorithm>

namespace bascule::simulation {
namespace {

constexpr std::size_t kWorkers = 4;
constexpr milliseconds kLookTick = 5min;
constexpr milliseconds kReconcileEvery = 20min;
// Time jumps to what is due next; this is for what nobody foresees.
constexpr milliseconds kIdleMax = 12h;

}  // namespace

void InboxWriter::append(webhooks::InboxEvent event, JobId job, OnDurable on_durable) {
  event.job = job;
  const OrgScope scope(event.org);
  const auto kept = database_.write(scope, [&](ports::Tx& tx) -> Result<webhooks::Appended> {
    if (!inbox_.insert(tx, event)) return webhooks::Appended::Seen;
    jobs_.enqueue(tx, job,
                  {.kind = orders::DecideEvent::kKind,
                   .about = event.id.text(),
                   .lane = event.connection.text(),
                   .visible_at = event.received_at},
                  event.received_at);
    return webhooks::Appended::New;
  });
  on_durable(kept);
}

Result<std::unique_ptr<Program>> Program::open(const Outside& outside) {
  auto database = TRY(Database::open(outside.world, outside.on_commit));
  auto program = std::make_unique<Program>(outside, std::move(database));
  TRY_VOID(program->hook_index.load_all());
  return program;
}

Program::Program(const Outside& outside, std::unique_ptr<Database> opened)
    : world_(outside.world),
      database(std::move(opened)),
      vault(outside.master_key, data_keys, world_.random),
      pseudonyms(outside.master_key.derive("pseudonyms of ids")),
      connections(vault),
      rules(pseudonyms),
      orders(pseudonyms),
      effects(vault),
      inbox(pseudonyms),
      inbox_writer(*database, inbox, jobs),
      budget(*database, world_.clock, world_.random,
             [this](milliseconds wait) { world_.give_way("budget", wait); }),
      one_at_a_time(*database, turns, world_.clock,
                    [this](milliseconds wait) { world_.give_way("turn", wait); }),
      lever(outside.http, budget, world_.clock, one_at_a_time),
      find_provider([this](std::string_view) { return &lever; }),
      kept{orders, effects, jobs, rules, connections, orgs, letter_words},
      hook_index(*database, connections, world_.clock,
                 [this](std::function<void()> task) { return offload(std::move(task)); }),
      hook_sightings(*database, connections, world_.clock,
                     [this](std::function<void()> task) { return offload(std::move(task)); }),
      receive_event(hook_index, hook_sightings, inbox_writer, find_provider, world_.clock,
                    world_.random),
      links(outside.master_key.derive("candidate links"), kPublicUrl),
      placing(kept, catalogue, links, world_.clock, world_.random),
      order_by_rule(kept, placing, catalogue, world_.clock),
      decide_event(
          *database, kept, order_by_rule, find_provider,
          [this](ports::Tx& tx, const EventId& id) -> std::optional<orders::EventHint> {
            const auto event = inbox.find(tx, id);
            if (!event) return std::nullopt;
            return orders::EventHint{event->id,
                                     event->connection,
                                     event->event.kind,
                                     event->event.opportunity_id,
                                     event->event.to_stage_id,
                                     event->event.provider_event,
                                     event->event.triggered_at};
          },
          world_.clock, world_.random),
      expire_order(*database, kept, world_.clock, world_.random),
      remind(*database, kept, placing, find_provider, world_.clock),
      reconcile(
          *database, kept, find_provider,
          [this](ports::Tx& tx, const connections::Connection& connection,
                 const ats::Event& event) { return keep_seen(tx, connection, event); },
          kReconcileEvery, world_.clock, world_.random),
      effects_settled(*database, kept, world_.clock),
      record_result(kept, kPublicUrl, world_.clock, world_.random),
      desk{*database, sittings, orders, orgs, jobs, catalogue, world_.clock, world_.random},
      open_invitation(desk),
      take_sitting(desk),
      save_answer(desk),
      submit_sitting(desk),
      score_sitting(*database, sittings, record_result, catalogue),
      perform_effect(
          *database, effects, connections, jobs, find_provider, outside.mailer,
          [this](ports::Tx& tx, const effects::Effect& effect) {
            return placing.fresh_letter(tx, effect);
          },
          world_.clock, world_.random),
      sweep_copies(*database, effects, connections, jobs, find_provider, world_.clock,
                   world_.random),
      tend_jobs(*database, jobs, perform_effect, world_.clock),
      run_job(*database, jobs, world_.clock, world_.random, kLease) {
  run_job.handle(orders::DecideEvent::kKind,
                 [this](const jobs::Job& job) { return decide_event.run(job); });
  run_job.handle(orders::Reconcile::kKind,
                 [this](const jobs::Job& job) { return reconcile.run(job); });
  run_job.handle(orders::kExpireOrder,
                 [this](const jobs::Job& job) { return expire_order.run(job); });
  run_job.handle(orders::kRemind, [this](const jobs::Job& job) { return remind.run(job); });
  run_job.handle(orders::EffectsSettled::kKind,
                 [this](const jobs::Job& job) { return effects_settled.run(job); });
  run_job.handle(effects::PerformEffect::kKind,
                 [this](const jobs::Job& job) { return perform_effect.run(job); });
  run_job.handle(effects::SweepCopies::kKind,
                 [this](const jobs::Job& job) { return sweep_copies.run(job); });
  run_job.handle(sittings::SubmitSitting::kScoreJob,
                 [this](const jobs::Job& job) { return score_sitting.run(job); });
}

bool Program::keep_seen(ports::Tx& tx, const connections::Connection& connection,
                        const ats::Event& event) {
  const Instant now = world_.clock.now();
  webhooks::InboxEvent row;
  row.id = ports::new_id<EventId>(world_.clock, world_.random);
  row.org = connection.org;
  row.connection = connection.id;
  row.job = ports::new_id<JobId>(world_.clock, world_.random);
  row.event = event;
  row.received_at = now;
  if (!inbox.insert(tx, row)) return false;
  ++world_.counts.found_by_looking;
  jobs.enqueue(tx, row.job,
               {.kind = orders::DecideEvent::kKind,
                .about = row.id.text(),
                .lane = connection.id.text(),
                .visible_at = now},
               now);
  return true;
}

bool Program::offload(std::function<void()> task) {
  world_.scheduler.start(Scheduler::Of::Program, "offload", std::move(task));
  return true;
}

void Program::serve() {
  const auto start = [this](const char* name, void (Program::*loop)()) {
    world_.scheduler.start(Scheduler::Of::Program, name, [this, loop] { (this->*loop)(); });
  };
  start("claimer", &Program::claim_loop);
  for (std::size_t i = 0; i < kWorkers; ++i) start("worker", &Program::work_loop);
  start("heart", &Program::heart_loop);
  start("looker", &Program::look_loop);
}

void Program::claim_loop() {
  for (;;) {
    is_nudged_ = false;
    const Instant asked_at = world_.clock.now();
    std::vector<jobs::Job> claimed;
    const std::size_t room = kWorkers - std::min(kWorkers, waiting_.size() + running_.size());
    if (room > 0) {
      jobs::ClaimLimits limits;
      limits.jobs_max = room;
      claimed = run_job.claim(limits);
    }
    waiting_.insert(waiting_.end(), claimed.begin(), claimed.end());
    const auto wait = database->is_broken() ? kIdleMax : nothing_new_after(asked_at);
    world_.scheduler.wait_for([this] { return is_nudged_; }, wait);
    // Nudges that come together are one: the jobs of a group end within milliseconds.
    world_.scheduler.pause(milliseconds{world_.draw.below(10)});
  }
}

// What was due already when the claimer asked waits for room in its lane, which nudges, or for its
// provider.
milliseconds Program::nothing_new_after(Instant asked_at) {
  const Instant now = world_.clock.now();
  milliseconds wait = kIdleMax;
  const std::function<storage::Walk(const storage::SqlRow&)> look =
      [&](const storage::SqlRow& row) {
        if (const auto at = row.get<std::optional<Instant>>(0))
          wait = std::min(wait, std::max(*at - now, 0ms) + 1ms);
        return storage::Walk::On;
      };
  const std::array<storage::SqlValue, 1> after{storage::to_sql(asked_at)};
  database->connection().run(
      "SELECT min(visible_at) FROM jobs WHERE state = 'waiting' AND visible_at > $1 UNION ALL "
      "SELECT min(lease_until) FROM jobs WHERE state = 'leased' AND lease_until > $1 UNION ALL "
      "SELECT min(next_try) FROM call_budgets WHERE next_try > $1 UNION ALL "
      "SELECT min(paused_until) FROM call_budgets WHERE paused_until > $1",
      after, &look);
  return wait;
}

void Program::work_loop() {
  for (;;) {
    world_.scheduler.wait_for([this] { return !waiting_.empty(); });
    if (waiting_.empty()) continue;
    const auto job = std::move(waiting_.front());
    waiting_.pop_front();
    const auto* task = &world_.scheduler.current();
    running_.push_back({job, task});
    world_.acts[task] = {job, world_.upsets};
    world_.note("  runs {} {}", job.kind, job.about);
    run_job.run(job);
    world_.acts.erase(task);
    running_.remove_if([&](const Running& each) { return each.task == task; });
    nudge();
  }
}

void Program::heart_loop() {
  for (;;) {
    world_.scheduler.wait_for([this] { return !running_.empty(); });
    world_.scheduler.pause(run_job.lease() / 3);
    std::vector<jobs::Job> held;
    for (const auto& running : running_)
      if (!running.task->is_frozen) held.push_back(running.job);
    for (const auto& job : held) (void)run_job.extend(job);
  }
}

void Program::look_loop() {
  while (looks_) {
    world_.scheduler.pause(kLookTick);
    const auto made = reconcile.make_due();
    if (made && *made > 0) nudge();
  }
}

}  // namespace bascule::simulation
