#pragma once

#include <string>
#include <utility>

#include "base/secret.hpp"
#include "crypto/token.hpp"
#include "shares/result_link.hpp"

namespace bascule::shares {

// The addresses of links. A token is derived from the link's id and a key outside the database, so
// that an address can be read again by who may share, though only its hash is kept. Any thread.
class ResultAddresses {
 public:
  // `public_url` without a trailing slash.
  ResultAddresses(const Secret& key, std::string public_url)
      : key_(key.reveal()), public_url_(std::move(public_url)) {}

  // 256 bits as 43 characters.
  [[nodiscard]] Secret token(const ResultLinkId& link) const {
    return crypto::derive_token(key_, "result link:" + link.text());
  }
  // The token stands behind the '#': no browser sends that to any server, so it is in no log of a
  // proxy either (RFC 9110 section 7.1).
  [[nodiscard]] Secret url(const ResultLinkId& link) const {
    return Secret(public_url_ + "/r#" + token(link).reveal());
  }

 private:
  crypto::HmacKey key_;
  std::string public_url_;
};

}  // namespace bascule::shares
