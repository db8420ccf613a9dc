#include "orgs/authenticate_key.hpp"

#include "crypto/hash.hpp"
#include "orgs/api_key.hpp"

namespace bascule::orgs {

Result<ApiKey> AuthenticateKey::run(const Secret& key) {
  const auto refused = [] {
    return fail(ErrorCode::Unauthenticated,
                "this API key is not valid; keys start with bsk_ and go into the header "
                "Authorization: Bearer");
  };
  if (!looks_like_api_key(key.reveal())) return refused();
  const auto found = TRY(
      database_.read(OrgScope::every_org(), [&](ports::Tx& tx) -> Result<std::optional<ApiKey>> {
        return store_.find_key(tx, crypto::sha256_hex(key.reveal()));
      }));
  if (!found) return refused();
  return *found;
}

}  // namespace bascule::orgs
