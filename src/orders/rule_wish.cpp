#include "orders/rule_wish.hpp"

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

ResolveWish::ResolveWish(ports::Database& database, connections::ConnectionStore& connections,
                         const assessments::Catalogue& catalogue, ats::FindProvider find_provider)
    : database_(database),
      connections_(connections),
      catalogue_(catalogue),
      find_provider_(std::move(find_provider)) {}

Result<ResolveWish::Ground> ResolveWish::ground(const OrgScope& scope,
                                                const ConnectionId& id) const {
  auto connection = TRY(
      database_.read(scope, [&](ports::Tx& tx) -> Result<std::optional<connections::Connection>> {
        return connections_.find(tx, id);
      }));
  if (!connection) return fail(ErrorCode::NotFound, "there is no such connection");
  if (connection->state == connections::ConnectionState::Disconnected)
    return fail(ErrorCode::Conflict, "this connection is disconnected; connect again");
  auto* provider = find_provider_(connection->provider);
  if (!provider) return fail(ErrorCode::Internal, "no adapter for " + connection->provider);
  return Ground{std::move(*connection), provider, {}, {}};
}

Result<void> ResolveWish::look_up(Ground& ground) {
  const auto account = connections::account_of(ground.connection);
  if (!ground.stages) ground.stages = TRY(ground.provider->stages(account));
  if (!ground.postings) ground.postings = TRY(ground.provider->postings(account));
  return {};
}

Result<rules::Rule> ResolveWish::resolve(Ground& ground, const RuleWish& wish) const {
  for (const auto& id : wish.assessments)
    if (!catalogue_.newest(id))
      return fail(ErrorCode::InvalidInput, "there is no assessment “" + cut(one_line(id), 80) + "”",
                  "/assessments");
  rules::Rule rule;
  rule.org = ground.connection.org;
  rule.connection = ground.connection.id;
  rule.name = wish.name;
  rule.trigger = wish.trigger;
  rule.stages = wish.stages;
  rule.postings = wish.postings;
  rule.tags = wish.tags;
  rule.assessments = wish.assessments;
  rule.due_days = wish.due_days;
  rule.leads = wish.leads;
  rule = TRY(rules::checked(std::move(rule)));  // Before anything is looked up.
  const auto account = connections::account_of(ground.connection);
  if (!wish.stages.empty()) {
    if (!ground.stages) ground.stages = TRY(ground.provider->stages(account));
    rule.stages = TRY(resolved(wish.stages, *ground.stages, "stage", "/stages", rule.names));
  }
  if (!wish.postings.empty()) {
    if (!ground.postings) ground.postings = TRY(ground.provider->postings(account));
    rule.postings =
        TRY(resolved(wish.postings, *ground.postings, "posting", "/postings", rule.names));
  }
  return rules::checked(std::move(rule));
}

}  // namespace bascule::orders
