#pragma once

#include <string>
#include <variant>
#include <vector>

#include "ats/find_provider.hpp"
#include "connections/connection_store.hpp"
#include "effects/effect_store.hpp"
#include "effects/fresh_letter.hpp"
#include "health/health_store.hpp"
#include "jobs/job_store.hpp"
#include "orgs/org_store.hpp"
#include "ports/clock.hpp"
#include "ports/random.hpp"

namespace bascule::health {

// Writes to the owners of an organisation when something new is wrong with a connection, and when
// all is well again; what comes and goes within a day, once.
class TellOwners {
 public:
  // A letter that waited for longer tells of yesterday.
  static constexpr std::chrono::hours kLetterAgeMax{24};

  struct Sources {
    HealthStore& health;
    connections::ConnectionStore& connections;
    effects::EffectStore& effects;
    jobs::JobStore& jobs;
    orgs::OrgStore& orgs;
  };
  // References: `main` owns them all. `public_url` without a trailing slash.
  TellOwners(Sources sources, ats::FindProvider find_provider, std::string public_url,
             const ports::Clock& clock, ports::Random& random);

  // What is wrong now, and worth a letter; `check_up` is the connection's. Plans the letters in the
  // same transaction. Nobody to write to: nothing counts as told.
  void tell(ports::Tx& tx, const connections::Connection& connection,
            const std::vector<Finding>& found, CheckUp check_up);

  // A planned letter, if it is still wanted: to an active owner, of a connection that is not
  // disconnected, not overtaken by another, and not of yesterday. effects::FreshLetter.
  [[nodiscard]] Result<std::variant<ports::Letter, effects::NotWanted>> fresh_letter(
      ports::Tx& tx, const effects::Effect& effect);

 private:
  void forget_what_reached_nobody(ports::Tx& tx, const connections::Connection& connection,
                                  std::vector<Told>& told);

  Sources sources_;
  ats::FindProvider find_provider_;
  std::string public_url_;
  const ports::Clock& clock_;
  ports::Random& random_;
};

}  // namespace bascule::health
