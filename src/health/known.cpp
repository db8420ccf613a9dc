#include "health/known.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include <fmt/format.h>

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
constexpr const char* kMakeAnew = "Switch the connection off and on: what is ours is made anew.";
constexpr const char* kFoundLater = "Nobody is lost: our own looks find them, only later.";

// "candidateStageChange" as the provider's page has it: “Candidate stage change”.
std::string event_in_words(std::string_view event) {
  std::string words;
  for (const char c : event) {
    const bool is_upper = c >= 'A' && c <= 'Z';
    if (is_upper && !words.empty()) words += ' ';
    words += is_upper ? static_cast<char>(c - 'A' + 'a') : c;
  }
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z')
    words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return "“" + words + "”";
}

// "webhooks “Application created” and “Candidate hired”"
std::string webhooks(const std::vector<Hook>& hooks) {
  std::string names;
  for (std::size_t i = 0; i < hooks.size(); ++i) {
    if (i > 0) names += i + 1 == hooks.size() ? " and " : ", ";
    names += event_in_words(hooks[i].event);
  }
  return (hooks.size() == 1 ? "webhook " : "webhooks ") + names;
}

template <class Which>
std::vector<Hook> those(const std::vector<Hook>& hooks, Which&& which) {
  std::vector<Hook> found;
  std::ranges::copy_if(hooks, std::back_inserter(found), which);
  return found;
}

bool lacks_its_token(const Hook& hook) {
  return hook.state != HookState::Off && hook.signing_token.empty();
}

// Its id was forgotten when it was not found there any more.
bool is_gone(const Hook& hook) {
  return hook.state == HookState::On && hook.made_by == MadeBy::Us && hook.remote_id.empty();
}

bool is_called_by_another(const Hook& hook) {
  return hook.state == HookState::On && hook.refused_at &&
         (!hook.seen_at || *hook.refused_at > *hook.seen_at);
}

Finding signature_of_another(const Hook& hook) {
  const char* likely =
      hook.made_by == MadeBy::Hand
          ? "Most likely its token was made anew on the provider's settings page: paste the new "
            "one on the connection's page."
          : kMakeAnew;
  return {"hook_signature", hook.event,
          fmt::format(
              "Calls of the webhook {} come with another signature than ours and are refused. {}",
              event_in_words(hook.event), kFoundLater),
          fmt::format("{} If nothing was changed there, somebody else knows the webhook's URL and "
                      "calls it, which does no harm. It ends with the next call that is signed as "
                      "it should be.",
                      likely)};
}

// Several that want the same are one finding: whoever mends them one by one needs no letter for
// each.
void about_hooks(const std::vector<Hook>& hooks, std::vector<Finding>& found) {
  const auto is_by_hand = [](const Hook& one) { return one.made_by == MadeBy::Hand; };
  const auto to_be_told =
      those(hooks, [&](const Hook& one) { return lacks_its_token(one) && is_by_hand(one); });
  if (!to_be_told.empty())
    found.push_back({"hook_without_token", "",
                     fmt::format("The {} {} no signature token yet: what {} is sent away.",
                                 webhooks(to_be_told), to_be_told.size() == 1 ? "has" : "have",
                                 to_be_told.size() == 1 ? "it tells" : "they tell"),
                     "The connection's page has the URL for each: make the webhook on the "
                     "provider's settings page, and paste its token here."});
  const auto to_be_made =
      those(hooks, [&](const Hook& one) { return lacks_its_token(one) && !is_by_hand(one); });
  if (!to_be_made.empty())
    found.push_back(
        {"hook_not_made", "",
         fmt::format("The {} {} not made at the provider yet.", webhooks(to_be_made),
                     to_be_made.size() == 1 ? "is" : "are"),
         "It is tried again by itself. If it stays so, see whether the credential lacks a "
         "permission, then switch the connection off and on."});
  for (const auto& hook : hooks)
    if (is_called_by_another(hook)) found.push_back(signature_of_another(hook));
  if (const auto gone = those(hooks, is_gone); !gone.empty())
    found.push_back({"hook_gone", "",
                     fmt::format("Our {} {} not at the provider any more.", webhooks(gone),
                                 gone.size() == 1 ? "is" : "are"),
                     kMakeAnew});
}

// Only where nothing else says why.
void about_silence(const Known& known, std::vector<Finding>& found) {
  const bool is_explained =
      std::ranges::any_of(known.hooks, is_called_by_another) ||
      std::ranges::any_of(known.hooks, is_gone) ||
      (!known.hooks.empty() && std::ranges::all_of(known.hooks, lacks_its_token));
  const auto silence = connections::hooks_silence(known.connection, known.hooks, known.look);
  if (silence.empty() || is_explained) return;
  found.push_back({"hooks_silent", "", fmt::format("{} {}", silence, kFoundLater),
                   "Switch the webhooks on in Lever: Settings → Integrations and API → Webhooks. "
                   "If they are on, see whether Lever can reach this server."});
}

// `looked_until` alone says little: a look far back takes it with it. What is further behind than
// that has failed again and again.
void about_looks(const Known& known, Instant now, std::vector<Finding>& found) {
  if (known.hold) return;
  const auto late = kLooksLate * known.look_every;
  const auto due_at = std::max(known.look.due_at, known.connection.created_at);
  const auto& until = known.connection.looked_until;
  std::string what;
  if (now - due_at > late)
    what = fmt::format("Our own look at what changed was due on {}, and was not made.",
                       connections::minute_of(due_at));
  else if (until && now - *until > connections::kLookFarBack + late)
    what = fmt::format("Our own looks at what changed have not come further than {}.",
                       connections::minute_of(*until));
  if (!what.empty())
    found.push_back({"looks_late", "", what,
                     "See whether the provider answers and whether workers run; `bascule doctor` "
                     "and the server's log tell."});
}

void about_consent(const Known& known, Instant now, std::vector<Finding>& found) {
  const auto ends_at = known.grant ? grants::ends_at(*known.grant) : std::nullopt;
  if (!ends_at || *ends_at - now >= kConsentEndsSoon) return;
  found.push_back(
      {"consent_ends", "",
       fmt::format("The provider's consent ends on {}.", to_rfc3339(*ends_at).substr(0, 10)),
       "Give the consent anew before that day."});
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
                     "See the orders that need attention; `bascule jobs list` has all of it."});
  if (connection.state != ConnectionState::On) return found;
  about_hooks(known.hooks, found);
  about_silence(known, found);
  if (known.hold)
    found.push_back(
        {"on_hold", "", known.hold->why, "Nothing is lost: what waits goes on by itself."});
  about_looks(known, now, found);
  about_consent(known, now, found);
  return found;
}

}  // namespace bascule::health
