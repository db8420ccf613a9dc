#include "rules/rule_file.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "rules/rule_json.hpp"

namespace bascule::rules {
namespace {

constexpr std::string_view kFormat = "bascule-rules/1";

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
    if (text.empty() || text.size() > kRuleTextMax)
      return fail(ErrorCode::InvalidInput, "is empty or too long", pointer);
    return NamedThing{"", std::string(text)};
  }
  const auto reader = TRY(JsonReader::of(json, pointer));
  TRY_VOID(reader.only({"id", "text"}));
  NamedThing thing{TRY(reader.optional_text("id", kRuleTextMax)).value_or(""),
                   TRY(reader.optional_text("text", kRuleTextMax)).value_or("")};
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

// InvalidInput for what nothing reads: a misspelt field would be silently without effect.
Result<void> only_fields(const JsonReader& reader) {
  constexpr std::array kOthers{"name", "trigger", "stages", "postings", "owners", "state"};
  for (const auto& field : reader.raw()) {
    const std::string_view key = field.key();
    if (std::ranges::find(kOthers, key) == kOthers.end() &&
        std::ranges::find(kPlainFields, key) == kPlainFields.end())
      return reader.wrong(key, "is not a field of a rule");
  }
  return {};
}

Result<FileRule> read_rule(const Json& json, const std::string& pointer) {
  const auto reader = TRY(JsonReader::of(json, pointer));
  TRY_VOID(only_fields(reader));
  FileRule rule;
  rule.body.name = TRY(reader.optional_text("name", kRuleTextMax)).value_or("");
  const auto trigger = parse_trigger(TRY(reader.text("trigger", 32)));
  if (!trigger) return reader.wrong("trigger", "is stage or application-created");
  rule.body.trigger = *trigger;
  rule.stages = TRY(read_things(reader, "stages"));
  rule.postings = TRY(read_things(reader, "postings"));
  rule.owners = TRY(read_things(reader, "owners"));
  TRY_VOID(read_plain(reader, rule.body));
  if (const auto word = TRY(reader.optional_text("state", 16))) {
    rule.state = parse_rule_state(*word);
    if (!rule.state) return reader.wrong("state", "is on, shadow or off");
  }
  return rule;
}

}  // namespace

JsonObject rule_file(const std::vector<Rule>& rules) {
  JsonArray array;
  for (const auto& rule : rules) {
    JsonObject json{{"name", rule.name},
                    {"trigger", to_string(rule.trigger)},
                    {"stages", things(rule.stages, rule.names)},
                    {"postings", things(rule.postings, rule.names)},
                    {"owners", things(rule.owners, rule.names)}};
    for (auto& field : plain_json(rule)) json[field.key()] = std::move(field.value());
    json["state"] = to_string(rule.state);
    array.push_back(std::move(json));
  }
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
