#include "orders/compare_rules.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "crypto/hash.hpp"

namespace bascule::orders {
namespace {

using rules::Rule;
using What = RuleChange::What;

constexpr std::size_t kDigestChars = 16;

std::vector<std::string> sorted(std::vector<std::string> list) {
  std::ranges::sort(list);
  return list;
}

// By what the same rule is found again.
Json identity(const Rule& rule) {
  if (!rule.name.empty()) return JsonArray{rule.name};
  const auto array = [](const std::vector<std::string>& list) {
    const auto all = sorted(list);
    return JsonArray(all.begin(), all.end());
  };
  JsonArray all{to_string(rule.trigger), array(rule.stages), array(rule.postings),
                array(rule.tags)};
  for (const auto& narrowing : rules::kNarrowings) all.push_back(array(rule.*narrowing.list));
  return all;
}

std::string shown_name(const Rule& rule) {
  return rule.name.empty() ? "without a name" : "“" + rule.name + "”";
}

std::string joined(const std::vector<std::string>& list) {
  return fmt::format("{}", fmt::join(list, ", "));
}

std::string quoted(const std::vector<std::string>& list) {
  std::vector<std::string> all;
  for (const auto& one : list) all.push_back("“" + one + "”");
  return joined(all);
}

std::string named(const std::vector<std::string>& ids,
                  const std::map<std::string, std::string>& names) {
  std::vector<std::string> texts;
  for (const auto& id : ids) {
    const auto name = names.find(id);
    texts.push_back(name == names.end() ? id : name->second);
  }
  return joined(sorted(std::move(texts)));
}

bool is_changed(const RuleChange& change) { return !fields_changed(change).empty(); }

}  // namespace

std::string_view to_string(RuleChange::What what) {
  switch (what) {
    case What::Add:
      return "add";
    case What::Change:
      return "change";
    case What::Same:
      return "same";
    case What::SwitchOff:
      return "switch_off";
    case What::Leave:
      return "leave";
  }
  return "same";
}

Result<std::vector<RuleChange>> compare_rules(const std::vector<Rule>& there,
                                              const std::vector<WantedRule>& wanted,
                                              OtherRules others) {
  std::map<std::string, const Rule*> by_identity;
  for (const auto& rule : there)
    if (!by_identity.emplace(to_text(identity(rule)), &rule).second)
      return fail(ErrorCode::Conflict,
                  fmt::format("the account has two rules {}; give one of them another name",
                              shown_name(rule)));
  std::vector<RuleChange> changes;
  std::set<std::string> seen;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const auto& [rule, state] = wanted[i];
    const auto key = to_text(identity(rule));
    if (!seen.insert(key).second)
      return fail(ErrorCode::InvalidInput,
                  fmt::format("another rule of this file is {}, too", shown_name(rule)),
                  fmt::format("/rules/{}/name", i));
    const auto found = by_identity.find(key);
    RuleChange change{.what = What::Add, .rule = rule, .was = std::nullopt};
    change.rule.state = state.value_or(rules::RuleState::Shadow);
    if (found != by_identity.end()) {
      const Rule& was = *found->second;
      change.was = was;
      change.rule.id = was.id;
      change.rule.version = was.version;
      change.rule.state = state.value_or(was.state);
      change.what = is_changed(change) ? What::Change : What::Same;
    }
    changes.push_back(std::move(change));
  }
  for (const auto& rule : there) {
    if (seen.contains(to_text(identity(rule)))) continue;
    RuleChange change{.what = What::Leave, .rule = rule, .was = rule};
    if (others == OtherRules::SwitchOff && rule.state != rules::RuleState::Off) {
      change.what = What::SwitchOff;
      change.rule.state = rules::RuleState::Off;
    }
    changes.push_back(std::move(change));
  }
  return changes;
}

std::vector<FieldChange> fields_changed(const RuleChange& change) {
  std::vector<FieldChange> fields;
  const auto& will = change.rule;
  const Rule* was = change.was ? &*change.was : nullptr;
  const auto compare = [&](std::string field, bool is_same, const auto& text_of) {
    if (!was || !is_same)
      fields.push_back({std::move(field), was ? text_of(*was) : std::string(), text_of(will)});
  };
  // Of what has another id and the same name, the ids are the news.
  const auto compare_things = [&](const char* field, std::vector<std::string> Rule::*ids) {
    compare(field, was && sorted(was->*ids) == sorted(will.*ids),
            [&](const Rule& r) { return named(r.*ids, r.names); });
    if (fields.empty() || fields.back().field != field || !was) return;
    auto& change = fields.back();
    if (change.was != change.will_be) return;
    change.was += fmt::format(" ({})", joined(sorted(was->*ids)));
    change.will_be += fmt::format(" ({})", joined(sorted(will.*ids)));
  };
  compare("name", was && was->name == will.name, [](const Rule& r) { return r.name; });
  compare("trigger", was && was->trigger == will.trigger,
          [](const Rule& r) { return std::string(to_string(r.trigger)); });
  compare_things("stages", &Rule::stages);
  compare_things("postings", &Rule::postings);
  compare("tags", was && sorted(was->tags) == sorted(will.tags),
          [](const Rule& r) { return quoted(sorted(r.tags)); });
  for (const auto& narrowing : rules::kNarrowings) {
    if (narrowing.list == &Rule::owners) continue;
    compare(std::string(narrowing.key),
            was && sorted(was->*narrowing.list) == sorted(will.*narrowing.list),
            [&](const Rule& r) { return quoted(sorted(r.*narrowing.list)); });
  }
  compare_things("owners", &Rule::owners);
  compare("assessments", was && was->assessments == will.assessments,
          [](const Rule& r) { return joined(r.assessments); });
  compare("optional_assessments", was && was->optional_assessments == will.optional_assessments,
          [](const Rule& r) { return joined(r.optional_assessments); });
  compare("language", was && was->language == will.language,
          [](const Rule& r) { return r.language; });
  compare("due_days", was && was->due_days == will.due_days,
          [](const Rule& r) { return std::to_string(r.due_days); });
  compare("reminder_days", was && was->reminder_days == will.reminder_days,
          [](const Rule& r) { return fmt::format("{}", fmt::join(r.reminder_days, ", ")); });
  compare("ask_again_days", was && was->ask_again_days == will.ask_again_days, [](const Rule& r) {
    return r.ask_again_days ? std::to_string(*r.ask_again_days) : std::string("never");
  });
  compare("allow_leads", was && was->leads == will.leads,
          [](const Rule& r) { return std::string(r.leads == Rule::Leads::Allow ? "yes" : "no"); });
  compare("state", was && was->state == will.state,
          [](const Rule& r) { return std::string(to_string(r.state)); });
  if (!was) std::erase_if(fields, [](const FieldChange& one) { return one.will_be.empty(); });
  return fields;
}

std::string digest_of(const std::vector<RuleChange>& changes) {
  JsonArray all;
  for (const auto& change : changes) {
    JsonArray fields;
    for (const auto& [field, was, will_be] : fields_changed(change))
      fields.push_back(JsonArray{field, was, will_be});
    const auto ids = [](const std::vector<std::string>& list) {
      return JsonArray(list.begin(), list.end());
    };
    all.push_back(JsonArray{to_string(change.what), change.was ? change.was->id.text() : "",
                            change.was ? change.was->version : 0, std::move(fields),
                            ids(change.rule.stages), ids(change.rule.postings),
                            ids(change.rule.owners)});
  }
  return crypto::sha256_hex(to_text(all)).substr(0, kDigestChars);
}

JsonObject to_json(const std::vector<RuleChange>& changes) {
  JsonArray data;
  for (const auto& change : changes) {
    JsonArray fields;
    for (auto& [field, was, will_be] : fields_changed(change))
      fields.push_back(JsonObject{{"field", field}, {"was", was}, {"will_be", will_be}});
    data.push_back(JsonObject{
        {"change", to_string(change.what)},
        {"rule_id", change.rule.id.empty() ? Json(nullptr) : Json(change.rule.id.text())},
        {"name", change.rule.name.empty() ? Json(nullptr) : Json(change.rule.name)},
        {"stages", named(change.rule.stages, change.rule.names)},
        {"state", to_string(change.rule.state)},
        {"fields", std::move(fields)}});
  }
  return {{"data", std::move(data)}, {"digest", digest_of(changes)}};
}

}  // namespace bascule::orders
