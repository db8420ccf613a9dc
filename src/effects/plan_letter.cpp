#include "effects/plan_letter.hpp"

#include "effects/perform_effect.hpp"

namespace bascule::effects {

void plan_letter(ports::Tx& tx, EffectStore& effects, jobs::JobStore& jobs, PlannedLetter planned,
                 const ports::Clock& clock, ports::Random& random) {
  const Instant now = clock.now();
  Effect effect;
  effect.id = ports::new_id<EffectId>(clock, random);
  effect.org = tx.org();
  effect.kind = std::move(planned.kind);
  effect.key = std::move(planned.key);
  effect.group = std::move(planned.group);
  effect.payload = std::move(planned.letter);
  effect.created_at = now;
  if (!effects.plan(tx, effect)) return;
  jobs.enqueue(tx, ports::new_id<JobId>(clock, random),
               {.kind = PerformEffect::kKind,
                .about = effect.id.text(),
                .lane = effect.kind == kCandidateLetter ? kCandidateLetters : "",
                .visible_at = now},
               now);
}

}  // namespace bascule::effects
