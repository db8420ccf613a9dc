#include "app/parts.hpp"

#include "base/log.hpp"
#include "effects/plan_letter.hpp"

namespace bascule::app {
namespace {

constexpr std::size_t kOffloadThreads = 2;
constexpr std::size_t kOffloadQueued = 2'000;

}  // namespace

Parts::Parts(Config config_in, std::unique_ptr<Adapters> adapters_in)
    : config(std::move(config_in)),
      adapters(std::move(adapters_in)),
      catalogue(assessments::built_in_catalogue()),
      find_provider([this](std::string_view name) { return adapters->find_provider(name); }),
      kept{adapters->orders,      adapters->effects, adapters->jobs,        adapters->rules,
           adapters->connections, adapters->orgs,    adapters->letter_words},
      set_up_org(*adapters->database, adapters->orgs, adapters->api_keys, adapters->audit,
                 adapters->clock, adapters->random),
      make_owner_link(*adapters->database, adapters->orgs, adapters->audit, adapters->clock,
                      adapters->random),
      check_second_factor(adapters->second_factors, adapters->audit, adapters->clock),
      sign_in(*adapters->database, adapters->orgs, check_second_factor, adapters->audit,
              adapters->hasher, adapters->clock, adapters->random),
      sign_out(*adapters->database, adapters->orgs, adapters->audit, adapters->clock),
      redeem_link(*adapters->database, adapters->orgs, adapters->audit, adapters->hasher,
                  adapters->clock, adapters->random),
      look_at_link(*adapters->database, adapters->orgs, adapters->clock),
      sessions(*adapters->database, adapters->orgs, adapters->clock),
      keys(*adapters->database, adapters->api_keys, adapters->orgs, adapters->audit,
           adapters->clock),
      change_retention(*adapters->database, adapters->orgs),
      change_branding(*adapters->database, adapters->orgs, adapters->logos, adapters->audit,
                      adapters->clock, adapters->random),
      invite_member(
          *adapters->database, adapters->orgs, adapters->invites, adapters->audit,
          [this](ports::Tx& tx, const orgs::Invite& invite, ports::Letter letter) {
            effects::plan_letter(tx, adapters->effects, adapters->jobs,
                                 {.kind = effects::kAccountLetter,
                                  .group = invite.id.text(),
                                  .key = invite.id.text() + ":mail:1",
                                  .letter = std::move(letter)},
                                 adapters->clock, adapters->random);
          },
          config.public_url, adapters->clock, adapters->random),
      accept_invite(*adapters->database, adapters->orgs, adapters->invites, adapters->audit,
                    adapters->hasher, adapters->clock, adapters->random),
      change_member(*adapters->database, adapters->orgs, adapters->audit, adapters->clock),
      change_password(*adapters->database, adapters->orgs, adapters->audit, adapters->hasher,
                      adapters->clock),
      set_second_factor(*adapters->database, adapters->orgs, adapters->second_factors,
                        adapters->audit, adapters->clock, adapters->random),
      make_key(*adapters->database, adapters->api_keys, adapters->audit, adapters->clock,
               adapters->random),
      revoke_key(*adapters->database, adapters->api_keys, adapters->audit, adapters->clock),
      verify_audit(*adapters->database, adapters->audit),
      hook_index(*adapters->database, adapters->connections, adapters->clock,
                 [this](std::function<void()> task) { return offload.try_run(std::move(task)); }),
      hook_sightings(
          *adapters->database, adapters->connections, adapters->clock,
          [this](std::function<void()> task) { return offload.try_run(std::move(task)); }),
      receive_event(hook_index, hook_sightings, adapters->inbox_writer, find_provider,
                    adapters->clock, adapters->random),
      offload(kOffloadThreads, kOffloadQueued),
      hook_maker(*adapters->database, adapters->connections, config.public_url,
                 [this] { hook_index.forget_all(); }),
      mark_broken(*adapters->database, adapters->connections),
      ask_for_grant(*adapters->database, adapters->grants, adapters->audit, find_provider,
                    config.public_url,
                    config.allow_private ? grants::Plain::Yes : grants::Plain::No, adapters->clock,
                    adapters->random),
      receive_grant(*adapters->database, adapters->grants, adapters->audit,
                    adapters->token_endpoint, config.public_url, adapters->clock),
      probe_account(*adapters->database, adapters->connections, adapters->grants, find_provider,
                    adapters->clock, adapters->random),
      connect(*adapters->database, adapters->connections, adapters->grants, adapters->jobs,
              adapters->audit, catalogue, find_provider, hook_maker, adapters->clock,
              adapters->random),
      complete_hook(*adapters->database, adapters->connections, adapters->audit, hook_maker,
                    adapters->clock),
      list_connections(*adapters->database, adapters->connections, adapters->grants,
                       config.public_url),
      disable_connection(*adapters->database, adapters->connections, adapters->audit, hook_maker,
                         adapters->clock),
      enable_connection(*adapters->database, adapters->connections, adapters->jobs, adapters->audit,
                        hook_maker, adapters->clock, adapters->random),
      disconnect(*adapters->database, adapters->connections, adapters->grants, adapters->audit,
                 find_provider, hook_maker, adapters->clock),
      mend_connection(*adapters->database, adapters->connections, adapters->grants, adapters->jobs,
                      adapters->audit, find_provider, hook_maker, adapters->clock,
                      adapters->random),
      change_write_back(*adapters->database, adapters->connections, adapters->audit, catalogue,
                        config.public_url, adapters->clock),
      mend_hooks(*adapters->database, adapters->connections, adapters->jobs, find_provider,
                 hook_maker, mark_broken, adapters->clock, adapters->random,
                 database_file(config) ? nullptr : &adapters->turns),
      resolve_wish(*adapters->database, adapters->connections, catalogue, find_provider),
      rule_book{*adapters->database, adapters->rules, adapters->audit, adapters->clock},
      add_rule(rule_book, resolve_wish, adapters->random),
      change_rule(rule_book, resolve_wish),
      switch_rule(rule_book),
      apply_rules(rule_book, resolve_wish, adapters->random),
      try_rule(*adapters->database, kept, resolve_wish, adapters->clock),
      links(adapters->master_key.derive("candidate links"), config.public_url),
      placing(kept, catalogue, links, adapters->clock, adapters->random),
      place_order(kept, placing, catalogue, adapters->clock),
      ask_candidate(*adapters->database, kept, placing, catalogue, find_provider, adapters->clock),
      tend_order(*adapters->database, kept, placing, links, adapters->clock, adapters->random),
      order_json(kept, catalogue),
      order_by_rule(kept, placing, catalogue, adapters->clock),
      decide_event(
          *adapters->database, kept, order_by_rule, find_provider,
          [this](ports::Tx& tx, const EventId& id) -> std::optional<orders::EventHint> {
            const auto event = adapters->inbox.find(tx, id);
            if (!event) return std::nullopt;
            return orders::EventHint{event->id,
                                     event->connection,
                                     event->event.kind,
                                     event->event.opportunity_id,
                                     event->event.to_stage_id,
                                     event->event.provider_event,
                                     event->event.triggered_at};
          },
          adapters->clock, adapters->random),
      expire_order(*adapters->database, kept, adapters->clock, adapters->random),
      remind(*adapters->database, kept, placing, find_provider, adapters->clock),
      watch_health({*adapters->database, adapters->health, adapters->connections, adapters->grants,
                    adapters->rules, adapters->jobs, adapters->orgs, adapters->effects},
                   find_provider, config.public_url, config.reconcile_every, adapters->clock,
                   adapters->random),
      reconcile(
          *adapters->database, kept, find_provider,
          [this](ports::Tx& tx, const connections::Connection& connection,
                 const ats::Event& event) { return keep_seen(tx, connection, event); },
          config.reconcile_every, adapters->clock, adapters->random),
      look_back(*adapters->database, kept, adapters->backtests, find_provider, adapters->clock,
                adapters->random),
      backfill(*adapters->database, kept, adapters->backfills, order_by_rule, adapters->audit,
               find_provider, adapters->clock, adapters->random),
      tend_letters(*adapters->database, adapters->letter_gates, adapters->jobs, adapters->audit,
                   adapters->clock),
      tend_letter_words(*adapters->database, kept, adapters->audit, catalogue, config.public_url,
                        adapters->clock, adapters->random),
      withdraw_held(*adapters->database, kept, adapters->letter_gates, tend_order),
      take_letter_reports(*adapters->database, kept, adapters->clock),
      effects_settled(*adapters->database, kept, adapters->clock),
      record_result(kept, config.public_url, adapters->clock, adapters->random),
      decline_order(kept, adapters->clock, adapters->random),
      desk{*adapters->database, adapters->sittings, adapters->orders, adapters->orgs,
           adapters->jobs,      catalogue,          adapters->clock,  adapters->random},
      score_sitting(*adapters->database, adapters->sittings, record_result, catalogue),
      rescore(*adapters->database, adapters->orders, adapters->sittings, catalogue),
      compare_results(*adapters->database, kept, find_provider),
      make_report(*adapters->database, adapters->orders, adapters->orgs, catalogue,
                  config.public_url, pdf_printer),
      result_addresses(adapters->master_key.derive("result links"), config.public_url),
      share_result(*adapters->database, adapters->result_links, adapters->orders, adapters->audit,
                   result_addresses, adapters->clock, adapters->random),
      open_shared(*adapters->database, adapters->result_links, adapters->orders, adapters->orgs,
                  catalogue, make_report, adapters->clock, adapters->random),
      perform_effect(
          *adapters->database, adapters->effects, adapters->connections, adapters->jobs,
          find_provider, *adapters->mailer,
          [this](ports::Tx& tx, const effects::Effect& effect) { return fresh_letter(tx, effect); },
          adapters->clock, adapters->random),
      sweep_copies(*adapters->database, adapters->effects, adapters->connections, adapters->jobs,
                   find_provider, adapters->clock, adapters->random),
      parked_lane(
          *adapters->database, adapters->connections, adapters->jobs, adapters->effects,
          mark_broken, [this] { hook_index.forget_all(); }, adapters->clock, adapters->random),
      tend_jobs(*adapters->database, adapters->jobs, perform_effect, adapters->clock),
      delivery_json(adapters->jobs, adapters->rules, adapters->orders),
      replay(*adapters->database, kept, adapters->inbox, adapters->replays, adapters->audit,
             find_provider, adapters->clock, adapters->random),
      purge_order(
          *adapters->database, adapters->orders, adapters->retention,
          [this](std::chrono::milliseconds how_long) { return rests.rest(how_long); },
          adapters->clock),
      sweep(
          *adapters->database, adapters->orders, adapters->retention, adapters->turns,
          adapters->orgs, adapters->jobs,
          [this](std::chrono::milliseconds how_long) { return rests.rest(how_long); },
          adapters->clock),
      settle_restore(*adapters->database, adapters->restores, links, adapters->machine->mute,
                     adapters->clock),
      resume(*adapters->database, adapters->restores, adapters->orders, tend_order,
             adapters->machine->mute, adapters->clock),
      run_job(*adapters->database, adapters->jobs, adapters->clock, adapters->random,
              config.job_lease),
      use_cases{*adapters->database,
                adapters->orgs,
                set_up_org,
                make_owner_link,
                change_retention,
                adapters->api_keys,
                make_key,
                revoke_key,
                verify_audit,
                set_second_factor,
                connect,
                complete_hook,
                list_connections,
                watch_health,
                disable_connection,
                enable_connection,
                disconnect,
                mend_connection,
                change_write_back,
                adapters->rules,
                add_rule,
                change_rule,
                switch_rule,
                apply_rules,
                try_rule,
                adapters->backtests,
                look_back,
                adapters->orders,
                order_json,
                ask_candidate,
                tend_order,
                tend_letters,
                withdraw_held,
                purge_order,
                adapters->jobs,
                tend_jobs,
                adapters->inbox,
                delivery_json,
                replay,
                rescore,
                *adapters->backup,
                resume,
                find_provider,
                adapters->clock,
                config.public_url} {
  tend_order.on_new_link([this](ports::Tx& tx, const InvitationId& invitation) {
    adapters->sittings.delete_seats(tx, invitation);
  });
  perform_effect.heed(adapters->restores);
  perform_effect.ask_before_letters(
      [this](const OrgScope& scope) { return tend_letters.may_leave(scope); });
  perform_effect.draw_files_by([this](const OrgScope& scope, const effects::Effect& effect) {
    return fresh_file(scope, effect);
  });
  run_job.rest_while([mute = &adapters->machine->mute] { return mute->is_on(); });
  handle_jobs();
}

Result<std::variant<ports::Letter, effects::NotWanted>> Parts::fresh_letter(
    ports::Tx& tx, const effects::Effect& effect) {
  if (ConnectionId::parse(effect.group)) return watch_health.fresh_letter(tx, effect);
  if (orders::TendLetterWords::is_test(effect)) return tend_letter_words.fresh_letter(tx, effect);
  const auto invite = InviteId::parse(effect.group);
  if (!invite) return placing.fresh_letter(tx, effect);
  const auto row = adapters->invites.find(tx, *invite);
  if (!row || row->expires_at <= adapters->clock.now())
    return effects::NotWanted{"It was answered, withdrawn, made anew or is too old meanwhile."};
  return std::get<ports::Letter>(effect.payload);
}

Result<std::variant<std::string, effects::NotWanted>> Parts::fresh_file(
    const OrgScope& scope, const effects::Effect& effect) {
  using Fresh = std::variant<std::string, effects::NotWanted>;
  auto made = TRY(make_report.of_order(scope, TRY(OrderId::parse(effect.group))));
  if (const auto* purged = std::get_if<reports::Purged>(&made))
    return Fresh(effects::NotWanted{purged->why});
  return Fresh(std::get<reports::ReportFile>(std::move(made)).bytes);
}

bool Parts::keep_seen(ports::Tx& tx, const connections::Connection& connection,
                      const ats::Event& event) {
  const Instant now = adapters->clock.now();
  webhooks::InboxEvent row;
  row.id = ports::new_id<EventId>(adapters->clock, adapters->random);
  row.org = connection.org;
  row.connection = connection.id;
  row.job = ports::new_id<JobId>(adapters->clock, adapters->random);
  row.event = event;
  row.received_at = now;
  if (!adapters->inbox.insert(tx, row)) return false;
  adapters->jobs.enqueue(tx, row.job,
                         {.kind = orders::DecideEvent::kKind,
                          .about = row.id.text(),
                          .lane = connection.id.text(),
                          .visible_at = now},
                         now);
  return true;
}

void Parts::handle_jobs() {
  run_job.handle(orders::DecideEvent::kKind,
                 [this](const jobs::Job& job) { return decide_event.run(job); });
  run_job.handle(orders::Reconcile::kKind,
                 [this](const jobs::Job& job) { return reconcile.run(job); });
  run_job.handle(health::WatchHealth::kKind,
                 [this](const jobs::Job& job) { return watch_health.run(job); });
  run_job.handle(orders::LookBack::kKind,
                 [this](const jobs::Job& job) { return look_back.run(job); });
  run_job.handle(orders::Backfill::kKind,
                 [this](const jobs::Job& job) { return backfill.run(job); });
  run_job.handle(deliveries::Replay::kKind,
                 [this](const jobs::Job& job) { return replay.run(job); });
  run_job.handle(orders::kExpireOrder,
                 [this](const jobs::Job& job) { return expire_order.run(job); });
  run_job.handle(orders::kRemind, [this](const jobs::Job& job) { return remind.run(job); });
  run_job.handle(orders::EffectsSettled::kKind,
                 [this](const jobs::Job& job) { return effects_settled.run(job); });
  run_job.handle(effects::PerformEffect::kKind,
                 [this](const jobs::Job& job) { return perform_effect.run(job); });
  run_job.handle(effects::SweepCopies::kKind,
                 [this](const jobs::Job& job) { return sweep_copies.run(job); });
  run_job.handle("score_sitting", [this](const jobs::Job& job) { return score_sitting.run(job); });
  run_job.handle(connections::kMendHooksJob, [this](const jobs::Job& job) {
    return connections::mend_hooks_job(mend_hooks, job.about);
  });
  run_job.on_parked(
      [this](const jobs::Job& job, const Error& error) { return parked_lane.look(job, error); });
}

}  // namespace bascule::app
