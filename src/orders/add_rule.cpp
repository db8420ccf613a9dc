#include "orders/add_rule.hpp"

#include <fmt/format.h>

namespace bascule::orders {
namespace {

using rules::Rule;

Failure changed_by_another(const Rule& rule) {
  return fail(
      ErrorCode::Conflict,
      fmt::format("somebody else changed this rule: it is at version {} now", rule.version));
}

}  // namespace

Result<Rule> AddRule::run(const OrgScope& scope, const ConnectionId& connection,
                          const RuleWish& wish, rules::RuleState state, const orgs::Actor& by) {
  auto ground = TRY(resolve_.ground(scope, connection));
  Rule rule = TRY(resolve_.resolve(ground, wish));
  rule.id = ports::new_id<RuleId>(book_.clock, random_);
  rule.state = state;
  rule.created_at = rule.switched_on_at = book_.clock.now();
  return book_.database.write(OrgScope(rule.org), [&](ports::Tx& tx) -> Result<Rule> {
    book_.add(tx, rule, by);
    return rule;
  });
}

Result<Rule> ChangeRule::run(const OrgScope& scope, const RuleId& id, int version,
                             const RuleWish& wish, const orgs::Actor& by) {
  const auto find = [&](ports::Tx& tx) -> Result<Rule> {
    auto rule = book_.rules.find(tx, id);
    if (!rule) return fail(ErrorCode::NotFound, "there is no such rule");
    if (rule->version != version) return changed_by_another(*rule);
    return std::move(*rule);
  };
  const Rule seen = TRY(book_.database.read(scope, find));
  auto ground = TRY(resolve_.ground(OrgScope(seen.org), seen.connection));
  const Rule wanted = TRY(resolve_.resolve(ground, wish));
  return book_.database.write(OrgScope(seen.org), [&](ports::Tx& tx) -> Result<Rule> {
    return book_.change(tx, TRY(find(tx)), wanted, by);
  });
}

Result<Rule> SwitchRule::run(const OrgScope& scope, const RuleId& id, rules::RuleState state,
                             const orgs::Actor& by, std::optional<int> seen) {
  return book_.database.write(scope, [&](ports::Tx& tx) -> Result<Rule> {
    auto rule = book_.rules.find(tx, id);
    if (!rule) return fail(ErrorCode::NotFound, "there is no such rule");
    if (seen && rule->version != *seen && state != rules::RuleState::Off)
      return changed_by_another(*rule);
    return book_.turn(tx, std::move(*rule), state, by);
  });
}

}  // namespace bascule::orders
