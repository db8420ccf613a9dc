#include "orgs/signed_in.hpp"

#include "base/text.hpp"
#include "crypto/hash.hpp"

namespace bascule::orgs {

SignedIn begin_session(ports::Tx& tx, OrgStore& store, const Member& member, std::string_view agent,
                       const ports::Clock& clock, ports::Random& random) {
  constexpr std::size_t kAgentBytesMax = 200;
  const Instant now = clock.now();
  Secret token = ports::new_token(random);
  Session session{.id = ports::new_id<SessionId>(clock, random),
                  .token_hash = crypto::sha256_hex(token.reveal()),
                  .member = member.id,
                  .org = member.org,
                  .csrf_token = ports::new_token(random).reveal(),
                  .created_at = now,
                  .last_seen_at = now,
                  .agent = cut(one_line(agent), kAgentBytesMax)};
  store.insert_session(tx, session);
  return {.session = std::move(session), .member = member, .token = std::move(token)};
}

NewLink make_link(ports::Tx& tx, OrgStore& store, const Member& member, const ports::Clock& clock,
                  ports::Random& random) {
  const bool has_password = !member.password_hash.empty();
  NewLink link{.token = ports::new_token(random),
               .purpose = has_password ? LinkPurpose::SignIn : LinkPurpose::SetPassword,
               .expires_at = clock.now()};
  if (has_password)
    link.expires_at += kSignInLinkLife;
  else
    link.expires_at += kSetUpLinkLife;
  store.insert_link(tx, {.token_hash = crypto::sha256_hex(link.token.reveal()),
                         .member = member.id,
                         .org = member.org,
                         .purpose = link.purpose,
                         .expires_at = link.expires_at});
  return link;
}

}  // namespace bascule::orgs
