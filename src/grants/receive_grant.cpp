#include "grants/receive_grant.hpp"

#include "base/text.hpp"
#include "crypto/hash.hpp"

namespace bascule::grants {
namespace {

// For the error of RFC 6749, section 4.1.2.1. Words of the provider's choice are not repeated: a
// link that somebody made up would have them.
std::string why_not(const std::string& error) {
  if (error == "access_denied") return "Access was denied on the provider's page.";
  if (error == "invalid_scope")
    return "The application may not ask for the permissions that we need: add them to it at the "
           "provider.";
  return "The provider did not give its consent.";
}

}  // namespace

Result<Grant> ReceiveGrant::open_question(ports::Tx& tx, const Secret& state,
                                          const orgs::Actor& by) {
  auto grant = store_.find_asked(tx, crypto::sha256_hex(state.reveal()));
  if (!grant || grant->asked_by != by.id || grant->asked_at + kAskedFor <= clock_.now())
    return fail(ErrorCode::Conflict,
                "This answer belongs to no open question of yours: it was used already, is older "
                "than ten minutes, or somebody else asked. Begin again.");
  return std::move(*grant);
}

Result<void> ReceiveGrant::look(const OrgScope& scope, const Secret& state, const orgs::Actor& by) {
  (void)TRY(database_.read(
      scope, [&](ports::Tx& tx) -> Result<Grant> { return open_question(tx, state, by); }));
  return {};
}

Result<Grant> ReceiveGrant::take(const OrgScope& scope, const Answer& answer,
                                 const orgs::Actor& by) {
  return database_.write(scope, [&](ports::Tx& tx) -> Result<Grant> {
    Grant grant = TRY(open_question(tx, answer.state, by));
    Grant used = grant;
    used.state_hash.clear();
    used.verifier = Secret{};
    store_.save(tx, used);
    return grant;
  });
}

Result<Grant> ReceiveGrant::finish(Grant grant, const orgs::Actor& by, const char* action) {
  grant.state_hash.clear();
  grant.verifier = Secret{};
  TRY_VOID(database_.write(OrgScope(grant.org), [&](ports::Tx& tx) -> Result<void> {
    if (!store_.find(tx, grant.id))
      return fail(ErrorCode::Conflict, "This question was withdrawn meanwhile. Begin again.");
    store_.save(tx, grant);
    audit_.add(tx, grant.org, clock_.now(),
               {by.id, action, grant.id.text(), {{"provider", grant.provider}}});
    return {};
  }));
  return grant;
}

Result<Grant> ReceiveGrant::run(const OrgScope& scope, const Answer& answer,
                                const orgs::Actor& by) {
  check(!scope.is_every_org(), "a grant belongs to one organisation");
  Grant grant = TRY(take(scope, answer, by));
  if (!answer.error.empty()) {
    grant.state = GrantState::Ended;
    grant.reason = why_not(answer.error);
    return finish(std::move(grant), by, "grant.denied");
  }
  auto tokens = endpoint_.redeem(grant.app, answer.code, grant.verifier, redirect_uri(public_url_));
  if (!tokens) {
    Error error = tokens.error();
    if (error.code == ErrorCode::Unauthenticated) error.code = ErrorCode::InvalidInput;
    grant.state = GrantState::Ended;
    grant.reason = error.message;
    (void)TRY(finish(std::move(grant), by, "grant.refused"));
    return fail(std::move(error));
  }
  if (tokens->refresh_token.empty()) {
    grant.state = GrantState::Ended;
    grant.reason =
        "The provider gave no refresh token: the application needs the scope offline_access.";
    Error error{ErrorCode::InvalidInput, grant.reason, {}, {}};
    (void)TRY(finish(std::move(grant), by, "grant.refused"));
    return fail(std::move(error));
  }
  const Instant now = clock_.now();
  grant.state = GrantState::Given;
  grant.given_at = now;
  grant.renewed_at = now;
  grant.expires_at = now + tokens->life;
  grant.scope = tokens->scope;
  grant.access_token = std::move(tokens->access_token);
  grant.refresh_token = std::move(tokens->refresh_token);
  return finish(std::move(grant), by, "grant.given");
}

}  // namespace bascule::grants
