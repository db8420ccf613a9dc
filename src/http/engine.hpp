#pragma once

#include <atomic>
#include <map>
#include <memory>

#include "base/guarded.hpp"
#include "http/handler_pool.hpp"
#include "http/loop.hpp"
#include "http/router.hpp"
#include "http/server.hpp"
#include "http/trusted_proxies.hpp"

namespace bascule::http {

// How many connections are open, in all and per address (case E16). Any thread.
class ConnectionCount {
 public:
  ConnectionCount(std::size_t total_max, std::size_t per_address_max)
      : total_max_(total_max), per_address_max_(per_address_max) {}

  [[nodiscard]] bool try_enter(const IpAddress& address);
  void leave(const IpAddress& address);
  [[nodiscard]] std::size_t total();
  // True when none is left; waits for that, at most so long.
  bool wait_until_none(std::chrono::milliseconds at_most);

 private:
  const std::size_t total_max_;
  const std::size_t per_address_max_;
  std::mutex mutex_;
  std::condition_variable none_;
  std::size_t total_ = 0;
  std::map<IpAddress, std::size_t> per_address_;
};

// What every connection of one server shares. Outlives them.
struct Engine {
  const Router& router;
  const ServerLimits limits;
  const TrustedProxies proxies;
  ConnectionCount connections;
  HandlerPool pool;
  std::atomic<bool> stopping = false;
  std::atomic<std::size_t> bodies_bytes = 0;  // Promised to requests that are being served.
};

// One request on its way: made by the connection, kept alive by it and by the handler.
struct Exchange {
  Request request;
  const Router::Route* route = nullptr;  // nullptr: the fallback, or none.
};

// The right to answer one request once. When the last copy of it is dropped unused, the client gets
// a 500 instead of waiting for ever.
class Ticket {
 public:
  Ticket(std::shared_ptr<Mailbox> mailbox, std::weak_ptr<Connection> to)
      : mailbox_(std::move(mailbox)), to_(std::move(to)) {}
  ~Ticket();
  Ticket(const Ticket&) = delete;
  Ticket& operator=(const Ticket&) = delete;

  void answer(Response response);
  [[nodiscard]] bool is_used() const { return used_.load(std::memory_order_acquire); }

 private:
  std::shared_ptr<Mailbox> mailbox_;
  std::weak_ptr<Connection> to_;
  std::atomic<bool> used_ = false;
};

// Runs a synchronous handler; an exception becomes a 500 and a line in the log.
[[nodiscard]] Response run_handler(const Handler& handler, const Request& request);

[[nodiscard]] std::shared_ptr<Connection> make_plain_connection(Engine& engine, Loop& loop,
                                                                Socket socket, IpAddress peer);

class TlsContext;  // See tls_context.hpp.
[[nodiscard]] std::shared_ptr<Connection> make_tls_connection(Engine& engine, Loop& loop,
                                                              Socket socket, IpAddress peer,
                                                              std::shared_ptr<TlsContext> tls);

}  // namespace bascule::http
