#pragma once

#include <array>
#include <atomic>
#include <cstring>
#include <filesystem>
#include <mutex>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "testing/temporary_directory.hpp"

namespace bascule::testing {

// Stands between us and PostgreSQL on a local socket, and breaks off where a network would: around
// the next COMMIT.
class Relay {
 public:
  // What becomes of the next COMMIT that passes.
  enum class Fault {
    None,
    LoseAnswer,   // The server has it, and its answer is lost with the connection.
    LoseRequest,  // The connection breaks before the server has it.
    HoldRequest,  // The connection breaks, and the server gets it only at `release`.
  };

  // `server`: the directory of the server's socket.
  explicit Relay(const std::string& server)
      : server_(address_of(server)), listener_(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    const auto address = address_of(directory());
    if (::bind(listener_, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0 ||
        ::listen(listener_, 16) != 0)
      throw std::runtime_error("no relay");
    accepting_ = std::jthread([this](const std::stop_token& stop) { accept(stop); });
  }
  ~Relay() {
    accepting_ = {};  // Stops and joins, before what it uses goes.
    pumps_.clear();
    ::close(listener_);
    for (const int held : held_) ::close(held);
  }

  [[nodiscard]] std::string directory() const { return directory_.path().string(); }
  void fail_next_commit(Fault fault) { fault_ = fault; }
  [[nodiscard]] bool has_failed() const { return fault_ == Fault::None; }

  // The held COMMIT arrives after all; returns when the server has answered it.
  void release() {
    for (const int server : held_) {
      send_all(server, held_bytes_);
      std::array<char, 4096> answer{};
      (void)::recv(server, answer.data(), answer.size(), 0);
    }
  }

 private:
  static sockaddr_un address_of(const std::string& directory) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string path = directory + "/.s.PGSQL.5432";
    std::strncpy(address.sun_path, path.c_str(), sizeof(address.sun_path) - 1);
    return address;
  }
  static void send_all(int to, std::string_view bytes) {
    while (!bytes.empty()) {
      const auto sent = ::send(to, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
  }

  void accept(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
      pollfd wait{listener_, POLLIN, 0};
      if (::poll(&wait, 1, 20) <= 0) continue;
      const int client = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
      const int server = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
      if (::connect(server, reinterpret_cast<const sockaddr*>(&server_), sizeof(server_)) != 0)
        throw std::runtime_error("the server is gone");
      pumps_.emplace_back(
          [this, client, server](const std::stop_token& end) { pump(client, server, end); });
    }
  }

  void pump(int client, int server, const std::stop_token& stop) {
    bool keep_server = false;
    std::array<char, 16'384> buffer{};
    while (!stop.stop_requested()) {
      std::array<pollfd, 2> wait{{{client, POLLIN, 0}, {server, POLLIN, 0}}};
      if (::poll(wait.data(), wait.size(), 20) <= 0) continue;
      if (wait[1].revents != 0) {
        const auto got = ::recv(server, buffer.data(), buffer.size(), 0);
        if (got <= 0) break;
        send_all(client, {buffer.data(), static_cast<std::size_t>(got)});
      }
      if (wait[0].revents == 0) continue;
      const auto got = ::recv(client, buffer.data(), buffer.size(), 0);
      if (got <= 0) break;
      const std::string_view bytes(buffer.data(), static_cast<std::size_t>(got));
      const bool commits = bytes.find("COMMIT") != std::string_view::npos;
      const Fault fault = commits ? fault_.exchange(Fault::None) : Fault::None;
      if (fault == Fault::HoldRequest) {
        held_bytes_ = bytes;
        held_.push_back(server);
        keep_server = true;
      }
      if (fault == Fault::HoldRequest || fault == Fault::LoseRequest) break;
      send_all(server, bytes);
      if (fault == Fault::LoseAnswer) {
        (void)::recv(server, buffer.data(), buffer.size(), 0);
        break;
      }
    }
    ::close(client);
    if (!keep_server) ::close(server);
  }

  TemporaryDirectory directory_;
  const sockaddr_un server_;
  const int listener_;
  std::atomic<Fault> fault_{Fault::None};
  std::string held_bytes_;  // Written before the client is cut, read after that.
  std::vector<int> held_;
  std::vector<std::jthread> pumps_;  // The accepting thread's, until it ends.
  std::jthread accepting_;
};

}  // namespace bascule::testing
