#include "orgs/accept_invite.hpp"

#include "base/log.hpp"
#include "crypto/hash.hpp"

namespace bascule::orgs {
namespace {

Failure gone() {
  return fail(ErrorCode::NotFound, "this link is not valid any more; ask to be invited again");
}

}  // namespace

AcceptInvite::AcceptInvite(ports::Database& database, OrgStore& orgs, InviteStore& invites,
                           AuditStore& audit, crypto::PasswordHasher& hasher,
                           const ports::Clock& clock, ports::Random& random)
    : database_(database),
      orgs_(orgs),
      invites_(invites),
      audit_(audit),
      hasher_(hasher),
      clock_(clock),
      random_(random) {}

Result<Invite> AcceptInvite::find(ports::Tx& tx, const std::string& token_hash) {
  auto invite = invites_.find_by_token(tx, token_hash);
  if (!invite || invite->expires_at <= clock_.now()) return gone();
  // It gives no more than whoever invited may still give.
  if (const auto id = MemberId::parse(invite->invited_by)) {
    const auto inviter = orgs_.find_member(tx, *id);
    if (!inviter || inviter->deactivated_at || !may_manage(inviter->role, invite->role))
      return gone();
  }
  return std::move(*invite);
}

Result<AcceptInvite::Seen> AcceptInvite::look(const Secret& token) {
  const auto hash = crypto::sha256_hex(token.reveal());
  return database_.read(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<Seen> {
    const Invite invite = TRY(find(tx, hash));
    const auto org = orgs_.find(tx, invite.org);
    if (!org) return fail(ErrorCode::NotFound, "the organisation is gone");
    return Seen{invite.email, invite.role, org->name};
  });
}

Result<SignedIn> AcceptInvite::run(const Secret& token, const std::string& name,
                                   const Secret& password, const std::string& agent) {
  const auto hash = crypto::sha256_hex(token.reveal());
  // Hashing a password takes a tenth of a second: before the transaction, not inside.
  const Invite hint = TRY(database_.read(
      OrgScope::every_org(), [&](ports::Tx& tx) -> Result<Invite> { return find(tx, hash); }));
  const std::string checked_name = TRY(checked_member_name(name));
  const Secret checked = TRY(checked_password(password.reveal(), hint.email));
  const std::string password_hash = TRY(hasher_.hash(checked));
  auto signed_in = database_.write(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<SignedIn> {
    const Invite invite = TRY(find(tx, hash));
    const Member member{.id = ports::new_id<MemberId>(clock_, random_),
                        .org = invite.org,
                        .email = invite.email,
                        .role = invite.role,
                        .password_hash = password_hash,
                        .created_at = clock_.now(),
                        .name = Personal(checked_name)};
    if (!orgs_.insert_member(tx, member))
      return fail(ErrorCode::Conflict,
                  "this address signs in to another organisation on this server already; ask "
                  "to be invited with another address");
    if (!invites_.remove(tx, invite.id))
      return fail(ErrorCode::NotFound, "this link is not valid any more");
    audit_.add(tx, invite.org, clock_.now(),
               {member.id.text(),
                "member.joined",
                member.id.text(),
                {{"invite", invite.id.text()}, {"role", to_string(member.role)}}});
    return begin_session(tx, orgs_, member, agent, clock_, random_);
  });
  if (signed_in) log_info("member_joined", {{"member", signed_in->member.id.text()}});
  return signed_in;
}

}  // namespace bascule::orgs
