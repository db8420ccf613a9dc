#include "grants/fresh_tokens.hpp"

#include "base/log.hpp"

namespace bascule::grants {
namespace {

constexpr std::chrono::milliseconds kLookEvery{100};

std::string turn_of(const Grant& grant) { return "renewing " + grant.id.text(); }

ats::AccessToken token_of(const Grant& grant) {
  return {.value = grant.access_token, .is_proven = grant.refresh_token_before.empty()};
}

Failure over(const std::string& why) {
  return fail(ErrorCode::Unauthenticated,
              why.empty() ? "There is no consent of the provider's any more. Connect again with "
                            "OAuth."
                          : why);
}

// Of the consent itself. Where the application is refused the tokens are kept: with its old secret
// back they are good again.
bool is_over(const Error& error) {
  return error.code == ErrorCode::Unauthenticated && error.pointer != kAtTheSecret;
}

}  // namespace

Result<Grant> FreshTokens::grant_of(const ats::Account& account) {
  check(account.grant.has_value(), "an account with a grant");
  return database_.read(OrgScope(account.org), [&](ports::Tx& tx) -> Result<Grant> {
    auto grant = store_.find(tx, *account.grant);
    if (!grant) return over({});
    if (grant->state != GrantState::Given) return over(grant->reason);
    return std::move(*grant);
  });
}

Result<ats::AccessToken> FreshTokens::token_for(const ats::Account& account,
                                                const Secret& refused) {
  const auto is_turned_down = [&](const Grant& grant) {
    return !refused.empty() && grant.access_token == refused;
  };
  for (std::chrono::milliseconds waited{0};; waited += kLookEvery) {
    const Grant grant = TRY(grant_of(account));
    const Instant now = clock_.now();
    if (!is_turned_down(grant) && !is_due_for_renewal(grant, now)) return token_of(grant);
    auto ours = TRY(take_turn(grant));
    if (ours) {
      // Somebody may have been quicker than our turn.
      if (!is_turned_down(*ours) && !is_due_for_renewal(*ours, now)) {
        end_turn(*ours);
        return token_of(*ours);
      }
      auto renewed = renew(*ours);
      end_turn(*ours);
      if (renewed) return token_of(*renewed);
      // What is not over yet still serves while the token endpoint is away.
      const bool serves = renewed.error().code == ErrorCode::Unavailable &&
                          !is_turned_down(*ours) && ours->expires_at > clock_.now();
      if (serves) return token_of(*ours);
      return fail(renewed.error());
    }
    if (!is_turned_down(grant) && grant.expires_at > now) return token_of(grant);
    if (waited >= kWaitMax)
      return fail(Error{ErrorCode::Unavailable,
                        "another process has been renewing the access token for too long",
                        {},
                        std::chrono::seconds{10}});
    sleep_(kLookEvery);
  }
}

Result<std::optional<Grant>> FreshTokens::take_turn(const Grant& grant) {
  const bool taken = TRY(database_.write(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<bool> {
    return turns_.take(tx, turn_of(grant), clock_.now(), clock_.now() + kTurnFor);
  }));
  if (!taken) return std::optional<Grant>{};
  return database_.read(OrgScope(grant.org), [&](ports::Tx& tx) -> Result<std::optional<Grant>> {
    auto current = store_.find(tx, grant.id);
    if (!current || current->state != GrantState::Given)
      return over(current ? current->reason : std::string());
    return current;
  });
}

void FreshTokens::end_turn(const Grant& grant) {
  const auto ended = database_.write(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<void> {
    turns_.keep(tx, turn_of(grant), clock_.now());
    return {};
  });
  if (!ended) log_warning("turn_not_ended", {{"grant", grant.id.text()}});
}

Result<Grant> FreshTokens::renew(Grant grant) {
  const auto pair = received(grant);
  if (pair) return keep(grant, *pair);
  if (!is_over(pair.error())) return fail(pair.error());
  return fail(end(grant, pair.error()));
}

// From the provider; or what it gave already, when that could not be kept.
Result<FreshTokens::Received> FreshTokens::received(const Grant& grant) {
  auto earlier = unkept_.with([&](auto& unkept) -> std::optional<Received> {
    const auto found = unkept.find(grant.id);
    if (found == unkept.end() || found->second.instead_of != grant.refresh_token)
      return std::nullopt;
    return found->second;
  });
  if (earlier) return std::move(*earlier);
  auto tokens = endpoint_.renew(grant.app, grant.refresh_token);
  Secret used = grant.refresh_token;
  const bool has_other = !tokens && is_over(tokens.error()) && !grant.refresh_token_before.empty();
  if (has_other) {
    used = grant.refresh_token_before;
    tokens = endpoint_.renew(grant.app, used);
  }
  if (!tokens) return fail(tokens.error());
  if (tokens->refresh_token.empty()) tokens->refresh_token = used;  // It goes on.
  return Received{.instead_of = grant.refresh_token,
                  .used = std::move(used),
                  .tokens = std::move(*tokens),
                  .at = clock_.now()};
}

Result<Grant> FreshTokens::keep(const Grant& grant, const Received& received) {
  auto kept = database_.write(OrgScope(grant.org), [&](ports::Tx& tx) -> Result<Grant> {
    auto row = store_.find(tx, grant.id);
    if (!row) return over({});
    // Our turn ended before we did: what another process was given since is newer. Where it was
    // refused, because the provider had given the pair to us, ours is the good one.
    if (row->state == GrantState::Given && row->refresh_token != received.instead_of) return *row;
    row->state = GrantState::Given;
    row->reason.clear();
    row->access_token = received.tokens.access_token;
    row->refresh_token = received.tokens.refresh_token;
    row->refresh_token_before = received.used;
    if (!received.tokens.scope.empty()) row->scope = received.tokens.scope;
    row->renewed_at = received.at;
    row->expires_at = received.at + received.tokens.life;
    store_.save(tx, *row);
    return std::move(*row);
  });
  unkept_.with([&](auto& unkept) {
    if (kept || kept.error().code != ErrorCode::Unavailable)
      unkept.erase(grant.id);
    else
      unkept.insert_or_assign(grant.id, received);
  });
  if (kept)
    log_info("grant_renewed", {{"grant", grant.id.text()}});
  else
    log_error("grant_not_kept", {{"grant", grant.id.text()}, {"why", kept.error().message}});
  return kept;
}

// Unless another process has renewed it meanwhile: then there is nothing to end.
Error FreshTokens::end(const Grant& grant, Error why) {
  const auto ended = database_.write(OrgScope(grant.org), [&](ports::Tx& tx) -> Result<bool> {
    auto row = store_.find(tx, grant.id);
    if (!row || row->state != GrantState::Given || row->refresh_token != grant.refresh_token)
      return false;
    row->state = GrantState::Ended;
    row->reason = why.message;
    row->access_token = row->refresh_token = row->refresh_token_before = Secret{};
    store_.save(tx, *row);
    return true;
  });
  if (ended && *ended) {
    log_error("grant_ended", {{"grant", grant.id.text()}});
    return why;
  }
  return {ErrorCode::Unavailable, "the access token was renewed elsewhere; try again", {}, {}};
}

void FreshTokens::worked(const ats::Account& account, const ats::AccessToken& token) {
  const auto proven = database_.write(OrgScope(account.org), [&](ports::Tx& tx) -> Result<void> {
    auto row = store_.find(tx, *account.grant);
    if (!row || row->access_token != token.value || row->refresh_token_before.empty()) return {};
    row->refresh_token_before = Secret{};
    store_.save(tx, *row);
    return {};
  });
  if (!proven) log_warning("grant_not_proven", {{"grant", account.grant->text()}});
}

}  // namespace bascule::grants
