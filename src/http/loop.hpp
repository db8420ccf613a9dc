#pragma once

#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

#include "http/message.hpp"
#include "ports/random.hpp"

namespace bascule::http {

namespace asio = boost::asio;

// The executor is spelled out: the type-erased default costs a call through a table per step.
using Executor = asio::io_context::executor_type;
using Socket = asio::basic_stream_socket<asio::ip::tcp, Executor>;

using Moment = std::chrono::steady_clock::time_point;

class Loop;

// One connection as its loop sees it. Everything but `answer_from` belongs to the loop's thread.
class Connection : public std::enable_shared_from_this<Connection> {
 public:
  virtual ~Connection() = default;
  virtual void begin() = 0;
  // The handler's answer; nullopt when the handler let go of it without giving one.
  virtual void take_answer(std::optional<Response> response) = 0;
  virtual void on_deadline() = 0;
  // The server is stopping: closes now when idle, otherwise after the answer in hand.
  virtual void wind_down() = 0;
  virtual void abort() = 0;

  Moment deadline = Moment::max();

 private:
  friend class Loop;
  std::size_t index_ = 0;  // In the loop's list.
};

// How answers come back to a loop from any thread; from its own they are delivered at once.
// Outlives the loop, so that a handler that answers after the server is gone does no harm.
class Mailbox {
 public:
  explicit Mailbox(Loop& loop) : loop_(&loop) {}
  void deliver(std::weak_ptr<Connection> to, std::optional<Response> response);
  void open();  // Called by the loop's thread as its first act.
  void close();

 private:
  std::atomic<std::thread::id> thread_{};
  std::mutex mutex_;
  Loop* loop_;  // nullptr once closed.
};

// One thread that owns the sockets of its connections, looks after their deadlines, and makes what
// every answer needs: the request id and the Date.
class Loop {
 public:
  explicit Loop(ports::Random& random);
  ~Loop();
  Loop(const Loop&) = delete;
  Loop& operator=(const Loop&) = delete;

  void start();  // Its thread begins.
  void stop();   // Its thread ends; connections are cut. Idempotent.
  [[nodiscard]] asio::io_context& context() { return context_; }
  [[nodiscard]] const std::shared_ptr<Mailbox>& mailbox() const { return mailbox_; }

  // The rest: on the loop's thread only.
  void add(std::shared_ptr<Connection> connection);
  void remove(Connection& connection);
  void wind_down_all();
  void abort_all();
  [[nodiscard]] std::string new_request_id();
  [[nodiscard]] std::string_view date();

 private:
  void tick();

  ports::Random& random_;
  asio::io_context context_{1};
  asio::basic_waitable_timer<std::chrono::steady_clock,
                             asio::wait_traits<std::chrono::steady_clock>, Executor>
      timer_{context_};
  std::shared_ptr<Mailbox> mailbox_;
  std::vector<std::shared_ptr<Connection>> connections_;
  std::vector<std::byte> random_bytes_;
  std::size_t random_used_ = 0;
  std::time_t date_second_ = 0;
  std::string date_;
  std::thread thread_;
};

}  // namespace bascule::http
