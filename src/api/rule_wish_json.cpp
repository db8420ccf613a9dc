#include "api/rule_wish_json.hpp"

#include <algorithm>
#include <array>

#include "rules/rule_json.hpp"

namespace bascule::api {
namespace {

constexpr std::array kNamed{"name", "trigger", "stages", "postings", "owners"};

template <class List>
bool has(const List& list, std::string_view name) {
  return std::ranges::find(list, name) != list.end();
}

}  // namespace

Result<void> only_wish_and(const JsonReader& reader,
                           std::initializer_list<std::string_view> others) {
  for (const auto& field : reader.raw()) {
    const std::string_view name = field.key();
    if (!has(kNamed, name) && !has(rules::kPlainFields, name) && !has(others, name))
      return reader.wrong(name, "is not a field of this request");
  }
  return {};
}

Result<orders::RuleWish> wish_of(const JsonReader& reader) {
  orders::RuleWish wish;
  wish.name = TRY(reader.optional_text("name", rules::kRuleTextMax)).value_or("");
  const auto trigger = rules::parse_trigger(TRY(reader.text("trigger", 32)));
  if (!trigger) return reader.wrong("trigger", "is stage or application-created");
  wish.trigger = *trigger;
  wish.stages = TRY(reader.texts("stages", rules::kRuleTextMax));
  wish.postings = TRY(reader.texts("postings", rules::kRuleTextMax));
  wish.owners = TRY(reader.texts("owners", rules::kRuleTextMax));
  TRY_VOID(rules::read_plain(reader, wish));
  return wish;
}

Result<RuleId> known_rule(const RuleDoor& door, const http::Request& request,
                          const Caller& caller) {
  const auto id = RuleId::parse(request.path_value("id"));
  const auto is_there = [&](ports::Tx& tx) -> Result<bool> {
    return door.rules.find(tx, *id).has_value();
  };
  if (!id || !TRY(door.database.read(caller.scope, is_there)))
    return fail(ErrorCode::NotFound, "there is no such rule");
  return *id;
}

Result<ConnectionId> connection_in(const RuleDoor& door, const JsonReader& reader,
                                   const Caller& caller) {
  const auto id = ConnectionId::parse(TRY(reader.text("connection_id", 80)));
  const auto is_there = [&](ports::Tx& tx) -> Result<bool> {
    return door.connections.find(tx, *id).has_value();
  };
  if (!id || !TRY(door.database.read(caller.scope, is_there)))
    return reader.wrong("connection_id", "is no connection");
  return *id;
}

}  // namespace bascule::api
