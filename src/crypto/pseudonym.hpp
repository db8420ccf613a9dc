#pragma once

#include <string>
#include <string_view>

#include "base/secret.hpp"
#include "crypto/hash.hpp"

namespace bascule::crypto {

// What stands in the database for an id that must be recognised and may not be kept (case E18): the
// HMAC of it under a key outside the database, so that ids which are small numbers cannot be found
// by trying. Any thread.
class Pseudonyms {
 public:
  explicit Pseudonyms(const Secret& key) : key_(key.reveal()) {}

  // "~" and 43 characters of base64url. The same id always gives the same one; nothing stays
  // nothing, and what is a pseudonym already stays what it is.
  [[nodiscard]] std::string of(std::string_view id) const;

 private:
  HmacKey key_;
};

}  // namespace bascule::crypto
