#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ats/event.hpp"
#include "ats/opportunity.hpp"
#include "ats/writing.hpp"
#include "base/environment.hpp"
#include "base/ids.hpp"
#include "base/result.hpp"
#include "base/secret.hpp"

namespace bascule::ats {

// One account at a provider, with what is needed to call it: an API key, or the consent that was
// given to us there. Made from a connection for one use.
struct Account {
  OrgId org;
  ConnectionId connection;
  Environment environment = Environment::Production;
  std::string base_url;  // Includes the version: https://api.lever.co/v1
  Secret api_key;
  std::string perform_as_id;  // The user our writings carry; empty while connecting.
  std::optional<GrantId> grant = std::nullopt;  // Instead of a key.
};

// Where a provider's consent page and its token endpoint are (RFC 6749, section 3), and which API
// the token is for. Empty texts: the customer must say.
struct OauthPlaces {
  std::string authorize_url;
  std::string token_url;
  std::string audience;
};

// One endpoint that a feature needs and the credential may not use.
struct MissingPermission {
  std::string name;     // The provider's own words: "Read feedback templates"
  std::string feature;  // What it costs: "Scores as feedback forms"
};

struct RemoteHook {
  std::string id;
  std::string event;
  std::string url;
};

struct CreatedHook {
  std::string id;
  Secret signing_token;  // Shown once by the provider.
};

// The kind of the error (Unavailable) of a list that has more than we take at once.
inline constexpr const char* kListTooLong = "list_too_long";

// Which opportunities to list.
struct OpportunityQuery {
  enum class By { Change, Creation } by = By::Change;  // Which of its times the window is about.
  enum class Which { Active, Archived } which = Which::Active;  // Anonymised ones are archived.
  Instant from{}, until{};                                      // Both inclusive.
  std::vector<std::string> stages = {};                         // Any of these; empty: all.
  std::size_t most = 0;  // No more than so many, in one call (1 to 100); 0: all there are.
};

// What we need of an applicant tracking system. Calls block, spend the credential's budget, and may
// come from any thread. Failures: Unauthenticated (401: the credential is dead), Forbidden (403,
// with the missing permission in words), NotFound, RateLimited (with retry_after), Unavailable (no
// answer, 5xx, broken answer), InvalidInput (the provider refused the content; its text escaped,
// cut at 500).
class Provider {
 public:
  virtual ~Provider() = default;

  [[nodiscard]] virtual std::string_view name() const = 0;   // "lever"
  [[nodiscard]] virtual std::string_view title() const = 0;  // "Lever", in sentences.
  [[nodiscard]] virtual std::vector<std::string> hook_events()
      const = 0;  // Wanted, the needed one first.
  // Where accounts of this environment are found, with version; empty: the customer must say.
  [[nodiscard]] virtual std::string usual_base_url(Environment) const { return {}; }
  [[nodiscard]] virtual OauthPlaces usual_oauth(Environment) const { return {}; }
  // What a consent is asked for; empty: this provider has no OAuth.
  [[nodiscard]] virtual std::vector<std::string> oauth_scopes() const { return {}; }

  // Where a candidacy may come from, in the provider's own words.
  [[nodiscard]] virtual std::vector<std::string> origins() const = 0;

  // Reads one delivery: pure, on the event loop, microseconds. Without a token: Unsigned.
  // InvalidInput for what is not a delivery at all (400), Unauthenticated for a wrong, missing or
  // unlikely signature (401); of the kind kForeignSignature where nothing else is wrong with it.
  [[nodiscard]] virtual Result<ReadEvent> read_event(std::string_view body,
                                                     const Secret* signing_token,
                                                     Instant now) const = 0;

  // Every permission a credential should have, in the provider's own words, and what each is for.
  [[nodiscard]] virtual std::vector<MissingPermission> permissions_needed() const = 0;
  // Tries each endpoint the product needs, once. Unauthenticated when the key is refused.
  [[nodiscard]] virtual Result<std::vector<MissingPermission>> missing_permissions(
      const Account& account) = 0;

  [[nodiscard]] virtual Result<Opportunity> read_opportunity(const Account& account,
                                                             const std::string& id) = 0;
  // Of their postings no more than the id; tags include what the posting gave. Confidential ones
  // are left out.
  [[nodiscard]] virtual Result<std::vector<Opportunity>> opportunities(
      const Account& account, const OpportunityQuery& query) = 0;
  // Those that were deleted from `from` to `until`, both inclusive, at most 30 days apart.
  [[nodiscard]] virtual Result<std::vector<Deletion>> deleted(const Account& account, Instant from,
                                                              Instant until) = 0;
  [[nodiscard]] virtual Result<std::vector<Stage>> stages(const Account& account) = 0;
  [[nodiscard]] virtual Result<std::vector<Posting>> postings(const Account& account) = 0;
  // Every tag that is used on candidates or postings, once.
  [[nodiscard]] virtual Result<std::vector<std::string>> tags(const Account& account) = 0;
  // Those who are active.
  [[nodiscard]] virtual Result<std::vector<User>> users(const Account& account) = 0;
  [[nodiscard]] virtual Result<std::optional<User>> find_user(const Account& account,
                                                              const std::string& email) = 0;

  [[nodiscard]] virtual Result<std::vector<RemoteHook>> hooks(const Account& account) = 0;
  [[nodiscard]] virtual Result<CreatedHook> create_hook(const Account& account,
                                                        const std::string& event,
                                                        const std::string& url) = 0;
  [[nodiscard]] virtual Result<void> delete_hook(const Account& account,
                                                 const std::string& id) = 0;  // Gone already: fine.

  // Writes one thing once. Never repeats a POST by itself.
  [[nodiscard]] virtual WriteOutcome write(const Account& account, const Writing& writing) = 0;
  // Looks whether an earlier, uncertain `write` arrived. nullopt: it is not there (now).
  [[nodiscard]] virtual Result<std::optional<Found>> look_for(const Account& account,
                                                              const Writing& writing) = 0;

  // The ids of every live copy of this writing, oldest first: more than one when a write that was
  // given up for lost arrived after all. What cannot be there twice (tags, links) has one at most.
  [[nodiscard]] virtual Result<std::vector<std::string>> copies_of(const Account& account,
                                                                   const Writing& writing) = 0;
  // Takes one of them away. Gone already: fine.
  [[nodiscard]] virtual Result<void> remove_copy(const Account& account, const Writing& writing,
                                                 const std::string& remote_id) = 0;
};

}  // namespace bascule::ats
