#pragma once

#include "connections/connection_store.hpp"
#include "effects/effect_store.hpp"
#include "jobs/job_store.hpp"
#include "orders/letter_words_store.hpp"
#include "orders/order_store.hpp"
#include "orgs/org_store.hpp"
#include "ports/clock.hpp"
#include "ports/random.hpp"
#include "rules/rule_store.hpp"

namespace bascule::orders {

// What the verbs of this folder keep things in. References: `main` owns them all.
struct Kept {
  OrderStore& orders;
  effects::EffectStore& effects;
  jobs::JobStore& jobs;
  rules::RuleStore& rules;
  connections::ConnectionStore& connections;
  orgs::OrgStore& orgs;
  LetterWordsStore& letter_words;
};

// Puts a job into the organisation of `tx`.
inline void enqueue(Kept& kept, ports::Tx& tx, const ports::Clock& clock, ports::Random& random,
                    jobs::NewJob job) {
  kept.jobs.enqueue(tx, ports::new_id<JobId>(clock, random), job, clock.now());
}

}  // namespace bascule::orders
