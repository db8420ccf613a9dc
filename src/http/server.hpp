#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "http/router.hpp"
#include "ports/clock.hpp"
#include "ports/random.hpp"

namespace bascule::http {

// Every limit of the server, in one place, with its reason.
struct ServerLimits {
  std::size_t header_bytes_max = 16 * 1024;  // Cookies and a long target fit; 431 beyond.
  std::size_t target_bytes_max = 8 * 1024;   // 414 beyond.
  std::size_t headers_max = 100;             // 431 beyond.
  std::size_t connections_max = 12'000;      // 10,000 idle ones must not hurt (case E16).
  std::size_t connections_per_address_max = 4'000;
  std::chrono::seconds header_timeout{10};  // Slow headers (E16).
  std::chrono::seconds idle_timeout{60};    // Between requests of one connection.
  std::chrono::seconds body_grace{10};      // A body may take this long,
  std::size_t body_rate_min = 500;          // and more only at so many bytes a second (E16).
  std::chrono::seconds write_timeout{30};
  std::size_t bodies_bytes_max = 256 * 1024 * 1024;  // Of all requests at once; 503 beyond (E17).
  std::size_t handler_threads = 16;
  std::size_t handlers_queued_max = 1'000;  // Beyond: 503 + Retry-After (E17).
};

struct ServerConfig {
  std::string address = "127.0.0.1";
  std::uint16_t port = 0;          // 0: any free one; ask `port()`.
  std::string tls_cert_file = {};  // Both or none. Read again when they change on disk.
  std::string tls_key_file = {};
  std::vector<std::string> trusted_proxies = {};  // Addresses, CIDR blocks: X-Forwarded-* count.
  int loop_threads = 1;
  ServerLimits limits = {};
};

// The HTTP/1.1 server: sockets, framing, limits, time-outs, pool. Knows nothing of what it serves.
class Server {
 public:
  // Binds and begins to serve. Unavailable when the address cannot be bound, InvalidInput when a
  // certificate cannot be read. The router outlives the server.
  [[nodiscard]] static Result<std::unique_ptr<Server>> start(ServerConfig config,
                                                             const Router& router,
                                                             ports::Random& random);
  virtual ~Server() = default;  // Stops hard if still running.

  [[nodiscard]] virtual std::uint16_t port() const = 0;
  // Accepts no more, answers what is in flight with Connection: close, then returns; at most
  // `grace`. Idempotent.
  virtual void stop(std::chrono::milliseconds grace) = 0;
};

}  // namespace bascule::http
