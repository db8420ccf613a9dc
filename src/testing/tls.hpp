#pragma once

#include <atomic>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include "testing/raw_tcp.hpp"

namespace bascule::testing {

template <auto Free>
struct Freed {
  template <class T>
  void operator()(T* thing) const {
    Free(thing);
  }
};
using KeyPtr = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using CertPtr = std::unique_ptr<X509, Freed<X509_free>>;

// What a test certificate says; made fresh in memory, so that none lies in the tree and expires.
struct CertWish {
  std::string name = "127.0.0.1";   // Subject alternative name: an IPv4 address or a host name.
  long valid_from_seconds = -3600;  // From now.
  long valid_to_seconds = 3600;
};

// A key and its certificate, signed by `issuer` or by itself.
struct TestCert {
  KeyPtr key;
  CertPtr cert;

  static TestCert make(const CertWish& wish, const TestCert* issuer = nullptr) {
    TestCert made{KeyPtr(EVP_EC_gen("P-256")), CertPtr(X509_new())};
    X509* cert = made.cert.get();
    X509_set_version(cert, X509_VERSION_3);
    static std::atomic<long> serial = 1;
    ASN1_INTEGER_set(X509_get_serialNumber(cert), serial++);
    X509_gmtime_adj(X509_getm_notBefore(cert), wish.valid_from_seconds);
    X509_gmtime_adj(X509_getm_notAfter(cert), wish.valid_to_seconds);
    X509_set_pubkey(cert, made.key.get());
    const auto name = issuer ? "test server" : "test authority " + std::to_string(serial);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(cert), "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char*>(name.c_str()), -1, -1, 0);
    X509_set_issuer_name(cert, X509_get_subject_name(issuer ? issuer->cert.get() : cert));
    const bool is_ip = wish.name.find_first_not_of("0123456789.") == std::string::npos;
    extend(cert, NID_subject_alt_name, (is_ip ? "IP:" : "DNS:") + wish.name);
    extend(cert, NID_basic_constraints, issuer ? "CA:FALSE" : "critical,CA:TRUE");
    if (X509_sign(cert, issuer ? issuer->key.get() : made.key.get(), EVP_sha256()) == 0)
      throw std::runtime_error("cannot sign a test certificate");
    return made;
  }

  void write(const std::filesystem::path& cert_file, const std::filesystem::path& key_file) const {
    write_cert(cert_file);
    with_file(key_file, [&](FILE* file) {
      return PEM_write_PrivateKey(file, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    });
  }
  void write_cert(const std::filesystem::path& cert_file) const {
    with_file(cert_file, [&](FILE* file) { return PEM_write_X509(file, cert.get()); });
  }

 private:
  static void extend(X509* cert, int nid, const std::string& value) {
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, cert, cert, nullptr, nullptr, 0);
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value.c_str());
    if (!extension) throw std::runtime_error("cannot write extension " + value);
    X509_add_ext(cert, extension, -1);
    X509_EXTENSION_free(extension);
  }
  template <class Write>
  static void with_file(const std::filesystem::path& path, Write&& write) {
    FILE* file = std::fopen(path.c_str(), "w");
    const bool good = file && write(file) == 1;
    if (file) std::fclose(file);
    if (!good) throw std::runtime_error("cannot write " + path.string());
  }
};

// TLS over one RawTcp. Blocks.
class RawTls {
 public:
  // The server's side of a handshake with this certificate; `version_max` caps the protocol.
  static RawTls accept(RawTcp& tcp, const TestCert& cert, int version_max = TLS1_3_VERSION) {
    RawTls tls(TLS_server_method());
    SSL_CTX_use_certificate(tls.context_.get(), cert.cert.get());
    SSL_CTX_use_PrivateKey(tls.context_.get(), cert.key.get());
    tls.prepare(tcp, version_max);
    tls.is_open_ = SSL_accept(tls.ssl_.get()) == 1;
    return tls;
  }
  // The client's side; whatever certificate the server shows is taken.
  static RawTls connect(RawTcp& tcp, int version_max = TLS1_3_VERSION) {
    RawTls tls(TLS_client_method());
    tls.prepare(tcp, version_max);
    tls.is_open_ = SSL_connect(tls.ssl_.get()) == 1;
    return tls;
  }

  [[nodiscard]] bool is_open() const { return is_open_; }
  void send(std::string_view bytes) {
    SSL_write(ssl_.get(), bytes.data(), static_cast<int>(bytes.size()));
  }
  // Some bytes; empty at the end.
  std::string receive() {
    std::string bytes(16 * 1024, '\0');
    const int got = SSL_read(ssl_.get(), bytes.data(), static_cast<int>(bytes.size()));
    bytes.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    return bytes;
  }
  std::string receive_until(std::string_view end) {
    std::string bytes;
    for (auto more = receive(); !more.empty(); more = receive()) {
      bytes += more;
      if (bytes.find(end) != std::string::npos) break;
    }
    return bytes;
  }
  [[nodiscard]] std::string version() const { return SSL_get_version(ssl_.get()); }
  // Serial number of the certificate the other side showed.
  [[nodiscard]] long peer_serial() const {
    const CertPtr cert(SSL_get1_peer_certificate(ssl_.get()));
    return cert ? ASN1_INTEGER_get(X509_get0_serialNumber(cert.get())) : 0;
  }

 private:
  explicit RawTls(const SSL_METHOD* method) : context_(SSL_CTX_new(method)) {}
  void prepare(RawTcp& tcp, int version_max) {
    SSL_CTX_set_security_level(context_.get(), 0);  // So that old versions can be tried at all.
    SSL_CTX_set_min_proto_version(context_.get(), TLS1_VERSION);
    SSL_CTX_set_max_proto_version(context_.get(), version_max);
    ssl_.reset(SSL_new(context_.get()));
    SSL_set_fd(ssl_.get(), tcp.descriptor());
  }

  std::unique_ptr<SSL_CTX, Freed<SSL_CTX_free>> context_;
  std::unique_ptr<SSL, Freed<SSL_free>> ssl_;
  bool is_open_ = false;
};

// A folder of this test alone, gone at the end.
class TempFolder {
 public:
  TempFolder() {
    auto pattern = (std::filesystem::temp_directory_path() / "bascule-test-XXXXXX").string();
    if (!::mkdtemp(pattern.data())) throw std::runtime_error("cannot make a folder");
    path_ = pattern;
  }
  ~TempFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  [[nodiscard]] std::filesystem::path operator/(std::string_view name) const {
    return path_ / name;
  }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace bascule::testing
