#pragma once

#include <functional>

#include "connections/mark_broken.hpp"
#include "effects/effect_store.hpp"
#include "jobs/job_store.hpp"
#include "jobs/run_job.hpp"
#include "ports/clock.hpp"
#include "ports/database.hpp"
#include "ports/random.hpp"

namespace bascule::effects {

// What it means that a job of a connection was parked: a refused key breaks the connection, once
// (case B4); a connection that was mended or switched on meanwhile lets the job run again; and
// where a result has to wait for a person, its order is told.
class ParkedLane {
 public:
  // `on_broken` is called when a connection has just become Broken.
  ParkedLane(ports::Database& database, connections::ConnectionStore& connections,
             jobs::JobStore& jobs, EffectStore& effects, connections::MarkBroken& mark_broken,
             std::function<void()> on_broken, const ports::Clock& clock, ports::Random& random);

  [[nodiscard]] jobs::RunJob::Lane look(const jobs::Job& job, const Error& error);

 private:
  [[nodiscard]] bool is_up(const jobs::Job& job, const ConnectionId& connection,
                           const Error& error);
  void tell_the_order(const jobs::Job& job);

  ports::Database& database_;
  connections::ConnectionStore& connections_;
  jobs::JobStore& jobs_;
  EffectStore& effects_;
  connections::MarkBroken& mark_broken_;
  std::function<void()> on_broken_;
  const ports::Clock& clock_;
  ports::Random& random_;
};

}  // namespace bascule::effects
