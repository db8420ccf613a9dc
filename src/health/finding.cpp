#include "health/finding.hpp"

#include <algorithm>
#include <iterator>
#include <map>

#include <fmt/format.h>

#include "base/text.hpp"

namespace bascule::health {
namespace {

using connections::Connection;
using connections::ConnectionState;
using connections::Hook;
using connections::HookState;
using connections::MadeBy;

constexpr std::chrono::hours kConsentEndsSoon{24 * 30};
// How many looks may be due before we say that they are late.
constexpr int kLooksLate = 4;
constexpr std::size_t kNameBytesMax = 120;
constexpr const char* kMakeAnew =
    "Switch the connection off and on: the webhook is then made anew.";

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

void about_hook(const Hook& hook, std::vector<Finding>& found) {
  if (hook.state == HookState::Expecting && hook.made_by == MadeBy::Hand)
    found.push_back({"hook_without_token", hook.event,
                     fmt::format("The webhook {} has no signature token yet.", hook.event),
                     "Make it on the provider's settings page and paste its token here."});
  const bool is_refused = hook.state == HookState::On && hook.refused_at &&
                          (!hook.seen_at || *hook.refused_at > *hook.seen_at);
  if (is_refused)
    found.push_back(
        {"hook_signature", hook.event,
         fmt::format("Calls of the webhook {} come with another signature than ours.", hook.event),
         hook.made_by == MadeBy::Hand
             ? "Its token was made anew on the provider's settings page: paste the new one on the "
               "connection's page."
             : kMakeAnew});
  // Its id was forgotten when it was not found there any more.
  if (hook.state == HookState::On && hook.made_by == MadeBy::Us && hook.remote_id.empty())
    found.push_back({"hook_gone", hook.event,
                     fmt::format("Our webhook {} is not at the provider any more.", hook.event),
                     kMakeAnew});
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
                       "Change the rule, or nobody is invited by that part of it."});
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

void about_user(const Asked& asked, const Connection& connection, std::vector<Finding>& found) {
  if (!asked.users || connection.perform_as_id.empty()) return;
  const bool is_there = std::ranges::any_of(
      *asked.users, [&](const ats::User& user) { return user.id == connection.perform_as_id; });
  if (is_there) return;
  found.push_back({"perform_as_gone", connection.perform_as_id,
                   fmt::format("{}, as whom results are written, is no active user any more.",
                               connection.perform_as_email),
                   "Choose another user under “Key and user”; what waits is then written."});
}

}  // namespace

std::vector<Finding> findings(const Known& known, Instant now) {
  std::vector<Finding> found;
  const auto& connection = known.connection;
  if (connection.state == ConnectionState::Disconnected) return found;
  if (connection.state == ConnectionState::Broken)
    found.push_back({"broken", "", connection.reason,
                     connection.grant ? "Give the consent anew; what waits is kept."
                                      : "Give a key that works; what waits is kept."});
  if (known.parked > 0)
    found.push_back({"parked", "",
                     known.parked == 1
                         ? "One piece of work waits for a person."
                         : fmt::format("{} pieces of work wait for a person.", known.parked),
                     "See the orders that need attention."});
  if (connection.state != ConnectionState::On) return found;
  for (const auto& hook : known.hooks) about_hook(hook, found);
  const bool has_bad_signature =
      std::ranges::any_of(found, [](const Finding& one) { return one.code == "hook_signature"; });
  const auto silence = connections::hooks_problem(connection, known.hooks, known.look);
  if (!silence.empty() && !has_bad_signature)
    found.push_back({"hooks_silent", "", silence,
                     "Switch the webhooks on in Lever: Settings → Integrations and API → "
                     "Webhooks."});
  if (known.hold)
    found.push_back(
        {"on_hold", "", known.hold->why, "Nothing is lost: what waits goes on by itself."});
  const bool is_late = connection.looked_until && !known.hold &&
                       now - *connection.looked_until > kLooksLate * known.look_every;
  if (is_late)
    found.push_back({"looks_late", "",
                     fmt::format("Our own looks have not come further than {}.",
                                 to_rfc3339(*connection.looked_until)),
                     "See whether the provider answers and whether workers run; `bascule doctor` "
                     "tells."});
  const auto ends_at = known.grant ? grants::ends_at(*known.grant) : std::nullopt;
  if (ends_at && *ends_at - now < kConsentEndsSoon)
    found.push_back(
        {"consent_ends", "",
         fmt::format("The provider's consent ends on {}.", to_rfc3339(*ends_at).substr(0, 10)),
         "Give the consent anew before that day."});
  return found;
}

std::vector<Finding> findings(const Asked& asked, const Connection& connection,
                              const std::vector<rules::Rule>& rules) {
  std::vector<Finding> found;
  about_user(asked, connection, found);
  for (const auto& rule : rules) {
    if (!decides(rule)) continue;
    if (asked.stages) about_named(rule, rule.stages, *asked.stages, "stage", found);
    if (asked.postings) about_named(rule, rule.postings, *asked.postings, "posting", found);
  }
  std::map<std::string, std::string> lacking;  // Feature → permissions.
  for (const auto& permission : asked.permissions_missing) {
    auto& names = lacking[permission.feature];
    names += (names.empty() ? "" : ", ") + permission.name;
  }
  for (const auto& [feature, names] : lacking)
    found.push_back({"permission_missing", feature,
                     fmt::format("{} does not work: the credential lacks {}.", feature, names),
                     "Tick it in Lever, then test the credential again."});
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

std::vector<Finding> worth_a_letter(std::vector<Finding> findings) {
  std::erase_if(findings, [](const Finding& one) {
    return one.code == "on_hold" || one.code.ends_with("_renamed");
  });
  return findings;
}

std::vector<Finding> news(const std::vector<Finding>& now, const std::vector<Finding>& before) {
  std::vector<Finding> fresh;
  for (const auto& one : now) {
    const bool is_known = std::ranges::any_of(before, [&](const Finding& other) {
      return other.code == one.code && other.about == one.about;
    });
    if (!is_known) fresh.push_back(one);
  }
  return fresh;
}

JsonArray to_json(const std::vector<Finding>& findings) {
  JsonArray array;
  for (const auto& [code, about, what, fix] : findings)
    array.push_back(JsonObject{{"code", code}, {"about", about}, {"what", what}, {"fix", fix}});
  return array;
}

Result<std::vector<Finding>> findings_from(const Json& json) {
  if (!json.is_array()) return fail(ErrorCode::Internal, "stored findings are a list");
  std::vector<Finding> findings;
  for (const auto& item : json.get_array()) {
    const auto reader = TRY(JsonReader::of(item));
    findings.push_back({TRY(reader.text("code")), TRY(reader.text("about")),
                        TRY(reader.text("what")), TRY(reader.text("fix"))});
  }
  return findings;
}

}  // namespace bascule::health
