#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/ip.hpp"
#include "http/message.hpp"

namespace bascule::http {

// Who is at the other end, after the word of the proxies we trust.
struct Caller {
  IpAddress address;
  bool is_https = false;
};

// Which neighbours may speak for others. X-Forwarded-For and X-Forwarded-Proto of anybody else are
// ignored (case F12). Constant; any thread.
class TrustedProxies {
 public:
  // Addresses or CIDR blocks; InvalidInput names the first that is neither.
  [[nodiscard]] static Result<TrustedProxies> parse(const std::vector<std::string>& blocks);

  // `peer` is the other end of the socket, `own_tls` whether that socket is encrypted. Each proxy
  // appends the address it saw, so the caller is the last address of X-Forwarded-For that is not
  // itself a trusted proxy; an entry that is no address ends the walk.
  [[nodiscard]] Caller caller(const IpAddress& peer, bool own_tls, const Headers& headers) const;

 private:
  [[nodiscard]] bool trusts(const IpAddress& address) const;
  std::vector<IpBlock> blocks_;
};

}  // namespace bascule::http
