#include "grants/ask_for_grant.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "crypto/hash.hpp"

namespace bascule::grants {
namespace {

constexpr std::size_t kBytesMax = 512;

Result<std::string> one_word(std::string_view text, const char* pointer) {
  const std::string kept(trimmed(text));
  const bool is_printable = std::ranges::all_of(kept, [](char c) { return c > ' ' && c < '\x7f'; });
  if (kept.empty() || kept.size() > kBytesMax || !is_printable)
    return fail(ErrorCode::InvalidInput, "this is one line without spaces inside", pointer);
  return kept;
}

}  // namespace

Result<Grant> AskForGrant::checked(const OrgScope& scope, const Wish& wish,
                                   const ats::Provider& provider) const {
  const auto places = provider.usual_oauth(wish.environment);
  const auto address = [&](const std::string& own, const std::string& usual, const char* pointer) {
    return checked_endpoint(own.empty() ? usual : own, plain_, pointer);
  };
  Grant grant;
  grant.org = scope.org();
  grant.provider = wish.provider;
  grant.environment = wish.environment;
  grant.base_url =
      TRY(address(wish.base_url, provider.usual_base_url(wish.environment), "/base_url"));
  while (grant.base_url.ends_with('/')) grant.base_url.pop_back();
  grant.app.authorize_url =
      TRY(address(wish.authorize_url, places.authorize_url, "/authorize_url"));
  grant.app.token_url = TRY(address(wish.token_url, places.token_url, "/token_url"));
  grant.app.audience =
      TRY(one_word(wish.audience.empty() ? places.audience : wish.audience, "/audience"));
  grant.app.client_id = TRY(one_word(wish.client_id, "/client_id"));
  if (!wish.client_secret.empty())
    grant.app.client_secret = Secret(TRY(one_word(wish.client_secret.reveal(), "/client_secret")));
  return grant;
}

Result<AskForGrant::Asked> AskForGrant::run(const OrgScope& scope, const Wish& wish,
                                            const orgs::Actor& by) {
  check(!scope.is_every_org(), "a grant belongs to one organisation");
  const ats::Provider* provider = find_provider_(wish.provider);
  if (!provider) return fail(ErrorCode::NotFound, "there is no such provider");
  const auto scopes = provider->oauth_scopes();
  if (scopes.empty()) return fail(ErrorCode::InvalidInput, "this provider has no OAuth");
  Grant grant = TRY(checked(scope, wish, *provider));
  const Secret state = ports::new_token(random_);
  grant.id = ports::new_id<GrantId>(clock_, random_);
  grant.state_hash = crypto::sha256_hex(state.reveal());
  grant.verifier = ports::new_token(random_);
  grant.asked_by = by.id;
  grant.asked_at = clock_.now();
  TRY_VOID(database_.write(scope, [&](ports::Tx& tx) -> Result<void> {
    (void)store_.remove_unused(tx, clock_.now() - kUnusedFor);
    if (grant.app.client_secret.empty()) {
      const auto known = store_.find_app(tx, grant.app.client_id, grant.app.token_url);
      if (!known)
        return fail(ErrorCode::InvalidInput, "this application's secret is not known yet",
                    "/client_secret");
      grant.app.client_secret = known->app.client_secret;
    }
    store_.insert(tx, grant);
    audit_.add(tx, grant.org, grant.asked_at,
               {by.id,
                "grant.asked",
                grant.id.text(),
                {{"provider", grant.provider}, {"environment", to_string(grant.environment)}}});
    return {};
  }));
  Secret url(consent_url(grant.app, redirect_uri(public_url_), scopes, state, grant.verifier));
  return Asked{.grant = std::move(grant), .url = std::move(url)};
}

}  // namespace bascule::grants
