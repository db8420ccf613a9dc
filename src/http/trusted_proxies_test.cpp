#include "http/trusted_proxies.hpp"

#include <gtest/gtest.h>

namespace bascule::http {
namespace {

IpAddress ip(std::string_view text) { return IpAddress::parse(text).value(); }

Headers forwarded(std::initializer_list<std::string> for_, std::string proto = "") {
  Headers headers;
  for (const auto& value : for_) headers.add("X-Forwarded-For", value);
  if (!proto.empty()) headers.add("x-forwarded-proto", proto);
  return headers;
}

std::string caller_of(std::string_view peer, const Headers& headers) {
  static const auto proxies = TrustedProxies::parse({"10.0.0.0/8", "2001:db8::1"}).value();
  const auto caller = proxies.caller(ip(peer), false, headers);
  return caller.address.text() + (caller.is_https ? " https" : " http");
}

TEST(TrustedProxies, F12_AStrangersWordIsIgnored) {
  EXPECT_EQ(caller_of("198.51.100.7", forwarded({"203.0.113.9"}, "https")), "198.51.100.7 http");
}

TEST(TrustedProxies, F12_AListedProxyNamesTheCaller) {
  EXPECT_EQ(caller_of("10.1.2.3", forwarded({"203.0.113.9"}, "https")), "203.0.113.9 https");
  EXPECT_EQ(caller_of("::ffff:10.1.2.3", forwarded({"203.0.113.9"})), "203.0.113.9 http");
  EXPECT_EQ(caller_of("2001:db8::1", forwarded({"2001:db8:1::9"}, "HTTPS")), "2001:db8:1::9 https");
}

TEST(TrustedProxies, F12_WhatTheCallerItselfWroteInFrontIsNotBelieved) {
  EXPECT_EQ(caller_of("10.0.0.1", forwarded({"127.0.0.1, 203.0.113.9, 10.0.0.2"})),
            "203.0.113.9 http");
  EXPECT_EQ(caller_of("10.0.0.1", forwarded({"127.0.0.1", "203.0.113.9"})), "203.0.113.9 http");
}

TEST(TrustedProxies, F12_AnUnreadableEntryEndsTheWalk) {
  EXPECT_EQ(caller_of("10.0.0.1", forwarded({"203.0.113.9, unknown, 10.0.0.2"})), "10.0.0.2 http");
  EXPECT_EQ(caller_of("10.0.0.1", forwarded({""})), "10.0.0.1 http");
  EXPECT_EQ(caller_of("10.0.0.1", forwarded({})), "10.0.0.1 http");
}

TEST(TrustedProxies, ProxiesAllTheWayGiveTheFarthestOne) {
  EXPECT_EQ(caller_of("10.0.0.1", forwarded({"10.0.0.9, 10.0.0.5"})), "10.0.0.9 http");
}

}  // namespace
}  // namespace bascule::http
