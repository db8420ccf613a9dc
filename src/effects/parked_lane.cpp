#include "effects/parked_lane.hpp"

#include "base/log.hpp"
#include "connections/provider_of.hpp"
#include "effects/perform_effect.hpp"

namespace bascule::effects {

ParkedLane::ParkedLane(ports::Database& database, connections::ConnectionStore& connections,
                       jobs::JobStore& jobs, EffectStore& effects,
                       connections::MarkBroken& mark_broken, std::function<void()> on_broken,
                       const ports::Clock& clock, ports::Random& random)
    : database_(database),
      connections_(connections),
      jobs_(jobs),
      effects_(effects),
      mark_broken_(mark_broken),
      on_broken_(std::move(on_broken)),
      clock_(clock),
      random_(random) {}

jobs::RunJob::Lane ParkedLane::look(const jobs::Job& job, const Error& error) {
  using enum jobs::RunJob::Lane;
  const bool is_about_the_connection =
      error.code == ErrorCode::Unauthenticated || error.kind == connections::kConnectionNotOn;
  const auto connection = ConnectionId::parse(job.lane);
  if (!is_about_the_connection || !connection) return Down;
  if (is_up(job, *connection, error)) return Up;
  if (job.kind == PerformEffect::kKind) tell_the_order(job);
  return Down;
}

bool ParkedLane::is_up(const jobs::Job& job, const ConnectionId& connection, const Error& error) {
  using connections::MarkBroken;
  const OrgScope scope(job.org);
  if (error.code == ErrorCode::Unauthenticated) {
    const auto was = mark_broken_.run(scope, connection, error);
    if (!was) log_warning("not_marked_broken", {{"connection", connection.text()}});
    if (was && *was == MarkBroken::Was::On) on_broken_();
    return was && *was == MarkBroken::Was::Mended;
  }
  const auto is_on = database_.read(scope, [&](ports::Tx& tx) -> Result<bool> {
    const auto row = connections_.find(tx, connection);
    return row && row->state == connections::ConnectionState::On;
  });
  return is_on && *is_on;
}

void ParkedLane::tell_the_order(const jobs::Job& job) {
  const auto id = EffectId::parse(job.about);
  if (!id) return;
  const auto told = database_.write(OrgScope(job.org), [&](ports::Tx& tx) -> Result<void> {
    if (const auto effect = effects_.find(tx, *id))
      jobs_.enqueue(tx, ports::new_id<JobId>(clock_, random_),
                    {.kind = PerformEffect::kSettledJob,
                     .about = effect->group,
                     .lane = "",
                     .visible_at = clock_.now()},
                    clock_.now());
    return {};
  });
  if (!told) log_warning("order_not_told", {{"job", job.id.text()}});
}

}  // namespace bascule::effects
