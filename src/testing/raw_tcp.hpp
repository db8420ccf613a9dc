#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

namespace bascule::testing {

// One end of a TCP connection on loopback, moving bytes exactly as told. Blocks; every wait is
// bounded, so that a broken test fails instead of hanging.
class RawTcp {
 public:
  explicit RawTcp(int descriptor) : descriptor_(descriptor) {}
  RawTcp(RawTcp&& other) noexcept
      : descriptor_(std::exchange(other.descriptor_, -1)), kept_(std::move(other.kept_)) {}
  RawTcp& operator=(RawTcp&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    std::swap(kept_, other.kept_);
    return *this;
  }
  ~RawTcp() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }

  [[nodiscard]] static RawTcp connect(std::uint16_t port) {
    RawTcp tcp(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const auto at = loopback(port);
    if (::connect(tcp.descriptor_, reinterpret_cast<const sockaddr*>(&at), sizeof at) != 0)
      throw std::runtime_error("cannot connect on loopback");
    return tcp;
  }

  // False when the other side is gone.
  bool send(std::string_view bytes) const {
    while (!bytes.empty()) {
      const auto sent = ::send(descriptor_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }

  // Some bytes; empty at the end of the connection or after the wait.
  std::string receive(std::chrono::milliseconds wait = kWait) const {
    if (!is_readable(wait)) return {};
    std::string bytes(64 * 1024, '\0');
    const auto got = ::recv(descriptor_, bytes.data(), bytes.size(), 0);
    bytes.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    return bytes;
  }

  // Everything up to and with `end`, or what came before the connection ended.
  std::string receive_until(std::string_view end) {
    for (;;) {
      if (const auto at = kept_.find(end); at != std::string::npos) {
        auto bytes = kept_.substr(0, at + end.size());
        kept_.erase(0, at + end.size());
        return bytes;
      }
      const auto more = receive();
      if (more.empty()) return std::exchange(kept_, {});
      kept_ += more;
    }
  }
  std::string receive_bytes(std::size_t count) {
    while (kept_.size() < count) {
      const auto more = receive();
      if (more.empty()) break;
      kept_ += more;
    }
    auto bytes = kept_.substr(0, count);
    kept_.erase(0, count);
    return bytes;
  }
  // All that comes until the other side closes.
  std::string receive_all() {
    auto bytes = std::exchange(kept_, {});
    for (auto more = receive(); !more.empty(); more = receive()) bytes += more;
    return bytes;
  }
  // Whether the other side has closed or reset the connection, waiting for that.
  [[nodiscard]] bool is_closed_by_peer(std::chrono::milliseconds wait = kWait) const {
    char byte = 0;
    return is_readable(wait) && ::recv(descriptor_, &byte, 1, MSG_PEEK) <= 0;
  }

  void shut_sending() const { ::shutdown(descriptor_, SHUT_WR); }
  // The other side sees "connection reset" instead of an orderly end.
  void reset() {
    const linger now{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(descriptor_, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    ::close(std::exchange(descriptor_, -1));
  }
  [[nodiscard]] int descriptor() const { return descriptor_; }

  static sockaddr_in loopback(std::uint16_t port) {
    sockaddr_in at{};
    at.sin_family = AF_INET;
    at.sin_port = htons(port);
    at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return at;
  }

 private:
  static constexpr std::chrono::milliseconds kWait{10'000};
  bool is_readable(std::chrono::milliseconds wait) const {
    pollfd poll_for{.fd = descriptor_, .events = POLLIN, .revents = 0};
    return ::poll(&poll_for, 1, static_cast<int>(wait.count())) > 0;
  }

  int descriptor_;
  std::string kept_;
};

// A server on a free loopback port that does to every connection, one after the other, what the
// test says: stall, cut, trickle, send garbage.
class ScriptedServer {
 public:
  using Script = std::function<void(RawTcp&)>;

  explicit ScriptedServer(Script script) : script_(std::move(script)) {
    descriptor_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    auto at = RawTcp::loopback(0);
    socklen_t size = sizeof at;
    if (::bind(descriptor_, reinterpret_cast<const sockaddr*>(&at), sizeof at) != 0 ||
        ::listen(descriptor_, 64) != 0 ||
        ::getsockname(descriptor_, reinterpret_cast<sockaddr*>(&at), &size) != 0)
      throw std::runtime_error("cannot listen on loopback");
    port_ = ntohs(at.sin_port);
    thread_ = std::thread([this] { serve(); });
  }
  ~ScriptedServer() {
    ::shutdown(descriptor_, SHUT_RDWR);  // Wakes accept().
    thread_.join();
    ::close(descriptor_);
  }
  ScriptedServer(const ScriptedServer&) = delete;
  ScriptedServer& operator=(const ScriptedServer&) = delete;

  [[nodiscard]] std::uint16_t port() const { return port_; }
  [[nodiscard]] std::string url(std::string_view path = "/") const {
    return "http://127.0.0.1:" + std::to_string(port_) + std::string(path);
  }

 private:
  void serve() {
    // A write to a client that has gone, by a TLS library say, must not end the test program.
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    for (;;) {
      const int descriptor = ::accept4(descriptor_, nullptr, nullptr, SOCK_CLOEXEC);
      if (descriptor < 0) return;
      RawTcp connection(descriptor);
      script_(connection);
    }
  }

  Script script_;
  int descriptor_ = -1;
  std::uint16_t port_ = 0;
  std::thread thread_;
};

}  // namespace bascule::testing
