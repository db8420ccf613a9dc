#include <boost/asio/ssl/stream.hpp>

#include "http/session.hpp"
#include "http/tls_context.hpp"

namespace bascule::http {
namespace {

namespace ssl = asio::ssl;

struct TlsTransport {
  static constexpr bool kIsTls = true;
  std::shared_ptr<ssl::context> context;  // The one of this handshake; a reload makes another.
  ssl::stream<Socket> tls;

  TlsTransport(Socket socket, std::shared_ptr<ssl::context> of)
      : context(std::move(of)), tls(std::move(socket), *context) {}

  ssl::stream<Socket>& stream() { return tls; }
  Socket& socket() { return tls.next_layer(); }
  template <class Done>
  void async_begin(Done done) {
    tls.async_handshake(ssl::stream_base::server, std::move(done));
  }
  template <class Done>
  void async_end(Done done) {
    // Sends close_notify and waits for the peer's; the parting time bounds that.
    tls.async_shutdown(std::move(done));
  }
};

}  // namespace

std::shared_ptr<Connection> make_tls_connection(Engine& engine, Loop& loop, Socket socket,
                                                IpAddress peer, std::shared_ptr<TlsContext> tls) {
  return std::make_shared<Session<TlsTransport>>(
      engine, loop, TlsTransport(std::move(socket), tls->current()), peer);
}

}  // namespace bascule::http
