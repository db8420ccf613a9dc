#include "orders/apply_rules.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace bascule::orders {
namespace {

using rules::Rule;

// By its id where the account has it, by its name otherwise.
template <class T>
std::vector<std::string> asked(const std::vector<rules::NamedThing>& things,
                               const std::vector<T>& there) {
  std::vector<std::string> all;
  for (const auto& thing : things) {
    const bool has_id =
        std::ranges::any_of(there, [&](const T& one) { return one.id == thing.id; });
    all.push_back(has_id || thing.text.empty() ? thing.id : thing.text);
  }
  return all;
}

Failure in_rule(std::size_t index, Error error) {
  const bool is_field = error.code == ErrorCode::InvalidInput && !error.pointer.empty();
  if (is_field) error.pointer = fmt::format("/rules/{}{}", index, error.pointer);
  return Failure(std::move(error));
}

}  // namespace

Result<JsonObject> ApplyRules::file_of(const OrgScope& scope,
                                       const ConnectionId& connection) const {
  const auto ground = TRY(resolve_.ground(scope, connection));
  const auto there = TRY(book_.database.read(OrgScope(ground.connection.org),
                                             [&](ports::Tx& tx) -> Result<std::vector<Rule>> {
                                               return book_.rules.list_of(tx, connection);
                                             }));
  return rules::rule_file(there);
}

Result<ApplyRules::Wanted> ApplyRules::wanted(const OrgScope& scope, const ConnectionId& connection,
                                              const std::vector<rules::FileRule>& file) const {
  auto ground = TRY(resolve_.ground(scope, connection));
  TRY_VOID(ResolveWish::look_up(ground));
  Wanted all{ground.connection.org, {}};
  for (std::size_t i = 0; i < file.size(); ++i) {
    const auto& rule = file[i];
    RuleWish wish = rule.body;
    wish.stages = asked(rule.stages, *ground.stages);
    wish.postings = asked(rule.postings, *ground.postings);
    if (!rule.owners.empty()) wish.owners = asked(rule.owners, TRY(ResolveWish::owners(ground)));
    auto resolved = resolve_.resolve(ground, wish);
    if (!resolved) return in_rule(i, resolved.error());
    all.rules.push_back({std::move(*resolved), rule.state});
  }
  return all;
}

Result<std::vector<RuleChange>> ApplyRules::compare(const OrgScope& scope,
                                                    const ConnectionId& connection,
                                                    const std::vector<rules::FileRule>& file,
                                                    OtherRules others) const {
  const auto [org, wanted_rules] = TRY(wanted(scope, connection, file));
  const auto there =
      TRY(book_.database.read(OrgScope(org), [&](ports::Tx& tx) -> Result<std::vector<Rule>> {
        return book_.rules.list_of(tx, connection);
      }));
  return compare_rules(there, wanted_rules, others);
}

Result<std::vector<RuleChange>> ApplyRules::apply(const OrgScope& scope,
                                                  const ConnectionId& connection,
                                                  const std::vector<rules::FileRule>& file,
                                                  OtherRules others, const std::string& digest,
                                                  const orgs::Actor& by) {
  const auto all = TRY(wanted(scope, connection, file));
  return book_.database.write(
      OrgScope(all.org), [&](ports::Tx& tx) -> Result<std::vector<RuleChange>> {
        auto changes = TRY(compare_rules(book_.rules.list_of(tx, connection), all.rules, others));
        if (digest_of(changes) != digest)
          return fail(
              ErrorCode::Conflict,
              "this is not what was shown: the file, the rules or the account changed since "
              "then; look again");
        name_new_ones(changes);
        for (auto& change : changes) carry_out(tx, change, by);
        return changes;
      });
}

// Lists go by id, so those of one moment get theirs in the order of the file.
void ApplyRules::name_new_ones(std::vector<RuleChange>& changes) const {
  std::vector<RuleId> ids;
  for (const auto& change : changes)
    if (change.what == RuleChange::What::Add)
      ids.push_back(ports::new_id<RuleId>(book_.clock, random_));
  std::ranges::sort(ids);
  auto next = ids.begin();
  for (auto& change : changes)
    if (change.what == RuleChange::What::Add) change.rule.id = *next++;
}

void ApplyRules::carry_out(ports::Tx& tx, RuleChange& change, const orgs::Actor& by) const {
  using What = RuleChange::What;
  auto& rule = change.rule;
  switch (change.what) {
    case What::Same:
    case What::Leave:
      return;
    case What::Add:
      rule.created_at = rule.switched_on_at = book_.clock.now();
      book_.add(tx, rule, by);
      return;
    case What::Change:
    case What::SwitchOff: {
      const auto state = rule.state;
      rule = book_.turn(tx, book_.change(tx, *change.was, rule, by), state, by);
      return;
    }
  }
}

}  // namespace bascule::orders
