#pragma once

#include "orders/rule_book.hpp"
#include "orders/rule_wish.hpp"
#include "ports/random.hpp"

namespace bascule::orders {

// Adds a rule in the state that is asked for.
class AddRule {
 public:
  AddRule(RuleBook book, const ResolveWish& resolve, ports::Random& random)
      : book_(book), resolve_(resolve), random_(random) {}

  // As ResolveWish fails.
  [[nodiscard]] Result<rules::Rule> run(const OrgScope& scope, const ConnectionId& connection,
                                        const RuleWish& wish, rules::RuleState state,
                                        const orgs::Actor& by);

 private:
  RuleBook book_;
  const ResolveWish& resolve_;
  ports::Random& random_;
};

// Changes what a rule asks for. What it was stays known; who has been decided about stays decided,
// and who is already in a stage that is added now is not invited by it.
class ChangeRule {
 public:
  ChangeRule(RuleBook book, const ResolveWish& resolve) : book_(book), resolve_(resolve) {}

  // NotFound. Conflict when it is not at `version` any more: somebody else changed it. What is so
  // already stays so, and makes no version. As ResolveWish fails.
  [[nodiscard]] Result<rules::Rule> run(const OrgScope& scope, const RuleId& id, int version,
                                        const RuleWish& wish, const orgs::Actor& by);

 private:
  RuleBook book_;
  const ResolveWish& resolve_;
};

// Switches a rule on, off, or to only watch. It starts afresh when it was off: who entered before
// is not invited by it. From watching to on, too: whom it only watched is not invited later.
class SwitchRule {
 public:
  explicit SwitchRule(RuleBook book) : book_(book) {}

  // NotFound. Conflict when it is not at `seen` any more: somebody changed what would be switched
  // on (case F19); switching off is never refused for that. What is so already stays so.
  [[nodiscard]] Result<rules::Rule> run(const OrgScope& scope, const RuleId& id,
                                        rules::RuleState state, const orgs::Actor& by,
                                        std::optional<int> seen = std::nullopt);

 private:
  RuleBook book_;
};

}  // namespace bascule::orders
