#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

struct sockaddr;

namespace bascule {

// One IPv4 or IPv6 address. Kept as 16 bytes; an IPv4 address is its v4-mapped form, so that
// ::ffff:10.0.0.1 and 10.0.0.1 are the same address and are judged alike. Pure.
class IpAddress {
 public:
  using Bytes = std::array<std::uint8_t, 16>;

  explicit IpAddress(const Bytes& bytes) : bytes_(bytes) {}

  // Dotted quad or RFC 4291 text, without brackets, port or zone; nullopt otherwise.
  [[nodiscard]] static std::optional<IpAddress> parse(std::string_view text);
  // nullopt for a family other than the two.
  [[nodiscard]] static std::optional<IpAddress> of(const sockaddr& address);

  [[nodiscard]] bool is_v4() const;
  [[nodiscard]] std::string text() const;
  [[nodiscard]] const Bytes& bytes() const { return bytes_; }

  friend auto operator<=>(const IpAddress&, const IpAddress&) = default;
  friend bool operator==(const IpAddress&, const IpAddress&) = default;

 private:
  Bytes bytes_;
};

// A CIDR block ("10.0.0.0/8", "2001:db8::/32") or one address.
class IpBlock {
 public:
  // InvalidInput, naming the text, when it is neither.
  [[nodiscard]] static Result<IpBlock> parse(std::string_view text);
  [[nodiscard]] bool holds(const IpAddress& address) const;

 private:
  IpBlock(const IpAddress& first, int bits) : first_(first), bits_(bits) {}
  IpAddress first_;
  int bits_;  // Of the 128; 96 more than written for IPv4.
};

// Whether an address is out on the public internet: not loopback, private, link-local (there live
// the metadata services of clouds), shared, reserved, multicast, nor one that wraps an IPv4 address
// of any of these. Sources: the IANA special-purpose registries for IPv4 and IPv6 (RFC 6890).
[[nodiscard]] bool is_public(const IpAddress& address);

// By what a client is told apart where tries are counted: an IPv4 address as it is, of an IPv6
// address its /64, since whoever has one address of it has them all (RFC 6177). Other text is cut.
[[nodiscard]] std::string network_of(std::string_view address);

}  // namespace bascule
