#pragma once

#include <atomic>
#include <cstdint>
#include <functional>

#include "ats/find_provider.hpp"
#include "ats/provider.hpp"
#include "connections/connection_store.hpp"
#include "effects/doubts.hpp"
#include "effects/effect_store.hpp"
#include "effects/fresh_file.hpp"
#include "effects/fresh_letter.hpp"
#include "effects/next_move.hpp"
#include "jobs/job_store.hpp"
#include "ports/clock.hpp"
#include "ports/database.hpp"
#include "ports/mailer.hpp"
#include "ports/random.hpp"

namespace bascule::effects {

// Job `perform_effect`: makes one ledger row true in the outside world, once, whatever crashes,
// repeats or lost answers happen. `sending` is on disk before the request leaves; an unknown
// outcome is looked for, adopted or, absent twice with a pause, sent again; never a blind second
// POST.
class PerformEffect {
 public:
  static constexpr const char* kKind = "perform_effect";
  // The job of whoever planned the effects, about their group, when one of them has settled.
  static constexpr const char* kSettledJob = "effects_settled";

  PerformEffect(ports::Database& database, EffectStore& effects,
                connections::ConnectionStore& connections, jobs::JobStore& jobs,
                ats::FindProvider find_provider, ports::Mailer& mailer, FreshLetter fresh_letter,
                const ports::Clock& clock, ports::Random& random);

  // Before the first run. Heeds what a restore may have made the ledger forget; `doubts` outlives
  // this.
  void heed(Doubts& doubts) { doubts_ = &doubts; }

  // Before the first run. Asked before a letter to a candidate leaves, of which organisation; what
  // it fails with becomes of the job.
  using MayLeave = std::function<Result<void>(const OrgScope&)>;
  void ask_before_letters(MayLeave may_leave) { may_leave_ = std::move(may_leave); }

  // Before the first run. Draws the files that were planned by their names alone.
  void draw_files_by(FreshFile fresh_file) { fresh_file_ = std::move(fresh_file); }

  // Unavailable with retry_after while the outcome waits to be read back.
  [[nodiscard]] Result<void> run(const jobs::Job& job);

  struct Counters {
    std::atomic<std::uint64_t> sent{0};  // Requests and letters that left, or may have.
    std::atomic<std::uint64_t> done{0}, unknown{0}, adopted{0}, refused{0};
    std::atomic<std::uint64_t> held{0};  // Letters that wait for a person after a restore.
  };
  [[nodiscard]] const Counters& counters() const { return counters_; }

  // An effect that a person asked to try again after it was parked: planned (or unknown) once more.
  // True if it was parked.
  [[nodiscard]] bool reopen(ports::Tx& tx, const EffectId& id);

 private:
  [[nodiscard]] Result<void> perform_mail(const OrgScope& scope, const Effect& effect, Doubt doubt);
  [[nodiscard]] Result<void> perform_writing(const OrgScope& scope, const Effect& effect,
                                             Doubt doubt);
  // The writing with everything that is to leave.
  [[nodiscard]] Result<std::variant<ats::Writing, NotWanted>> whole(const OrgScope& scope,
                                                                    const Effect& effect);
  [[nodiscard]] Result<void> look(const OrgScope& scope, ats::Provider& provider,
                                  const ats::Account& account, const Effect& effect);
  [[nodiscard]] Result<Turn> turn(const OrgScope& scope, const Effect& effect);
  // Changes the row in a transaction of its own; a settled row owes its group a look.
  using How = std::function<void(Effect&)>;
  [[nodiscard]] Result<void> change(const OrgScope& scope, const EffectId& id, const How& how);
  // The same, but only where nobody sent, looked or settled since `known`: a worker that was slow
  // and lost its lease may be the second one at this row (case E12). False: nothing was changed.
  [[nodiscard]] Result<bool> change_if_still(const OrgScope& scope, const Effect& known,
                                             const How& how);
  // What is not to be done any more, as far as `known` goes; a row that has moved on stays.
  [[nodiscard]] Result<void> drop(const OrgScope& scope, const Effect& known,
                                  const std::string& why);
  void change_in(ports::Tx& tx, Effect& row, const How& how);
  // `sending` on disk, before the request leaves. The row as it is then; Unavailable when another
  // worker is at it.
  [[nodiscard]] Result<Effect> begin_to_send(const OrgScope& scope, const Effect& known);
  // What was sent twice may be there twice, whatever the looks said (case B9).
  void owe_sweeps(ports::Tx& tx, const Effect& effect);
  // A failure that trying again cannot mend parks the row with its reason.
  [[nodiscard]] Result<void> failed(const OrgScope& scope, const Effect& known, const Error& error);

  ports::Database& database_;
  EffectStore& effects_;
  connections::ConnectionStore& connections_;
  jobs::JobStore& jobs_;
  ats::FindProvider find_provider_;
  ports::Mailer& mailer_;
  FreshLetter fresh_letter_;
  Doubts* doubts_ = nullptr;
  MayLeave may_leave_;
  FreshFile fresh_file_;
  const ports::Clock& clock_;
  ports::Random& random_;
  Counters counters_;
};

}  // namespace bascule::effects
