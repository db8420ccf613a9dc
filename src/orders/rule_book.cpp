#include "orders/rule_book.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace bascule::orders {
namespace {

using rules::Rule;

bool ask_the_same(const Rule& one, const Rule& other) {
  const rules::RuleBody& body = one;
  return body == other && one.names == other.names;
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

}  // namespace

void RuleBook::add(ports::Tx& tx, const Rule& rule, const orgs::Actor& by) const {
  rules.insert(tx, rule);
  audit.add(tx, rule.org, rule.created_at,
            {by.id,
             "rule.made",
             rule.id.text(),
             {{"connection", rule.connection.text()},
              {"state", std::string(rules::to_string(rule.state))}}});
}

Rule RuleBook::change(ports::Tx& tx, const Rule& was, const Rule& wanted,
                      const orgs::Actor& by) const {
  if (ask_the_same(was, wanted)) return was;
  const auto now = clock.now();
  Rule rule = wanted;
  rule.id = was.id;
  rule.version = was.version + 1;
  rule.state = was.state;
  rule.created_at = was.created_at;
  rule.switched_on_at = was.trigger == wanted.trigger ? was.switched_on_at : now;
  rule.stages_since = since_of(was, wanted, now);
  rules.keep_version(tx, {was, now, by.id});
  rules.save(tx, rule);
  audit.add(tx, rule.org, now,
            {by.id, "rule.changed", rule.id.text(), {{"version", std::to_string(rule.version)}}});
  return rule;
}

Rule RuleBook::turn(ports::Tx& tx, Rule rule, rules::RuleState state, const orgs::Actor& by) const {
  if (rule.state == state) return rule;
  rule.state = state;
  if (state != rules::RuleState::Off) rule.switched_on_at = clock.now();
  rules.save(tx, rule);
  audit.add(tx, rule.org, clock.now(),
            {by.id, fmt::format("rule.{}", rules::to_string(state)), rule.id.text(), {}});
  return rule;
}

}  // namespace bascule::orders
