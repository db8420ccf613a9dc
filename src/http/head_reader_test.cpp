#include "http/head_reader.hpp"

#include <string>

#include <gtest/gtest.h>

namespace bascule::http {
namespace {

// What a reader says about a head that arrives in pieces of so many bytes: 0 when it is complete,
// -1 when it wants more, otherwise the status to refuse with.
int verdict(std::string_view bytes, std::size_t piece, const HeadLimits& limits = {}) {
  HeadReader reader(limits);
  auto state = HeadReader::State::NeedMore;
  for (std::size_t end = piece; state == HeadReader::State::NeedMore; end += piece) {
    state = reader.feed(bytes.substr(0, end));
    if (end >= bytes.size()) break;
  }
  if (state == HeadReader::State::Refused) return reader.status();
  return state == HeadReader::State::Complete ? 0 : -1;
}

TEST(HeadReader, JudgesAlikeHoweverTheBytesArrive) {
  const std::vector<std::string> heads{
      "GET / HTTP/1.1\r\nHost: h\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: h\r\n fold\r\n\r\n",
      "GET / HTTP/1.1\nHost: h\n\n",
      "BREW / HTTP/1.1\r\nHost: h\r\n\r\n",
      "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\n",
      "GET / HTTP/3.0\r\n\r\n",
      "\x16\x03\x01",
      "GET /" + std::string(9'000, 'a') + "\r\n",
      "\x16" + std::string(20'000, 'a') + "\r\n",
      "GET / HTTP/1.1\r\nX: " + std::string(20'000, 'a') + "\n"};
  for (const auto& head : heads)
    for (std::size_t piece = 1; piece < std::min<std::size_t>(head.size(), 100); ++piece)
      EXPECT_EQ(verdict(head, piece), verdict(head, head.size())) << head << " by " << piece;
}

TEST(HeadReader, KeepsWhatFramingNeeds) {
  HeadReader reader({});
  const std::string head =
      "POST /a HTTP/1.1\r\nHost: h:80\r\ncontent-LENGTH:  12\t\r\nExpect: 100-Continue\r\n\r\n";
  EXPECT_EQ(reader.feed(head + "body"), HeadReader::State::Complete);
  EXPECT_EQ(reader.head_bytes(), head.size());
  EXPECT_EQ(reader.content_length(), 12u);
  EXPECT_TRUE(reader.expects_continue());
  EXPECT_FALSE(reader.is_chunked());
  EXPECT_FALSE(reader.is_http_1_0());
}

TEST(HeadReader, F14_EachLimitHoldsToTheByte) {
  const auto with_target = [](std::size_t bytes) {
    return verdict("GET /" + std::string(bytes - 1, 'a') + " HTTP/1.1\r\nHost: h\r\n\r\n", 4096,
                   {.head_bytes_max = 1000, .target_bytes_max = 100, .fields_max = 3});
  };
  EXPECT_EQ(with_target(100), 0);
  EXPECT_EQ(with_target(101), 414);
  const auto with_fields = [](int count) {
    std::string head = "GET / HTTP/1.1\r\nHost: h\r\n";
    for (int i = 1; i < count; ++i) head += "X: y\r\n";
    return verdict(head + "\r\n", 7, {.fields_max = 5});
  };
  EXPECT_EQ(with_fields(5), 0);
  EXPECT_EQ(with_fields(6), 431);
  const auto with_bytes = [](std::size_t bytes) {
    const std::string before = "GET / HTTP/1.1\r\nHost: h\r\nX: ";
    return verdict(before + std::string(bytes - before.size() - 4, 'x') + "\r\n\r\n", 64,
                   {.head_bytes_max = 500});
  };
  EXPECT_EQ(with_bytes(500), 0);
  EXPECT_EQ(with_bytes(501), 431);
}

TEST(HeadReader, F14_AnEndlessLineIsGivenUpAtItsLimit) {
  EXPECT_EQ(verdict("GET /" + std::string(100'000, 'a'), 1000), 414);
  EXPECT_EQ(verdict("GET / HTTP/1.1\r\nX: " + std::string(100'000, 'a'), 1000), 431);
  EXPECT_EQ(verdict(std::string(100'000, 'A'), 1000), 414);
}

TEST(HeadReader, F12_ReadsTheOriginFormOutOfAnAbsoluteTarget) {
  EXPECT_EQ(origin_form("/a?b"), "/a?b");
  EXPECT_EQ(origin_form("http://h.example/a?b"), "/a?b");
  EXPECT_EQ(origin_form("HTTPS://h.example:8443"), "/");
  EXPECT_EQ(origin_form("http://h.example?b"), "?b");
  for (const std::string target :
       {"http://", "http:///a", "http://u@h/", "ftp://h/", "//h/a\x80", "*", "h:80"}) {
    EXPECT_EQ(verdict("GET " + target + " HTTP/1.1\r\nHost: h\r\n\r\n", 1000), 400) << target;
  }
}

TEST(HeadReader, AHostIsNeededOnceAndIsAHost) {
  const auto with = [](std::string_view fields) {
    return verdict("GET / HTTP/1.1\r\n" + std::string(fields) + "\r\n", 1000);
  };
  EXPECT_EQ(with("Host: a.example:80\r\n"), 0);
  EXPECT_EQ(with("Host: [::1]:80\r\n"), 0);
  EXPECT_EQ(with("Host:\r\n"), 0) << "an empty one is allowed";
  EXPECT_EQ(with(""), 400);
  EXPECT_EQ(with("Host: a\r\nHost: a\r\n"), 400);
  EXPECT_EQ(with("Host: a/b\r\n"), 400);
  EXPECT_EQ(with("Host: a b\r\n"), 400);
  EXPECT_EQ(with("Host: u@a\r\n"), 400);
}

}  // namespace
}  // namespace bascule::http
