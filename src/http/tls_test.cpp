#include "testing/tls.hpp"

#include <fstream>

#include <gtest/gtest.h>

#include "http/server.hpp"
#include "http/tls_context.hpp"
#include "testing/fake_random.hpp"

namespace bascule::http {
namespace {

using testing::RawTcp;
using testing::RawTls;
using testing::TestCert;

class TlsTest : public ::testing::Test {
 protected:
  void SetUp() override {
    first_.write(cert_file(), key_file());
    router_.add("POST", "/echo", [](const Request& request) {
      return json_response(200, (request.is_https ? "https " : "http ") + request.body);
    });
  }

  std::string cert_file() const { return folder_ / "cert.pem"; }
  std::string key_file() const { return folder_ / "key.pem"; }

  std::unique_ptr<Server> start() {
    return Server::start({.tls_cert_file = cert_file(), .tls_key_file = key_file()}, router_,
                         random_)
        .value();
  }

  // Files that look newer whatever the grain of the file system's clock.
  void replace(const TestCert& with) {
    with.write(cert_file(), key_file());
    newer_ += std::chrono::seconds(10);
    for (const auto& file : {cert_file(), key_file()})
      std::filesystem::last_write_time(file,
                                       std::filesystem::file_time_type::clock::now() + newer_);
  }

  testing::TempFolder folder_;
  const TestCert first_ = TestCert::make({});
  const TestCert second_ = TestCert::make({});
  std::chrono::seconds newer_{0};
  testing::FakeRandom random_;
  Router router_;
};

constexpr std::string_view kPost =
    "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n"
    "{}";

TEST_F(TlsTest, ServesOverTlsAndSaysSo) {
  const auto server = start();
  auto tcp = RawTcp::connect(server->port());
  auto tls = RawTls::connect(tcp);
  ASSERT_TRUE(tls.is_open());
  for (int i = 0; i < 3; ++i) {
    tls.send(kPost);
    const auto answer = tls.receive_until("https {}");
    EXPECT_TRUE(answer.starts_with("HTTP/1.1 200 ")) << answer;
    EXPECT_TRUE(answer.ends_with("https {}")) << answer;
  }
}

TEST_F(TlsTest, SendsBigBodiesWholeOverTls) {
  const std::string big(3'000'000, 'x');
  router_.add("GET", "/big", [&](const Request&) { return json_response(200, big); });
  const auto server = start();
  auto tcp = RawTcp::connect(server->port());
  auto tls = RawTls::connect(tcp);
  tls.send("GET /big HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
  std::string all;
  for (auto more = tls.receive(); !more.empty(); more = tls.receive()) all += more;
  EXPECT_TRUE(all.ends_with("\r\n\r\n" + big));
}

TEST_F(TlsTest, H10_NothingOlderThanTls12IsSpoken) {
  const auto server = start();
  const auto version_with = [&](int version_max) {
    auto tcp = RawTcp::connect(server->port());
    const auto tls = RawTls::connect(tcp, version_max);
    return tls.is_open() ? tls.version() : "none";
  };
  EXPECT_EQ(version_with(TLS1_3_VERSION), "TLSv1.3");
  EXPECT_EQ(version_with(TLS1_2_VERSION), "TLSv1.2");
  EXPECT_EQ(version_with(TLS1_1_VERSION), "none");
}

TEST_F(TlsTest, APlainRequestAtTheTlsPortIsHungUpOn) {
  const auto server = start();
  auto tcp = RawTcp::connect(server->port());
  tcp.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
  EXPECT_EQ(tcp.receive_all().find("HTTP/"), std::string::npos);
}

TEST_F(TlsTest, StopEndsIdleTlsConnections) {
  const auto server = start();
  auto tcp = RawTcp::connect(server->port());
  auto tls = RawTls::connect(tcp);
  tls.send(kPost);
  tls.receive_until("https {}");
  server->stop(std::chrono::seconds(10));
  EXPECT_EQ(tls.receive(), "");
}

TEST_F(TlsTest, ChangedFilesAreTakenAndBadOnesAreNot) {
  const auto serial_of = [](const TestCert& cert) {
    return ASN1_INTEGER_get(X509_get0_serialNumber(cert.cert.get()));
  };
  const auto current_serial = [](TlsContext& tls) {
    return ASN1_INTEGER_get(
        X509_get0_serialNumber(SSL_CTX_get0_certificate(tls.current()->native_handle())));
  };
  const auto tls = TlsContext::load(cert_file(), key_file()).value();
  tls->reload_if_changed();
  EXPECT_EQ(current_serial(*tls), serial_of(first_));
  replace(second_);
  tls->reload_if_changed();
  EXPECT_EQ(current_serial(*tls), serial_of(second_));

  replace(first_);
  std::ofstream(cert_file()) << "half a certificate";
  tls->reload_if_changed();
  EXPECT_EQ(current_serial(*tls), serial_of(second_)) << "the old pair stays";
  replace(second_);
  first_.write_cert(cert_file());
  tls->reload_if_changed();
  EXPECT_EQ(current_serial(*tls), serial_of(second_)) << "key and certificate do not match";
  replace(first_);
  tls->reload_if_changed();
  EXPECT_EQ(current_serial(*tls), serial_of(first_)) << "and good files work again";
}

TEST_F(TlsTest, AMissingOrForeignKeyStopsTheStart) {
  EXPECT_EQ(TlsContext::load(cert_file(), folder_ / "none.pem").error().code,
            ErrorCode::InvalidInput);
  second_.write(folder_ / "other.pem", folder_ / "other-key.pem");
  EXPECT_EQ(TlsContext::load(cert_file(), folder_ / "other-key.pem").error().code,
            ErrorCode::InvalidInput);
}

}  // namespace
}  // namespace bascule::http
