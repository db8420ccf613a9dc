#include "orgs/sign_out.hpp"

#include <algorithm>

#include "crypto/hash.hpp"

namespace bascule::orgs {

std::size_t end_other_sessions(ports::Tx& tx, OrgStore& store, AuditStore& audit,
                               const Session& keep, Instant now) {
  std::size_t ended = 0;
  for (const auto& session : store.sessions_of(tx, keep.member)) {
    if (session.token_hash == keep.token_hash) continue;
    store.delete_session(tx, session.token_hash);
    audit.add(tx, session.org, now, {keep.member.text(), "session.ended", session.id.text(), {}});
    ++ended;
  }
  return ended;
}

Result<void> SignOut::run(const Secret& token) {
  const auto hash = crypto::sha256_hex(token.reveal());
  return database_.write(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<void> {
    const auto session = store_.find_session(tx, hash);
    if (!session) return {};
    store_.delete_session(tx, hash);
    audit_.add(tx, session->org, clock_.now(),
               {session->member.text(), "session.ended", session->id.text(), {}});
    return {};
  });
}

Result<void> SignOut::end(const OrgScope& scope, const MemberId& member, const SessionId& session) {
  return database_.write(scope, [&](ports::Tx& tx) -> Result<void> {
    const auto sessions = store_.sessions_of(tx, member);
    const auto found = std::ranges::find(sessions, session, &Session::id);
    if (found == sessions.end()) return fail(ErrorCode::NotFound, "there is no such session");
    store_.delete_session(tx, found->token_hash);
    audit_.add(tx, found->org, clock_.now(), {member.text(), "session.ended", session.text(), {}});
    return {};
  });
}

Result<std::size_t> SignOut::end_others(const OrgScope& scope, const Session& keep) {
  return database_.write(scope, [&](ports::Tx& tx) -> Result<std::size_t> {
    return end_other_sessions(tx, store_, audit_, keep, clock_.now());
  });
}

}  // namespace bascule::orgs
