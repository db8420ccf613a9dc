#pragma once

#include <chrono>
#include <string>
#include <variant>
#include <vector>

#include "ats/find_provider.hpp"
#include "connections/connection_store.hpp"
#include "effects/effect_store.hpp"
#include "effects/fresh_letter.hpp"
#include "grants/grant_store.hpp"
#include "health/asked.hpp"
#include "health/health_store.hpp"
#include "health/tell_owners.hpp"
#include "jobs/job_store.hpp"
#include "orgs/org_store.hpp"
#include "ports/clock.hpp"
#include "ports/random.hpp"
#include "rules/rule_store.hpp"

namespace bascule::health {

// Where everything that health is read from is kept. References: `main` owns them all.
struct Sources {
  ports::Database& database;
  HealthStore& health;
  connections::ConnectionStore& connections;
  grants::GrantStore& grants;
  rules::RuleStore& rules;
  jobs::JobStore& jobs;
  orgs::OrgStore& orgs;
  effects::EffectStore& effects;
};

// How well each connection is. Once a day the provider is asked whether what rules and write-back
// name is still there; everything else is read from what we know, and the owners are told.
class WatchHealth {
 public:
  static constexpr const char* kKind = "check_up";
  static constexpr std::chrono::hours kEvery{24};
  // Another try after one that failed.
  static constexpr std::chrono::hours kAgainAfter{1};

  WatchHealth(Sources sources, ats::FindProvider find_provider, std::string public_url,
              std::chrono::milliseconds look_every, const ports::Clock& clock,
              ports::Random& random);

  struct Health {
    std::vector<Finding> findings;
    std::optional<Instant> asked_at;
  };
  // What is known now. NotFound.
  [[nodiscard]] Result<Health> of(const OrgScope& scope, const ConnectionId& id);
  // The same, after asking the provider: some thirty calls. NotFound; Conflict when the connection
  // is not on, or got another credential meanwhile; the provider's failures.
  [[nodiscard]] Result<Health> check(const OrgScope& scope, const ConnectionId& id);

  // Makes the job of each connection whose check-up is due, and writes to owners of what changed.
  // How many jobs. Any process may ask as often as it likes: one transaction decides.
  [[nodiscard]] Result<std::size_t> make_due();
  // The job. Fails only for a refused credential; anything else is tried again in an hour.
  [[nodiscard]] Result<void> run(const jobs::Job& job);

  // A planned letter to an owner, if it is still wanted. effects::FreshLetter.
  [[nodiscard]] Result<std::variant<ports::Letter, effects::NotWanted>> fresh_letter(
      ports::Tx& tx, const effects::Effect& effect) {
    return tell_owners_.fresh_letter(tx, effect);
  }

 private:
  [[nodiscard]] Health health_of(ports::Tx& tx, const connections::Connection& connection,
                                 const CheckUp& check_up);
  [[nodiscard]] Result<Asked> ask(const connections::Connection& connection,
                                  const std::vector<rules::Rule>& rules);
  // What the provider said, in the transaction that keeps it.
  [[nodiscard]] Result<Health> take_answer(ports::Tx& tx, const connections::Connection& asked_with,
                                           const std::vector<connections::Hook>& hooks_before,
                                           const Asked& asked);
  void forget_gone_hooks(ports::Tx& tx, const std::vector<connections::Hook>& hooks_before,
                         const Asked& asked);
  [[nodiscard]] bool make_due_at(ports::Tx& tx, const connections::Connection& connection);
  void tell(ports::Tx& tx, const connections::Connection& connection);
  [[nodiscard]] bool is_due(const CheckUp& check_up) const;

  Sources sources_;
  ats::FindProvider find_provider_;
  TellOwners tell_owners_;
  std::chrono::milliseconds look_every_;
  const ports::Clock& clock_;
  ports::Random& random_;
};

}  // namespace bascule::health
