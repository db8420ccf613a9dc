#include "orders/add_rule.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace bascule::orders {
namespace {

constexpr std::size_t kNamesShown = 20;
constexpr std::size_t kNameBytesMax = 200;

// The ids of what was named, by id or by name letter for letter. InvalidInput, naming what there
// is.
template <class T>
Result<std::vector<std::string>> resolved(const std::vector<std::string>& wanted,
                                          const std::vector<T>& there, std::string_view what,
                                          std::string pointer,
                                          std::map<std::string, std::string>& names_of) {
  std::vector<std::string> ids;
  for (const auto& name : wanted) {
    std::vector<std::string> found;
    for (const auto& thing : there)
      if (thing.id == name || thing.text == name) {
        found.push_back(thing.id);
        names_of[thing.id] = cut(one_line(thing.text), kNameBytesMax);
      }
    if (found.size() > 1)
      return fail(ErrorCode::InvalidInput,
                  fmt::format("several {}s are called “{}”; use the id", what, one_line(name)),
                  pointer);
    if (found.empty()) {
      std::string names;
      for (std::size_t i = 0; i < there.size() && i < kNamesShown; ++i)
        names += (i ? ", " : "") + cut(one_line(there[i].text), 80);
      return fail(
          ErrorCode::InvalidInput,
          fmt::format("there is no {} “{}”; there are: {}", what, cut(one_line(name), 80), names),
          pointer);
    }
    ids.push_back(std::move(found.front()));
  }
  return ids;
}

}  // namespace

AddRule::AddRule(ports::Database& database, rules::RuleStore& rules, orgs::AuditStore& audit,
                 connections::ConnectionStore& connections, const assessments::Catalogue& catalogue,
                 ats::FindProvider find_provider, const ports::Clock& clock, ports::Random& random)
    : database_(database),
      rules_(rules),
      audit_(audit),
      connections_(connections),
      catalogue_(catalogue),
      find_provider_(std::move(find_provider)),
      clock_(clock),
      random_(random) {}

Result<rules::Rule> AddRule::run(const OrgScope& scope, const NewRule& wanted,
                                 const orgs::Actor& by) {
  const auto connection = TRY(
      database_.read(scope, [&](ports::Tx& tx) -> Result<std::optional<connections::Connection>> {
        return connections_.find(tx, wanted.connection);
      }));
  if (!connection) return fail(ErrorCode::NotFound, "there is no such connection");
  if (connection->state == connections::ConnectionState::Disconnected)
    return fail(ErrorCode::Conflict, "this connection is disconnected; connect again");
  auto* provider = find_provider_(connection->provider);
  if (!provider) return fail(ErrorCode::Internal, "no adapter for " + connection->provider);
  for (const auto& id : wanted.assessments)
    if (!catalogue_.newest(id))
      return fail(ErrorCode::InvalidInput, "there is no assessment “" + cut(one_line(id), 80) + "”",
                  "/assessments");

  rules::Rule rule;
  rule.stages = wanted.stages;
  rule.postings = wanted.postings;
  rule.org = connection->org;
  rule.connection = connection->id;
  rule.trigger = wanted.trigger;
  rule.tags = wanted.tags;
  rule.assessments = wanted.assessments;
  rule.due_days = wanted.due_days;
  rule.leads = wanted.leads;
  rule = TRY(rules::checked(std::move(rule)));  // Before anything is looked up.
  const auto account = connections::account_of(*connection);
  if (!wanted.stages.empty())
    rule.stages = TRY(
        resolved(wanted.stages, TRY(provider->stages(account)), "stage", "/stages", rule.names));
  if (!wanted.postings.empty())
    rule.postings = TRY(resolved(wanted.postings, TRY(provider->postings(account)), "posting",
                                 "/postings", rule.names));
  rule = TRY(rules::checked(std::move(rule)));
  rule.id = ports::new_id<RuleId>(clock_, random_);
  rule.created_at = rule.switched_on_at = clock_.now();
  return database_.write(OrgScope(rule.org), [&](ports::Tx& tx) -> Result<rules::Rule> {
    rules_.insert(tx, rule);
    audit_.add(tx, rule.org, rule.created_at,
               {by.id, "rule.made", rule.id.text(), {{"connection", rule.connection.text()}}});
    return rule;
  });
}

Result<rules::Rule> SwitchRule::run(const OrgScope& scope, const RuleId& id, rules::RuleState state,
                                    const orgs::Actor& by) {
  return database_.write(scope, [&](ports::Tx& tx) -> Result<rules::Rule> {
    auto rule = rules_.find(tx, id);
    if (!rule) return fail(ErrorCode::NotFound, "there is no such rule");
    if (rule->state == state) return *rule;
    rule->state = state;
    if (state == rules::RuleState::On) rule->switched_on_at = clock_.now();
    rules_.save(tx, *rule);
    audit_.add(
        tx, rule->org, clock_.now(),
        {by.id, state == rules::RuleState::On ? "rule.on" : "rule.off", rule->id.text(), {}});
    return *rule;
  });
}

}  // namespace bascule::orders
