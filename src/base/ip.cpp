#include "base/ip.hpp"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <vector>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

namespace bascule {
namespace {

constexpr int kMappedBits = 96;  // ::ffff:0:0/96 (RFC 4291 section 2.5.5.2).

IpAddress mapped(const void* four_bytes) {
  IpAddress::Bytes bytes{};
  bytes[10] = bytes[11] = 0xff;
  std::memcpy(bytes.data() + 12, four_bytes, 4);
  return IpAddress(bytes);
}

// The blocks no call of ours may reach. An IPv4 address inside 64:ff9b::/96 (NAT64) or 2002::/16
// (6to4) would be reached through a translator, so these are closed as a whole.
const std::vector<IpBlock>& closed_blocks() {
  static const auto blocks = [] {
    std::vector<IpBlock> list;
    for (const char* text :
         {"0.0.0.0/8",     "10.0.0.0/8",      "100.64.0.0/10",  "127.0.0.0/8",    "169.254.0.0/16",
          "172.16.0.0/12", "192.0.0.0/24",    "192.0.2.0/24",   "192.88.99.0/24", "192.168.0.0/16",
          "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4",    "240.0.0.0/4",
          "::/96",         "64:ff9b::/96",    "64:ff9b:1::/48", "100::/64",       "2001::/23",
          "2001:db8::/32", "2002::/16",       "fc00::/7",       "fe80::/10",      "fec0::/10",
          "ff00::/8"})
      list.push_back(IpBlock::parse(text).value());
    return list;
  }();
  return blocks;
}

}  // namespace

std::optional<IpAddress> IpAddress::parse(std::string_view text) {
  std::array<char, INET6_ADDRSTRLEN> buffer{};
  if (text.empty() || text.size() >= buffer.size()) return std::nullopt;
  if (text.find('\0') != std::string_view::npos) return std::nullopt;
  std::ranges::copy(text, buffer.begin());
  Bytes bytes{};
  if (inet_pton(AF_INET6, buffer.data(), bytes.data()) == 1) return IpAddress(bytes);
  in_addr four{};
  if (inet_pton(AF_INET, buffer.data(), &four) == 1) return mapped(&four);
  return std::nullopt;
}

std::optional<IpAddress> IpAddress::of(const sockaddr& address) {
  // Copied, not cast: the caller's storage need not be of the family's type.
  if (address.sa_family == AF_INET) {
    sockaddr_in four{};
    std::memcpy(&four, &address, sizeof four);
    return mapped(&four.sin_addr);
  }
  if (address.sa_family == AF_INET6) {
    sockaddr_in6 six{};
    std::memcpy(&six, &address, sizeof six);
    Bytes bytes{};
    std::memcpy(bytes.data(), &six.sin6_addr, bytes.size());
    return IpAddress(bytes);
  }
  return std::nullopt;
}

bool IpAddress::is_v4() const {
  return std::all_of(bytes_.begin(), bytes_.begin() + 10, [](auto byte) { return byte == 0; }) &&
         bytes_[10] == 0xff && bytes_[11] == 0xff;
}

std::string IpAddress::text() const {
  std::array<char, INET6_ADDRSTRLEN> buffer{};
  if (is_v4())
    inet_ntop(AF_INET, bytes_.data() + 12, buffer.data(), buffer.size());
  else
    inet_ntop(AF_INET6, bytes_.data(), buffer.data(), buffer.size());
  return buffer.data();
}

Result<IpBlock> IpBlock::parse(std::string_view text) {
  const auto wrong = [&] {
    return fail(ErrorCode::InvalidInput,
                "'" + std::string(text) + "' is neither an IP address nor a CIDR block");
  };
  const auto slash = text.find('/');
  const auto address = IpAddress::parse(text.substr(0, slash));
  if (!address) return wrong();
  // "::ffff:10.0.0.0/104" is written in 128 bits, "10.0.0.0/8" in 32.
  const bool dotted = text.substr(0, slash).find(':') == std::string_view::npos;
  const int bits_max = dotted ? 32 : 128;
  int bits = bits_max;
  if (slash != std::string_view::npos) {
    const auto digits = text.substr(slash + 1);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), bits);
    if (digits.empty() || error != std::errc{} || end != digits.data() + digits.size() ||
        bits < 0 || bits > bits_max)
      return wrong();
  }
  return IpBlock(*address, dotted ? bits + kMappedBits : bits);
}

bool IpBlock::holds(const IpAddress& address) const {
  const auto whole = static_cast<std::size_t>(bits_ / 8);
  if (!std::equal(first_.bytes().begin(), first_.bytes().begin() + whole, address.bytes().begin()))
    return false;
  const int rest = bits_ % 8;
  if (rest == 0) return true;
  const int mask = 0xff & (0xff << (8 - rest));
  return (first_.bytes()[whole] & mask) == (address.bytes()[whole] & mask);
}

std::string network_of(std::string_view address) {
  constexpr std::size_t kTextMax = 64;
  const auto parsed = IpAddress::parse(address);
  if (!parsed) return std::string(address.substr(0, kTextMax));
  if (parsed->is_v4()) return parsed->text();
  IpAddress::Bytes network = parsed->bytes();
  std::fill(network.begin() + 8, network.end(), std::uint8_t{0});
  return IpAddress(network).text() + "/64";
}

bool is_public(const IpAddress& address) {
  return std::ranges::none_of(closed_blocks(),
                              [&](const IpBlock& block) { return block.holds(address); });
}

}  // namespace bascule
