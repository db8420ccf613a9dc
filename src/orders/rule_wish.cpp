#include "orders/rule_wish.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "orders/offered_languages.hpp"
#include "orders/posting_words.hpp"

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

// What is known by its word alone.
Result<void> check_known(const std::vector<std::string>& wanted,
                         const std::vector<std::string>& there, std::string_view what,
                         std::string pointer) {
  std::vector<rules::NamedThing> things;
  for (const auto& word : there) things.push_back({word, word});
  std::map<std::string, std::string> names;
  TRY_VOID(resolved(wanted, things, what, std::move(pointer), names));
  return {};
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

Result<std::vector<rules::NamedThing>> ResolveWish::owners(Ground& ground) {
  if (!ground.users)
    ground.users = TRY(ground.provider->users(connections::account_of(ground.connection)));
  std::vector<rules::NamedThing> named;
  for (const auto& user : *ground.users) named.push_back({user.id, user.name});
  return named;
}

Result<rules::Rule> ResolveWish::resolve(Ground& ground, const RuleWish& wish) const {
  for (const auto& id : wish.assessments)
    if (!catalogue_.newest(id))
      return fail(ErrorCode::InvalidInput, "there is no assessment “" + cut(one_line(id), 80) + "”",
                  "/assessments");
  rules::Rule rule;
  static_cast<rules::RuleBody&>(rule) = wish;
  rule.org = ground.connection.org;
  rule.connection = ground.connection.id;
  rule = TRY(rules::checked(std::move(rule)));  // Before anything is looked up.
  TRY_VOID(check_offered(catalogue_, rule.assessments, rule.language));
  TRY_VOID(resolve_at_provider(ground, wish, rule));
  return rules::checked(std::move(rule));
}

Result<void> ResolveWish::resolve_at_provider(Ground& ground, const RuleWish& wish,
                                              rules::Rule& rule) {
  const auto account = connections::account_of(ground.connection);
  if (!wish.stages.empty()) {
    if (!ground.stages) ground.stages = TRY(ground.provider->stages(account));
    rule.stages = TRY(resolved(wish.stages, *ground.stages, "stage", "/stages", rule.names));
  }
  if (!wish.postings.empty() || !wish.teams.empty() || !wish.locations.empty()) {
    if (!ground.postings) ground.postings = TRY(ground.provider->postings(account));
    rule.postings =
        TRY(resolved(wish.postings, *ground.postings, "posting", "/postings", rule.names));
    TRY_VOID(
        check_known(wish.teams, words_of(*ground.postings, &ats::Posting::team), "team", "/teams"));
    TRY_VOID(check_known(wish.locations, words_of(*ground.postings, &ats::Posting::location),
                         "location", "/locations"));
  }
  TRY_VOID(check_known(wish.origins, ground.provider->origins(), "origin", "/origins"));
  if (!wish.owners.empty()) {
    const auto users = TRY(owners(ground));
    rule.owners = TRY(resolved(wish.owners, users, "user", "/owners", rule.names));
  }
  return {};
}

}  // namespace bascule::orders
