#include "http/tls_context.hpp"

#include "base/log.hpp"

namespace bascule::http {
namespace {

namespace ssl = boost::asio::ssl;

// HTTP/1.1 is all we speak; a client that offers only others is told so in the handshake.
int choose_protocol(SSL*, const unsigned char** out, unsigned char* out_bytes,
                    const unsigned char* offered, unsigned int offered_bytes, void*) {
  static constexpr unsigned char kOurs[] = {8, 'h', 't', 't', 'p', '/', '1', '.', '1'};
  unsigned char* chosen = nullptr;
  if (SSL_select_next_proto(&chosen, out_bytes, kOurs, sizeof kOurs, offered, offered_bytes) !=
      OPENSSL_NPN_NEGOTIATED)
    return SSL_TLSEXT_ERR_ALERT_FATAL;
  *out = chosen;
  return SSL_TLSEXT_ERR_OK;
}

Result<std::shared_ptr<ssl::context>> read(const std::string& cert_file,
                                           const std::string& key_file) {
  auto context = std::make_shared<ssl::context>(ssl::context::tls_server);
  SSL_CTX* native = context->native_handle();
  SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION);
  SSL_CTX_set_options(
      native, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_CIPHER_SERVER_PREFERENCE);
  SSL_CTX_set_mode(native, SSL_MODE_RELEASE_BUFFERS);
  // Forward secrecy and AEAD only for TLS 1.2 (RFC 9325 section 4.2); 1.3 has nothing else.
  SSL_CTX_set_cipher_list(native, "ECDHE+AESGCM:ECDHE+CHACHA20");
  SSL_CTX_set_alpn_select_cb(native, choose_protocol, nullptr);
  boost::system::error_code error;
  context->use_certificate_chain_file(cert_file, error);
  if (error)
    return fail(ErrorCode::InvalidInput,
                "cannot use the certificate " + cert_file + ": " + error.message());
  context->use_private_key_file(key_file, ssl::context::pem, error);
  if (error)
    return fail(ErrorCode::InvalidInput, "cannot use the key " + key_file + ": " + error.message());
  if (SSL_CTX_check_private_key(native) != 1)
    return fail(ErrorCode::InvalidInput,
                "the key " + key_file + " does not belong to the certificate " + cert_file);
  return context;
}

}  // namespace

TlsContext::Stamp TlsContext::stamp_of(const std::string& cert_file, const std::string& key_file) {
  std::error_code ignored;  // A missing file has the smallest time, which is a change too.
  return {std::filesystem::last_write_time(cert_file, ignored),
          std::filesystem::last_write_time(key_file, ignored)};
}

Result<std::shared_ptr<TlsContext>> TlsContext::load(std::string cert_file, std::string key_file) {
  const auto stamp = stamp_of(cert_file, key_file);
  auto context = TRY(read(cert_file, key_file));
  return std::shared_ptr<TlsContext>(
      new TlsContext(std::move(cert_file), std::move(key_file), std::move(context), stamp));
}

std::shared_ptr<ssl::context> TlsContext::current() {
  return context_.with([](const ContextPtr& context) { return context; });
}

void TlsContext::reload_if_changed() {
  const auto stamp = stamp_of(cert_file_, key_file_);
  if (stamp == stamp_) return;
  stamp_ = stamp;  // Also when it fails: once in the log is enough for one pair of files.
  auto fresh = read(cert_file_, key_file_);
  if (!fresh) {
    log_error("tls_certificate_kept_old", {{"why", fresh.error().message}});
    return;
  }
  context_.with([&](ContextPtr& context) { context = std::move(*fresh); });
  log_info("tls_certificate_reloaded");
}

}  // namespace bascule::http
