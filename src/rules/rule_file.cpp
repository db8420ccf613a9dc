#include "rules/rule_file.hpp"

#include <fmt/format.h>

namespace bascule::rules {
namespace {

constexpr std::string_view kFormat = "bascule-rules/1";
constexpr std::size_t kTextBytesMax = 200;

JsonArray things(const std::vector<std::string>& ids,
                 const std::map<std::string, std::string>& names) {
  JsonArray array;
  for (const auto& id : ids) {
    const auto name = names.find(id);
    array.push_back(
        JsonObject{{"text", name == names.end() ? Json(nullptr) : Json(name->second)}, {"id", id}});
  }
  return array;
}

Result<NamedThing> read_thing(const Json& json, const std::string& pointer) {
  if (json.is_string()) {
    const std::string_view text = json.get_string();
    if (text.empty() || text.size() > kTextBytesMax)
      return fail(ErrorCode::InvalidInput, "is empty or too long", pointer);
    return NamedThing{"", std::string(text)};
  }
  const auto reader = TRY(JsonReader::of(json, pointer));
  TRY_VOID(reader.only({"id", "text"}));
  NamedThing thing{TRY(reader.optional_text("id", kTextBytesMax)).value_or(""),
                   TRY(reader.optional_text("text", kTextBytesMax)).value_or("")};
  if (thing.id.empty() && thing.text.empty())
    return fail(ErrorCode::InvalidInput, "has neither a name nor an id", pointer);
  return thing;
}

Result<std::vector<NamedThing>> read_things(const JsonReader& reader, std::string_view key) {
  std::vector<NamedThing> found;
  if (!reader.has(key)) return found;
  const auto* array = TRY(reader.array(key));
  if (array->size() > kListMax) return reader.wrong(key, fmt::format("has over {}", kListMax));
  for (std::size_t i = 0; i < array->size(); ++i)
    found.push_back(TRY(read_thing((*array)[i], fmt::format("{}/{}", reader.pointer_to(key), i))));
  return found;
}

Result<FileRule> read_rule(const Json& json, const std::string& pointer) {
  const auto reader = TRY(JsonReader::of(json, pointer));
  TRY_VOID(reader.only({"name", "trigger", "stages", "postings", "tags", "assessments", "due_days",
                        "allow_leads", "state"}));
  FileRule rule;
  rule.name = TRY(reader.optional_text("name", kTextBytesMax)).value_or("");
  const auto trigger = parse_trigger(TRY(reader.text("trigger", 32)));
  if (!trigger) return reader.wrong("trigger", "is stage or application-created");
  rule.trigger = *trigger;
  rule.stages = TRY(read_things(reader, "stages"));
  rule.postings = TRY(read_things(reader, "postings"));
  rule.tags = TRY(reader.texts("tags", kTextBytesMax));
  rule.assessments = TRY(reader.texts("assessments", kTextBytesMax));
  const auto days = TRY(reader.optional_integer("due_days")).value_or(rule.due_days);
  if (days < 1 || days > kDueDaysMax)
    return reader.wrong("due_days", fmt::format("is 1 to {}", kDueDaysMax));
  rule.due_days = static_cast<int>(days);
  rule.leads =
      TRY(reader.boolean_or("allow_leads", false)) ? Rule::Leads::Allow : Rule::Leads::Refuse;
  if (const auto word = TRY(reader.optional_text("state", 16))) {
    rule.state = parse_rule_state(*word);
    if (!rule.state) return reader.wrong("state", "is on, shadow or off");
  }
  return rule;
}

}  // namespace

JsonObject rule_file(const std::vector<Rule>& rules) {
  JsonArray array;
  for (const auto& rule : rules)
    array.push_back(
        JsonObject{{"name", rule.name},
                   {"trigger", to_string(rule.trigger)},
                   {"stages", things(rule.stages, rule.names)},
                   {"postings", things(rule.postings, rule.names)},
                   {"tags", JsonArray(rule.tags.begin(), rule.tags.end())},
                   {"assessments", JsonArray(rule.assessments.begin(), rule.assessments.end())},
                   {"due_days", rule.due_days},
                   {"allow_leads", rule.leads == Rule::Leads::Allow},
                   {"state", to_string(rule.state)}});
  return {{"format", kFormat}, {"rules", std::move(array)}};
}

Result<std::vector<FileRule>> read_rule_file(const Json& json) {
  const auto reader = TRY(JsonReader::of(json));
  TRY_VOID(reader.only({"format", "rules"}));
  const auto format = TRY(reader.text("format", 64));
  if (format != kFormat) return reader.wrong("format", fmt::format("is not {}", kFormat));
  const auto* array = TRY(reader.array("rules"));
  if (array->size() > kFileRulesMax)
    return reader.wrong("rules", fmt::format("has over {}", kFileRulesMax));
  std::vector<FileRule> rules;
  for (std::size_t i = 0; i < array->size(); ++i)
    rules.push_back(TRY(read_rule((*array)[i], fmt::format("/rules/{}", i))));
  return rules;
}

}  // namespace bascule::rules
