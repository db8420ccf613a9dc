#include "orgs/redeem_link.hpp"

#include "base/log.hpp"
#include "crypto/hash.hpp"

namespace bascule::orgs {

RedeemLink::RedeemLink(ports::Database& database, OrgStore& store, AuditStore& audit,
                       crypto::PasswordHasher& hasher, const ports::Clock& clock,
                       ports::Random& random)
    : database_(database),
      store_(store),
      audit_(audit),
      hasher_(hasher),
      clock_(clock),
      random_(random) {}

Result<RedeemLink::Claimed> RedeemLink::find(ports::Tx& tx, const std::string& token_hash) {
  const auto link = store_.find_link(tx, token_hash);
  const auto member = link ? store_.find_member(tx, link->member) : std::nullopt;
  const bool is_good = member && !member->deactivated_at && link->expires_at > clock_.now() &&
                       // A second set-up link is no way around a password chosen meanwhile.
                       (link->purpose == LinkPurpose::SignIn || member->password_hash.empty());
  if (!is_good)
    return fail(ErrorCode::NotFound, "this link is not valid any more; ask for a new one");
  return Claimed{*link, *member};
}

Result<SignedIn> RedeemLink::run(const Secret& token, const std::optional<Secret>& new_password,
                                 const std::string& agent) {
  const std::string token_hash = crypto::sha256_hex(token.reveal());
  // Hashing takes a tenth of a second: before the transaction, not inside.
  const Claimed hint = TRY(
      database_.read(OrgScope::every_org(), [&](ports::Tx& tx) { return find(tx, token_hash); }));
  std::string password_hash;
  if (hint.link.purpose == LinkPurpose::SetPassword || new_password) {
    if (!new_password)
      return fail(ErrorCode::InvalidInput, "choose a password of 15 characters or more",
                  "/password");
    const Secret checked = TRY(checked_password(new_password->reveal(), hint.member.email));
    password_hash = TRY(hasher_.hash(checked));
  }
  const auto use_up = [&](ports::Tx& tx) -> Result<SignedIn> {
    Claimed claimed = TRY(find(tx, token_hash));
    if (!store_.delete_link(tx, token_hash))
      return fail(ErrorCode::NotFound, "this link is not valid any more; ask for a new one");
    if (!password_hash.empty()) {
      store_.set_password(tx, claimed.member.id, password_hash);
      store_.delete_sessions_of(tx, claimed.member.id);
      claimed.member.password_hash = password_hash;
    }
    auto signed_in = begin_session(tx, store_, claimed.member, agent, clock_, random_);
    audit_.add(tx, claimed.member.org, clock_.now(),
               {claimed.member.id.text(),
                "session.began",
                signed_in.session.id.text(),
                {{"by", "link"}, {"new_password", !password_hash.empty()}}});
    return signed_in;
  };
  auto signed_in = database_.write(OrgScope::every_org(), use_up);
  if (signed_in) log_info("signed_in_by_link", {{"member", signed_in->member.id.text()}});
  return signed_in;
}

}  // namespace bascule::orgs
