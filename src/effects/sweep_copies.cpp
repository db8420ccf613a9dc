#include "effects/sweep_copies.hpp"

#include "base/log.hpp"
#include "connections/provider_of.hpp"
#include "effects/next_move.hpp"

namespace bascule::effects {

SweepCopies::SweepCopies(ports::Database& database, EffectStore& effects,
                         connections::ConnectionStore& connections, jobs::JobStore& jobs,
                         ats::FindProvider find_provider, const ports::Clock& clock,
                         ports::Random& random)
    : database_(database),
      effects_(effects),
      connections_(connections),
      jobs_(jobs),
      find_provider_(std::move(find_provider)),
      clock_(clock),
      random_(random),
      clock_watch_(clock, kStepThatMatters) {}

Result<void> SweepCopies::run(const jobs::Job& job) {
  TRY_VOID(sweep(job));
  if (!clock_watch_.was_set_within(kAfter.back())) return {};
  return database_.write(OrgScope(job.org), [&](ports::Tx& tx) -> Result<void> {
    jobs_.enqueue(tx, ports::new_id<JobId>(clock_, random_),
                  {.kind = kKind,
                   .about = job.about,
                   .lane = job.lane,
                   .visible_at = clock_.now() + kAfter.back()},
                  clock_.now());
    return {};
  });
}

Result<void> SweepCopies::sweep(const jobs::Job& job) {
  const OrgScope scope(job.org);
  const EffectId id = TRY(EffectId::parse(job.about));
  std::optional<Effect> effect;
  std::optional<connections::Connection> connection;
  TRY_VOID(database_.read(scope, [&](ports::Tx& tx) -> Result<void> {
    effect = effects_.find(tx, id);
    if (effect) connection = connections_.find(tx, effect->connection);
    return {};
  }));
  if (!effect || effect->state != EffectState::Done || !connection) return {};
  const auto* planned = std::get_if<ats::Writing>(&effect->payload);
  if (!planned || connection->state == connections::ConnectionState::Disconnected) return {};
  auto* provider = TRY(connections::provider_of(*connection, find_provider_));
  const auto account = connections::account_of(*connection);
  if (std::holds_alternative<ats::Tags>(planned->what))
    return sweep_tags(scope, *provider, account, *effect);
  const auto writing = ats::concrete(*planned);
  const auto copies = provider->copies_of(account, writing);
  if (!copies && copies.error().code == ErrorCode::NotFound) return {};  // The profile is gone.
  if (!copies) return Failure(copies.error());
  if (copies->size() < 2) return {};

  // The ledger follows first: should we stop in between, it names the one that stays.
  TRY_VOID(database_.write(scope, [&](ports::Tx& tx) -> Result<void> {
    auto row = effects_.find(tx, id);
    if (!row || row->state != EffectState::Done) return {};
    row->remote_id = copies->front();
    row->reason = "a copy that arrived late was taken away; the older one stays";
    effects_.save(tx, *row);
    return {};
  }));
  for (auto copy = copies->begin() + 1; copy != copies->end(); ++copy)
    TRY_VOID(provider->remove_copy(account, writing, *copy));
  log_warning("late_copies_removed", {{"effect", id.text()}, {"copies", copies->size() - 1}});
  return {};
}

Result<void> SweepCopies::sweep_tags(const OrgScope& scope, ats::Provider& provider,
                                     const ats::Account& account, const Effect& effect) {
  const auto group = TRY(database_.read(scope, [&](ports::Tx& tx) -> Result<std::vector<Effect>> {
    return effects_.of_group(tx, effect.group);
  }));
  for (const Effect& later : group) {
    const auto* planned = std::get_if<ats::Writing>(&later.payload);
    const auto* tags = planned ? std::get_if<ats::Tags>(&planned->what) : nullptr;
    if (!tags || later.state != EffectState::Done) continue;
    const auto gone = gone_for_good(later, group);
    if (gone.empty()) continue;
    ats::Writing removal = *planned;
    removal.what = ats::Tags{{}, gone};
    const auto looked = provider.look_for(account, removal);
    if (!looked && looked.error().code == ErrorCode::NotFound) return {};  // The profile is gone.
    if (!looked) return Failure(looked.error());
    if (looked->has_value()) continue;
    const auto outcome = provider.write(account, removal);
    if (const auto* refused = std::get_if<ats::NotWritten>(&outcome)) return fail(refused->error);
    if (const auto* unknown = std::get_if<ats::WriteUnknown>(&outcome))
      return fail(ErrorCode::Unavailable, unknown->why);  // Looked at first when it runs again.
    log_warning("late_tags_removed", {{"effect", later.id.text()}});
  }
  return {};
}

}  // namespace bascule::effects
