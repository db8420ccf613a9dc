#pragma once

#include <string>

#include "effects/effect_store.hpp"
#include "jobs/job_store.hpp"
#include "ports/clock.hpp"
#include "ports/random.hpp"

namespace bascule::effects {

// Puts a letter into the ledger and owes its sending, in the transaction that makes it necessary.
// `group` is whose letter it is; `key` says which of them. Planned already: nothing.
struct PlannedLetter {
  std::string kind;  // kCandidateLetter or kAccountLetter.
  std::string group, key;
  ports::Letter letter;
};
void plan_letter(ports::Tx& tx, EffectStore& effects, jobs::JobStore& jobs, PlannedLetter planned,
                 const ports::Clock& clock, ports::Random& random);

}  // namespace bascule::effects
