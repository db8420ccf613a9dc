#include "http/session.hpp"

namespace bascule::http {
namespace {

struct PlainTransport {
  static constexpr bool kIsTls = false;
  Socket tcp;

  Socket& stream() { return tcp; }
  Socket& socket() { return tcp; }
  template <class Done>
  void async_begin(Done done) {
    done(error_code{});
  }
  template <class Done>
  void async_end(Done done) {
    error_code error;
    tcp.shutdown(Socket::shutdown_send, error);
    done(error);
  }
};

}  // namespace

std::shared_ptr<Connection> make_plain_connection(Engine& engine, Loop& loop, Socket socket,
                                                  IpAddress peer) {
  return std::make_shared<Session<PlainTransport>>(engine, loop, PlainTransport{std::move(socket)},
                                                   peer);
}

}  // namespace bascule::http
