#include "orders/add_rule.hpp"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

namespace bascule::orders {
namespace {

using rules::Rule;

bool ask_the_same(const Rule& one, const Rule& other) {
  const auto body = [](const Rule& rule) {
    return std::tie(rule.name, rule.trigger, rule.stages, rule.postings, rule.tags,
                    rule.assessments, rule.due_days, rule.leads, rule.names);
  };
  return body(one) == body(other);
}

// Since when each stage counts: those that are new from now on, the others as before.
std::map<std::string, Instant> since_of(const Rule& was, const Rule& wanted, Instant now) {
  std::map<std::string, Instant> since;
  for (const auto& stage : wanted.stages) {
    const bool was_there = std::ranges::find(was.stages, stage) != was.stages.end();
    if (!was_there)
      since[stage] = now;
    else if (const auto later = was.stages_since.find(stage); later != was.stages_since.end())
      since.insert(*later);
  }
  return since;
}

Failure changed_by_another(const Rule& rule) {
  return fail(
      ErrorCode::Conflict,
      fmt::format("somebody else changed this rule: it is at version {} now", rule.version));
}

}  // namespace

Result<Rule> AddRule::run(const OrgScope& scope, const ConnectionId& connection,
                          const RuleWish& wish, rules::RuleState state, const orgs::Actor& by) {
  const auto ground = TRY(resolve_.ground(scope, connection));
  Rule rule = TRY(resolve_.resolve(ground, wish));
  rule.id = ports::new_id<RuleId>(book_.clock, random_);
  rule.state = state;
  rule.created_at = rule.switched_on_at = book_.clock.now();
  return book_.database.write(OrgScope(rule.org), [&](ports::Tx& tx) -> Result<Rule> {
    book_.rules.insert(tx, rule);
    book_.audit.add(tx, rule.org, rule.created_at,
                    {by.id,
                     "rule.made",
                     rule.id.text(),
                     {{"connection", rule.connection.text()},
                      {"state", std::string(rules::to_string(state))}}});
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
  const auto ground = TRY(resolve_.ground(OrgScope(seen.org), seen.connection));
  const Rule wanted = TRY(resolve_.resolve(ground, wish));
  return book_.database.write(OrgScope(seen.org), [&](ports::Tx& tx) -> Result<Rule> {
    const Rule was = TRY(find(tx));
    if (ask_the_same(was, wanted)) return was;
    const auto now = book_.clock.now();
    Rule rule = wanted;
    rule.id = was.id;
    rule.version = was.version + 1;
    rule.state = was.state;
    rule.created_at = was.created_at;
    rule.switched_on_at = was.trigger == wanted.trigger ? was.switched_on_at : now;
    rule.stages_since = since_of(was, wanted, now);
    book_.rules.keep_version(tx, {was, now, by.id});
    book_.rules.save(tx, rule);
    book_.audit.add(
        tx, rule.org, now,
        {by.id, "rule.changed", rule.id.text(), {{"version", std::to_string(rule.version)}}});
    return rule;
  });
}

Result<Rule> SwitchRule::run(const OrgScope& scope, const RuleId& id, rules::RuleState state,
                             const orgs::Actor& by, std::optional<int> seen) {
  return book_.database.write(scope, [&](ports::Tx& tx) -> Result<Rule> {
    auto rule = book_.rules.find(tx, id);
    if (!rule) return fail(ErrorCode::NotFound, "there is no such rule");
    if (seen && rule->version != *seen && state != rules::RuleState::Off)
      return changed_by_another(*rule);
    if (rule->state == state) return *rule;
    rule->state = state;
    if (state != rules::RuleState::Off) rule->switched_on_at = book_.clock.now();
    book_.rules.save(tx, *rule);
    book_.audit.add(tx, rule->org, book_.clock.now(),
                    {by.id, fmt::format("rule.{}", rules::to_string(state)), rule->id.text(), {}});
    return *rule;
  });
}

}  // namespace bascule::orders
