#include "health/asked.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>

#include <fmt/format.h>

#include "base/text.hpp"

namespace bascule::health {
namespace {

using connections::Connection;
using connections::Hook;
using connections::HookState;
using connections::MadeBy;

using Words = std::optional<std::vector<std::string>>;

constexpr std::size_t kNameBytesMax = 120;
constexpr const char* kOrNobody = "Change the rule, or nobody is invited by that part of it.";

std::string quoted(const std::string& text) {
  return "“" + cut(one_line(text), kNameBytesMax) + "”";
}

std::string name_in(const rules::Rule& rule, const std::string& id) {
  const auto name = rule.names.find(id);
  return quoted(name == rule.names.end() ? id : name->second);
}

std::string rule_words(const rules::Rule& rule) {
  return rule.name.empty() ? "a rule without a name" : "the rule " + quoted(rule.name);
}

// Which version of which rule, and what of it.
std::string place_in(const rules::Rule& rule, const std::string& id) {
  return fmt::format("{} {} {}", rule.id.text(), rule.version, id);
}

// A thing that a rule names and the account has no more, or calls otherwise.
template <class T>
void about_named(const rules::Rule& rule, const std::vector<std::string>& ids,
                 const std::vector<T>& there, std::string_view kind, std::vector<Finding>& found) {
  for (const auto& id : ids) {
    const auto one = std::ranges::find(there, id, &T::id);
    if (one == there.end()) {
      found.push_back({fmt::format("{}_gone", kind), place_in(rule, id),
                       fmt::format("The {} {} of {} is not in the account any more.", kind,
                                   name_in(rule, id), rule_words(rule)),
                       kOrNobody});
      continue;
    }
    const auto name = rule.names.find(id);
    const bool is_renamed =
        name != rule.names.end() && cut(one_line(one->text), 200) != name->second;
    if (is_renamed)
      found.push_back({fmt::format("{}_renamed", kind), place_in(rule, id),
                       fmt::format("The {} {} of {} is called {} now.", kind, name_in(rule, id),
                                   rule_words(rule), quoted(one->text)),
                       "The rule goes on, for it knows it by its id; save the rule once to take "
                       "the new name over."});
  }
}

// The teams, say, of the postings.
Words words_of(const std::optional<std::vector<ats::Posting>>& postings,
               std::string ats::Posting::*word) {
  if (!postings) return std::nullopt;
  std::vector<std::string> words;
  for (const auto& posting : *postings) words.push_back(posting.*word);
  return words;
}

// What a rule is narrowed by and knows by its word alone. `gone`: what is so where it is not there.
void about_words(const rules::Rule& rule, const rules::Narrowing& narrowing, const Words& there,
                 std::string_view gone, std::vector<Finding>& found) {
  if (!there) return;
  for (const auto& word : rule.*narrowing.list)
    if (std::ranges::find(*there, word) == there->end())
      found.push_back({fmt::format("{}_gone", narrowing.one), place_in(rule, word),
                       fmt::format("The {} {} of {} is {} any more.", narrowing.one,
                                   name_in(rule, word), rule_words(rule), gone),
                       kOrNobody});
}

bool is_active(const std::vector<ats::User>& users, const std::string& id) {
  return std::ranges::find(users, id, &ats::User::id) != users.end();
}

// Candidates may stay with an owner who has left.
void about_owners(const rules::Rule& rule, const std::vector<ats::User>& users,
                  std::vector<Finding>& found) {
  for (const auto& id : rule.owners)
    if (!is_active(users, id))
      found.push_back({"owner_gone", place_in(rule, id),
                       fmt::format("The owner {} of {} is no active user any more.",
                                   name_in(rule, id), rule_words(rule)),
                       "Change the rule, or that part of it invites only candidates who are still "
                       "theirs."});
}

void about_user(const Asked& asked, const Connection& connection, std::vector<Finding>& found) {
  if (!asked.users || connection.perform_as_id.empty()) return;
  if (is_active(*asked.users, connection.perform_as_id)) return;
  found.push_back({"perform_as_gone", connection.perform_as_id,
                   fmt::format("{}, as whom results are written, is no active user any more.",
                               connection.perform_as_email),
                   fmt::format("Choose another user under “{}”; what waits is then written.",
                               connection.grant ? "Test, or another user" : "Key and user")});
}

}  // namespace

ListsNeeded lists_needed(const Connection& connection, const std::vector<rules::Rule>& rules) {
  ListsNeeded needed{.users = !connection.perform_as_id.empty()};
  for (const auto& rule : rules) {
    if (!decides(rule)) continue;
    needed.stages = needed.stages || !rule.stages.empty();
    needed.postings =
        needed.postings || !rule.postings.empty() || !rule.teams.empty() || !rule.locations.empty();
    needed.users = needed.users || !rule.owners.empty();
  }
  return needed;
}

std::vector<Finding> findings(const Asked& asked, const Connection& connection,
                              const std::vector<rules::Rule>& rules) {
  std::vector<Finding> found;
  about_user(asked, connection, found);
  const auto teams = words_of(asked.postings, &ats::Posting::team);
  const auto locations = words_of(asked.postings, &ats::Posting::location);
  for (const auto& rule : rules) {
    if (!decides(rule)) continue;
    if (asked.stages) about_named(rule, rule.stages, *asked.stages, "stage", found);
    if (asked.postings) about_named(rule, rule.postings, *asked.postings, "posting", found);
    about_words(rule, rules::kNarrowings[0], teams, "on no posting", found);
    about_words(rule, rules::kNarrowings[1], locations, "on no posting", found);
    about_words(rule, rules::kNarrowings[2], asked.origins, "none of the provider's", found);
    if (asked.users) about_owners(rule, *asked.users, found);
  }
  std::map<std::string, std::string> lacking;  // Feature → permissions.
  for (const auto& permission : asked.permissions_missing) {
    auto& names = lacking[permission.feature];
    names += (names.empty() ? "" : ", ") + permission.name;
  }
  for (const auto& [feature, names] : lacking)
    found.push_back({"permission_missing", feature,
                     fmt::format("{} does not work: the credential lacks {}.", feature, names),
                     connection.grant
                         ? "Add it to the application in Lever, then give the consent anew."
                         : "Tick it in Lever, then test the key again."});
  return found;
}

std::vector<HookId> gone_hooks(const Asked& asked, const std::vector<Hook>& hooks) {
  if (!asked.hooks) return {};
  std::vector<HookId> gone;
  bool has_ours = false;
  for (const auto& hook : hooks) {
    if (hook.made_by != MadeBy::Us || hook.state != HookState::On || hook.remote_id.empty())
      continue;
    const bool is_there = std::ranges::any_of(
        *asked.hooks, [&](const ats::RemoteHook& one) { return one.id == hook.remote_id; });
    has_ours = has_ours || is_there;
    if (!is_there) gone.push_back(hook.id);
  }
  if (!has_ours) gone.clear();
  return gone;
}

std::vector<Finding> still_standing(const std::vector<Finding>& told, const Connection& connection,
                                    const std::vector<rules::Rule>& rules) {
  const auto stands = [&](const Finding& one) {
    if (one.code == "perform_as_gone") return one.about == connection.perform_as_id;
    if (one.code == "permission_missing")
      return std::ranges::find(connection.permissions_missing, one.about,
                               &ats::MissingPermission::feature) !=
             connection.permissions_missing.end();
    return std::ranges::any_of(rules, [&](const rules::Rule& rule) {
      return decides(rule) && one.about.starts_with(place_in(rule, ""));
    });
  };
  std::vector<Finding> standing;
  std::ranges::copy_if(told, std::back_inserter(standing), stands);
  return standing;
}

}  // namespace bascule::health
