#include "http/server.hpp"

#include <boost/asio/dispatch.hpp>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/post.hpp>
#include <fcntl.h>
#include <unistd.h>

#include "base/log.hpp"
#include "http/engine.hpp"
#include "http/tls_context.hpp"

namespace bascule::http {
namespace {

using Acceptor = asio::basic_socket_acceptor<asio::ip::tcp, Executor>;
using Timer = asio::basic_waitable_timer<std::chrono::steady_clock,
                                         asio::wait_traits<std::chrono::steady_clock>, Executor>;
using boost::system::error_code;

constexpr std::chrono::seconds kCertificateLook{5};
constexpr std::chrono::milliseconds kAcceptPause{100};

// A descriptor held back for the day the process runs out of them: without it a waiting client
// could be neither served nor turned away, and the accept loop would spin.
class SpareDescriptor {
 public:
  SpareDescriptor() { take(); }
  ~SpareDescriptor() { give(); }
  SpareDescriptor(const SpareDescriptor&) = delete;
  SpareDescriptor& operator=(const SpareDescriptor&) = delete;
  void take() {
    if (descriptor_ < 0) descriptor_ = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
  }
  void give() {
    if (descriptor_ >= 0) ::close(descriptor_);
    descriptor_ = -1;
  }

 private:
  int descriptor_ = -1;
};

class BeastServer final : public Server {
 public:
  BeastServer(const ServerConfig& config, const Router& router, ports::Random& random,
              TrustedProxies proxies, std::shared_ptr<TlsContext> tls)
      : engine_{.router = router,
                .limits = config.limits,
                .proxies = std::move(proxies),
                .connections = ConnectionCount(config.limits.connections_max,
                                               config.limits.connections_per_address_max),
                .pool =
                    HandlerPool(config.limits.handler_threads, config.limits.handlers_queued_max)},
        tls_(std::move(tls)) {
    for (int i = 0; i < std::max(config.loop_threads, 1); ++i)
      loops_.push_back(std::make_unique<Loop>(random));
    acceptor_.emplace(loops_[0]->context());
    pause_.emplace(loops_[0]->context());
    certificate_timer_.emplace(loops_[0]->context());
  }

  ~BeastServer() override {
    stop(std::chrono::milliseconds{0});
    for (auto& loop : loops_) loop->stop();
  }

  Result<void> listen(const std::string& address, std::uint16_t port) {
    error_code error;
    const auto ip = asio::ip::make_address(address, error);
    if (error) return fail(ErrorCode::InvalidInput, "'" + address + "' is not an IP address");
    const asio::ip::tcp::endpoint at(ip, port);
    acceptor_->open(at.protocol(), error);
    if (!error) acceptor_->set_option(asio::socket_base::reuse_address(true), error);
    if (!error) acceptor_->bind(at, error);
    if (!error) acceptor_->listen(asio::socket_base::max_listen_connections, error);
    if (error)
      return fail(ErrorCode::Unavailable, "cannot listen on " + address + ":" +
                                              std::to_string(port) + ": " + error.message());
    port_ = acceptor_->local_endpoint().port();
    accept();
    if (tls_) look_at_certificate();
    for (auto& loop : loops_) loop->start();
    return {};
  }

  [[nodiscard]] std::uint16_t port() const override { return port_; }

  void stop(std::chrono::milliseconds grace) override {
    if (engine_.stopping.exchange(true)) return;
    asio::post(loops_[0]->context(), [this] {
      error_code ignored;
      acceptor_->close(ignored);
      pause_->cancel();
      certificate_timer_->cancel();
    });
    for (auto& loop : loops_)
      asio::post(loop->context(), [&loop = *loop] { loop.wind_down_all(); });
    if (!engine_.connections.wait_until_none(grace))
      log_warning("http_stop_cut", {{"connections", engine_.connections.total()}});
    for (auto& loop : loops_) loop->stop();
  }

 private:
  void accept() {
    auto& loop = *loops_[next_loop_++ % loops_.size()];
    acceptor_->async_accept(loop.context().get_executor(),
                            [this, &loop](error_code error, Socket socket) {
                              on_accept(error, std::move(socket), loop);
                            });
  }

  void on_accept(error_code error, Socket socket, Loop& loop) {
    if (engine_.stopping || error == asio::error::operation_aborted) return;
    if (error == asio::error::no_descriptors || error == std::errc::too_many_files_open_in_system)
      return turn_one_away();
    if (error == asio::error::no_buffer_space || error == asio::error::no_memory)
      return accept_later();
    if (!error) serve(std::move(socket), loop);
    accept();
  }

  void serve(Socket socket, Loop& loop) {
    error_code error;
    const auto peer = socket.remote_endpoint(error);
    if (error) return;  // Gone already.
    const auto address = IpAddress::of(*peer.data());
    if (!address || !engine_.connections.try_enter(*address)) {
      log_refused("full");
      return;
    }
    socket.set_option(asio::ip::tcp::no_delay(true), error);
    auto connection = tls_ ? make_tls_connection(engine_, loop, std::move(socket), *address, tls_)
                           : make_plain_connection(engine_, loop, std::move(socket), *address);
    asio::dispatch(loop.context(), [connection] { connection->begin(); });
  }

  // Out of descriptors: the spare one takes the first in the line and hangs up on it.
  void turn_one_away() {
    log_refused("no_descriptors");
    spare_.give();
    error_code error;
    acceptor_->non_blocking(true, error);
    Socket turned_away(loops_[0]->context());
    acceptor_->accept(turned_away, error);
    turned_away.close(error);
    spare_.take();
    accept_later();
  }

  void accept_later() {
    pause_->expires_after(kAcceptPause);
    pause_->async_wait([this](error_code error) {
      if (!error) accept();
    });
  }

  // At most one line a second, however many are refused.
  void log_refused(std::string_view why) {
    ++refused_;
    const auto now = std::chrono::steady_clock::now();
    if (now < log_refused_after_) return;
    log_warning("http_connection_refused", {{"why", why}, {"count", refused_}});
    refused_ = 0;
    log_refused_after_ = now + std::chrono::seconds(1);
  }

  void look_at_certificate() {
    certificate_timer_->expires_after(kCertificateLook);
    certificate_timer_->async_wait([this](error_code error) {
      if (error) return;
      tls_->reload_if_changed();
      look_at_certificate();
    });
  }

  // Destroyed from the bottom up: first what waits on a loop, then the loops with their
  // connections, then the engine these count in, whose pool waits for the handlers that still run.
  Engine engine_;
  std::vector<std::unique_ptr<Loop>> loops_;
  std::shared_ptr<TlsContext> tls_;  // Owners: this and the connections in their handshake.
  std::optional<Acceptor> acceptor_;
  std::optional<Timer> pause_, certificate_timer_;
  SpareDescriptor spare_;
  std::uint16_t port_ = 0;
  std::size_t next_loop_ = 0;
  std::size_t refused_ = 0;
  Moment log_refused_after_{};
};

}  // namespace

Result<std::unique_ptr<Server>> Server::start(ServerConfig config, const Router& router,
                                              ports::Random& random) {
  if (config.tls_cert_file.empty() != config.tls_key_file.empty())
    return fail(ErrorCode::InvalidInput, "a certificate needs its key, and a key its certificate");
  auto proxies = TRY(TrustedProxies::parse(config.trusted_proxies));
  std::shared_ptr<TlsContext> tls;
  if (!config.tls_cert_file.empty())
    tls = TRY(TlsContext::load(config.tls_cert_file, config.tls_key_file));
  auto server =
      std::make_unique<BeastServer>(config, router, random, std::move(proxies), std::move(tls));
  TRY_VOID(server->listen(config.address, config.port));
  return std::unique_ptr<Server>(std::move(server));
}

}  // namespace bascule::http
