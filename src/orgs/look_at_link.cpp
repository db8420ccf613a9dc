#include "orgs/look_at_link.hpp"

#include "base/text.hpp"
#include "crypto/hash.hpp"

namespace bascule::orgs {

Result<LookAtLink::Seen> LookAtLink::run(const Secret& token) {
  const auto hash = to_hex(crypto::sha256(token.reveal()));
  return database_.read(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<Seen> {
    const auto link = store_.find_link(tx, hash);
    if (!link || link->expires_at <= clock_.now())
      return fail(ErrorCode::NotFound, "this link is used up or too old");
    const auto member = store_.find_member(tx, link->member);
    const auto org = store_.find(tx, link->org);
    if (!member || !org) return fail(ErrorCode::NotFound, "this link is used up or too old");
    return Seen{link->purpose, member->email, org->name};
  });
}

}  // namespace bascule::orgs
