#include "http/trusted_proxies.hpp"

#include <algorithm>
#include <ranges>

#include "base/text.hpp"

namespace bascule::http {

Result<TrustedProxies> TrustedProxies::parse(const std::vector<std::string>& blocks) {
  TrustedProxies proxies;
  for (const auto& text : blocks) proxies.blocks_.push_back(TRY(IpBlock::parse(text)));
  return proxies;
}

bool TrustedProxies::trusts(const IpAddress& address) const {
  return std::ranges::any_of(blocks_, [&](const IpBlock& block) { return block.holds(address); });
}

Caller TrustedProxies::caller(const IpAddress& peer, bool own_tls, const Headers& headers) const {
  Caller caller{peer, own_tls};
  if (blocks_.empty() || !trusts(peer)) return caller;
  std::vector<std::string_view> chain;
  std::string_view proto;
  for (const auto& [name, value] : headers.all()) {
    const auto key = ascii_lower(name);
    if (key == "x-forwarded-for")
      for (const auto part : split(value, ',')) chain.push_back(trimmed(part));
    if (key == "x-forwarded-proto") proto = trimmed(split(value, ',').back());
  }
  if (!proto.empty()) caller.is_https = ascii_lower(proto) == "https";
  for (auto text = chain.rbegin(); text != chain.rend(); ++text) {
    const auto address = IpAddress::parse(*text);
    if (!address) break;
    caller.address = *address;
    if (!trusts(*address)) break;
  }
  return caller;
}

}  // namespace bascule::http
