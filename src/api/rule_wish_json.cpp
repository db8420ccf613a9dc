#include "api/rule_wish_json.hpp"

#include <algorithm>
#include <array>

namespace bascule::api {
namespace {

constexpr std::size_t kTextBytesMax = 200;
constexpr std::array<std::string_view, 8> kFields{"name", "trigger",     "stages",   "postings",
                                                  "tags", "assessments", "due_days", "allow_leads"};

}  // namespace

Result<void> only_wish_and(const JsonReader& reader,
                           std::initializer_list<std::string_view> others) {
  for (const auto& field : reader.raw()) {
    const std::string_view name = field.key();
    if (std::ranges::find(kFields, name) == kFields.end() &&
        std::ranges::find(others, name) == others.end())
      return reader.wrong(name, "is not a field of this request");
  }
  return {};
}

Result<orders::RuleWish> wish_of(const JsonReader& reader) {
  orders::RuleWish wish;
  wish.name = TRY(reader.optional_text("name", kTextBytesMax)).value_or("");
  const auto trigger = rules::parse_trigger(TRY(reader.text("trigger", 32)));
  if (!trigger) return reader.wrong("trigger", "is stage or application-created");
  wish.trigger = *trigger;
  wish.stages = TRY(reader.texts("stages", kTextBytesMax));
  wish.postings = TRY(reader.texts("postings", kTextBytesMax));
  wish.tags = TRY(reader.texts("tags", kTextBytesMax));
  wish.assessments = TRY(reader.texts("assessments", kTextBytesMax));
  const auto days = TRY(reader.optional_integer("due_days")).value_or(wish.due_days);
  if (days < 1 || days > rules::kDueDaysMax) return reader.wrong("due_days", "is 1 to 90");
  wish.due_days = static_cast<int>(days);
  using Leads = rules::Rule::Leads;
  wish.leads = TRY(reader.boolean_or("allow_leads", false)) ? Leads::Allow : Leads::Refuse;
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
