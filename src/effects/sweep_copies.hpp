#pragma once

#include <array>

#include "ats/find_provider.hpp"
#include "connections/connection_store.hpp"
#include "effects/effect_store.hpp"
#include "jobs/job_store.hpp"
#include "ports/clock_watch.hpp"
#include "ports/database.hpp"
#include "ports/random.hpp"

namespace bascule::effects {

// Job `sweep_copies`, case B9: something that was sent a second time, because two looks had not
// found the first, is looked at once more 1 h and 24 h later. Of several copies the oldest stays
// and is the ledger's from then on; the younger ones are taken away. A status tag that arrived
// after a later status had taken it away is taken away again; none is ever put on here. When the
// wall clock was set by hours meanwhile, both may have run too early: one more follows a day later.
class SweepCopies {
 public:
  static constexpr const char* kKind = "sweep_copies";
  static constexpr std::array<std::chrono::milliseconds, 2> kAfter{1h, 24h};
  // A smaller step of the clock leaves the second look most of its day.
  static constexpr std::chrono::milliseconds kStepThatMatters = 6h;

  SweepCopies(ports::Database& database, EffectStore& effects,
              connections::ConnectionStore& connections, jobs::JobStore& jobs,
              ats::FindProvider find_provider, const ports::Clock& clock, ports::Random& random);

  [[nodiscard]] Result<void> run(const jobs::Job& job);

 private:
  [[nodiscard]] Result<void> sweep(const jobs::Job& job);
  [[nodiscard]] Result<void> sweep_tags(const OrgScope& scope, ats::Provider& provider,
                                        const ats::Account& account, const Effect& effect);

  ports::Database& database_;
  EffectStore& effects_;
  connections::ConnectionStore& connections_;
  jobs::JobStore& jobs_;
  ats::FindProvider find_provider_;
  const ports::Clock& clock_;
  ports::Random& random_;
  ports::ClockWatch clock_watch_;
};

}  // namespace bascule::effects
