#include "orgs/authenticate_session.hpp"

#include "base/log.hpp"
#include "crypto/hash.hpp"

namespace bascule::orgs {
namespace {

bool is_over(const Session& session, Instant now) {
  return now - session.last_seen_at >= kSessionIdleMax ||
         now - session.created_at >= kSessionAgeMax;
}

}  // namespace

AuthenticateSession::AuthenticateSession(ports::Database& database, OrgStore& store,
                                         const ports::Clock& clock)
    : database_(database), store_(store), clock_(clock) {}

Result<SignedIn> AuthenticateSession::run(const Secret& token) {
  const std::string token_hash = crypto::sha256_hex(token.reveal());
  const Instant now = clock_.now();
  auto found = TRY(
      database_.read(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<std::optional<SignedIn>> {
        auto session = store_.find_session(tx, token_hash);
        if (!session) return std::optional<SignedIn>{};
        auto member = store_.find_member(tx, session->member);
        if (!member || member->deactivated_at) return std::optional<SignedIn>{};
        return std::optional(SignedIn{std::move(*session), std::move(*member), Secret{}});
      }));
  if (!found) return fail(ErrorCode::Unauthenticated, "please sign in");
  const bool over = is_over(found->session, now);
  if (!over && now - found->session.last_seen_at < kTouchEvery) return std::move(*found);

  const auto kept = database_.write(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<void> {
    if (over)
      store_.delete_session(tx, token_hash);
    else
      store_.touch_session(tx, token_hash, now);
    return {};
  });
  // A storage that is not available for writing keeps nobody from reading.
  if (!kept) log_warning("session_not_touched", {{"why", to_string(kept.error().code)}});
  if (over) return fail(ErrorCode::Unauthenticated, "please sign in");
  found->session.last_seen_at = now;
  return std::move(*found);
}

}  // namespace bascule::orgs
