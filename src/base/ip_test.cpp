#include "base/ip.hpp"

#include <gtest/gtest.h>

namespace bascule {
namespace {

bool is_public_text(std::string_view text) { return is_public(IpAddress::parse(text).value()); }

TEST(IpAddress, C4_WhatIsNotOnThePublicInternetIsToldApart) {
  for (const char* text : {"127.0.0.1",
                           "127.255.255.254",
                           "10.0.0.1",
                           "10.255.255.255",
                           "172.16.0.1",
                           "172.31.255.255",
                           "192.168.0.1",
                           "169.254.169.254",
                           "100.64.0.1",
                           "100.127.255.255",
                           "0.0.0.0",
                           "0.1.2.3",
                           "192.0.0.170",
                           "198.18.0.1",
                           "198.19.255.255",
                           "224.0.0.1",
                           "240.0.0.1",
                           "255.255.255.255",
                           "::1",
                           "::",
                           "fc00::1",
                           "fd12::1",
                           "fd00:ec2::254",
                           "fe80::1",
                           "febf::1",
                           "ff02::1",
                           "::ffff:127.0.0.1",
                           "::ffff:10.0.0.1",
                           "::ffff:a00:1",
                           "::127.0.0.1",
                           "64:ff9b::7f00:1",
                           "64:ff9b::0808:0808",
                           "2002:7f00:1::1"})
    EXPECT_FALSE(is_public_text(text)) << text;
  for (const char* text :
       {"8.8.8.8", "172.15.255.255", "172.32.0.1", "100.63.255.255", "100.128.0.1", "169.253.0.1",
        "192.167.0.1", "223.255.255.255", "2606:4700::1", "::ffff:8.8.8.8", "2a00:1450::1"})
    EXPECT_TRUE(is_public_text(text)) << text;
}

TEST(IpAddress, AMappedAddressIsTheIPv4AddressItself) {
  EXPECT_EQ(IpAddress::parse("::ffff:192.0.2.7"), IpAddress::parse("192.0.2.7"));
  EXPECT_EQ(IpAddress::parse("::ffff:192.0.2.7")->text(), "192.0.2.7");
  EXPECT_EQ(IpAddress::parse("2001:DB8:0::1")->text(), "2001:db8::1");
}

TEST(IpAddress, RefusesWhatIsNoAddress) {
  for (const char* text : {"", "1.2.3", "1.2.3.4.5", "01.2.3.4x", "[::1]", "::1%lo", "localhost",
                           "0x7f.1", "1.2.3.4:80", "1.2.3.4 "})
    EXPECT_FALSE(IpAddress::parse(text).has_value()) << text;
}

TEST(IpBlock, HoldsExactlyItsAddresses) {
  const auto block = IpBlock::parse("10.1.2.0/23").value();
  EXPECT_TRUE(block.holds(*IpAddress::parse("10.1.3.255")));
  EXPECT_FALSE(block.holds(*IpAddress::parse("10.1.4.0")));
  EXPECT_FALSE(block.holds(*IpAddress::parse("2001:db8::1")));
  EXPECT_TRUE(IpBlock::parse("0.0.0.0/0")->holds(*IpAddress::parse("203.0.113.9")));
  EXPECT_FALSE(IpBlock::parse("0.0.0.0/0")->holds(*IpAddress::parse("2001:db8::1")));
  EXPECT_TRUE(IpBlock::parse("2001:db8::/33")->holds(*IpAddress::parse("2001:db8:7fff::1")));
  EXPECT_FALSE(IpBlock::parse("2001:db8::/33")->holds(*IpAddress::parse("2001:db8:8000::1")));
}

TEST(IpBlock, RefusesWhatIsNoBlock) {
  for (const char* text :
       {"", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "10.0.0.0/8x", "::/129", "proxy.example"})
    EXPECT_FALSE(IpBlock::parse(text).has_value()) << text;
}

TEST(NetworkOf, TellsClientsApartByWhatTheyCannotChange) {
  EXPECT_EQ(network_of("203.0.113.9"), "203.0.113.9");
  EXPECT_EQ(network_of("::ffff:203.0.113.9"), "203.0.113.9");
  EXPECT_EQ(network_of("2001:db8:1:2:3::4"), network_of("2001:db8:1:2:ffff::1"));
  EXPECT_NE(network_of("2001:db8:1:2::1"), network_of("2001:db8:1:3::1"));
  EXPECT_EQ(network_of(std::string(100, 'x')), std::string(64, 'x'));
}

}  // namespace
}  // namespace bascule
