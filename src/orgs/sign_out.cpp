#include "orgs/sign_out.hpp"

#include "crypto/hash.hpp"

namespace bascule::orgs {

Result<void> SignOut::run(const Secret& token) {
  return database_.write(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<void> {
    store_.delete_session(tx, crypto::sha256_hex(token.reveal()));
    return {};
  });
}

}  // namespace bascule::orgs
