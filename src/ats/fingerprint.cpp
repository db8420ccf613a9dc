#include "ats/fingerprint.hpp"

#include "crypto/hash.hpp"

namespace bascule::ats {

std::string fingerprint_of(const Account& account) {
  return crypto::fingerprint(account.grant ? Secret(account.grant->text()) : account.api_key);
}

}  // namespace bascule::ats
