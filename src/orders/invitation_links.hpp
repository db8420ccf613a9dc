#pragma once

#include <string>
#include <string_view>

#include "base/secret.hpp"
#include "crypto/hash.hpp"
#include "orders/order.hpp"

namespace bascule::orders {

// The candidate's capability links. A token is derived from the invitation and a key outside the
// database, so that a letter can be sent again though only the token's hash is kept. Any thread.
class InvitationLinks {
 public:
  // `public_url` without a trailing slash.
  InvitationLinks(const Secret& key, std::string public_url)
      : key_(key.reveal()), public_url_(std::move(public_url)) {}

  // 192 bits as 32 characters, for this generation of the invitation's link.
  [[nodiscard]] Secret token(const Invitation& invitation) const;
  [[nodiscard]] std::string url(const Invitation& invitation) const;
  // SHA-256 in lower-case hex: what is kept and looked up.
  [[nodiscard]] static std::string hash_of(std::string_view token);
  [[nodiscard]] const std::string& public_url() const { return public_url_; }

 private:
  crypto::HmacKey key_;
  std::string public_url_;
};

}  // namespace bascule::orders
