#pragma once

#include <optional>
#include <string>
#include <vector>

#include "assessments/catalogue.hpp"
#include "ats/find_provider.hpp"
#include "connections/connection_store.hpp"
#include "ports/database.hpp"
#include "rules/rule.hpp"
#include "rules/rule_file.hpp"

namespace bascule::orders {

// What a person says of a rule: stages and postings by id or by name.
using RuleWish = rules::RuleBody;

// Makes a rule of a wish. Stages and postings are looked up at the provider, so that a misspelt one
// is refused here and not found out when nothing is sent.
class ResolveWish {
 public:
  ResolveWish(ports::Database& database, connections::ConnectionStore& connections,
              const assessments::Catalogue& catalogue, ats::FindProvider find_provider);

  // A connection with which something can be looked up. NotFound; Conflict when it is disconnected.
  struct Ground {
    connections::Connection connection;
    ats::Provider* provider = nullptr;  // Never nullptr; `main` owns it.
    // What the account has, read when it is needed first.
    std::optional<std::vector<ats::Stage>> stages;
    std::optional<std::vector<ats::Posting>> postings;
    std::optional<std::vector<ats::User>> users;
  };
  [[nodiscard]] Result<Ground> ground(const OrgScope& scope, const ConnectionId& id) const;

  // The provider's failures.
  [[nodiscard]] static Result<void> look_up(Ground& ground);

  // Those who may own a candidacy, by id and name. The provider's failures.
  [[nodiscard]] static Result<std::vector<rules::NamedThing>> owners(Ground& ground);

  // Without id, state and times. InvalidInput with pointer for an unknown stage, posting, team,
  // location, origin, owner, assessment or language (with those there are); the provider's
  // failures.
  [[nodiscard]] Result<rules::Rule> resolve(Ground& ground, const RuleWish& wish) const;

 private:
  [[nodiscard]] static Result<void> resolve_at_provider(Ground& ground, const RuleWish& wish,
                                                        rules::Rule& rule);

  ports::Database& database_;
  connections::ConnectionStore& connections_;
  const assessments::Catalogue& catalogue_;
  ats::FindProvider find_provider_;
};

}  // namespace bascule::orders
