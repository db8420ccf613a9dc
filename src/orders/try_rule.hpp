#pragma once

#include <optional>
#include <string>
#include <vector>

#include "orders/kept.hpp"
#include "orders/rule_wish.hpp"
#include "rules/decision.hpp"

namespace bascule::orders {

// What a rule would do about one candidate, and on which suppositions.
struct Tried {
  ats::Opportunity opportunity;  // As the provider tells it now.
  // Where it was supposed to be; empty for a rule about applications.
  ats::Stage supposed_stage{};
  bool is_there = false;     // It is in that stage now, so it will not enter it.
  rules::Decision decision;  // Yes or No, as if the rule were on; no id.
};

// A look without effect, before a rule is switched on: what would happen if this candidate entered
// the stage, or applied, now. Nothing is kept and nothing is sent.
class TryRule {
 public:
  // How many candidates of a stage `candidates` names at most.
  static constexpr std::size_t kCandidatesMax = 50;

  TryRule(ports::Database& database, Kept kept, const ResolveWish& resolve,
          const ports::Clock& clock)
      : database_(database), kept_(kept), resolve_(resolve), clock_(clock) {}

  // A wish, as it stands in a form. As ResolveWish fails; InvalidInput for an opportunity that is
  // not there; the provider's failures.
  [[nodiscard]] Result<Tried> run(const OrgScope& scope, const ConnectionId& connection,
                                  const RuleWish& wish, const std::string& opportunity) const;
  // A rule that is kept, whatever its state.
  [[nodiscard]] Result<Tried> run(const OrgScope& scope, const RuleId& rule,
                                  const std::string& opportunity) const;

  // Some who are in this stage now, to try a rule on; at most kCandidatesMax. InvalidInput without
  // a stage's id; the provider's failures.
  [[nodiscard]] Result<std::vector<ats::Opportunity>> candidates(const OrgScope& scope,
                                                                 const ConnectionId& connection,
                                                                 const std::string& stage) const;

 private:
  [[nodiscard]] Result<Tried> look(const ResolveWish::Ground& ground, rules::Rule rule,
                                   const std::string& opportunity) const;

  ports::Database& database_;
  Kept kept_;
  const ResolveWish& resolve_;
  const ports::Clock& clock_;
};

// The id in what a person pasted: an id, or the address of the candidate's page. InvalidInput.
[[nodiscard]] Result<std::string> opportunity_in(std::string_view text);

}  // namespace bascule::orders
