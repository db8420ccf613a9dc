#include "http/loop.hpp"

#include <ctime>

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <fmt/format.h>

#include "base/check.hpp"
#include "base/id.hpp"
#include "base/log.hpp"

namespace bascule::http {
namespace {

// How late a deadline may be noticed. Looking at 10,000 connections takes well under a millisecond.
constexpr auto kTick = std::chrono::milliseconds{100};
constexpr std::size_t kRandomPerId = 10;
constexpr std::size_t kIdsPerRefill = 128;  // One system call for so many requests.

struct RequestTag {
  static constexpr const char* kPrefix = "req_";
};

}  // namespace

void Mailbox::deliver(std::weak_ptr<Connection> to, std::optional<Response> response) {
  if (thread_.load(std::memory_order_relaxed) == std::this_thread::get_id()) {
    if (const auto connection = to.lock()) connection->take_answer(std::move(response));
    return;
  }
  const std::scoped_lock lock(mutex_);
  if (!loop_) return;
  asio::post(loop_->context(), [to = std::move(to), response = std::move(response)]() mutable {
    if (const auto connection = to.lock()) connection->take_answer(std::move(response));
  });
}

void Mailbox::open() { thread_ = std::this_thread::get_id(); }

void Mailbox::close() {
  const std::scoped_lock lock(mutex_);
  loop_ = nullptr;
}

Loop::Loop(ports::Random& random)
    : random_(random),
      mailbox_(std::make_shared<Mailbox>(*this)),
      random_bytes_(kRandomPerId * kIdsPerRefill),
      random_used_(random_bytes_.size()) {}

Loop::~Loop() { stop(); }

void Loop::start() {
  thread_ = std::thread([this] {
    mailbox_->open();
    const auto work = asio::make_work_guard(context_);
    tick();
    for (;;) {
      try {
        context_.run();
        return;
      } catch (const std::exception& error) {
        // A bug in the engine costs one step of one connection, not the server.
        log_error("http_loop_exception", {{"what", error.what()}});
      }
    }
  });
}

void Loop::stop() {
  mailbox_->close();
  if (!thread_.joinable()) return;
  asio::post(context_, [this] {
    abort_all();
    context_.stop();
  });
  thread_.join();
  // What the cut connections still had to hear, so that nothing is destroyed half-way.
  context_.restart();
  context_.poll();
  connections_.clear();
}

void Loop::add(std::shared_ptr<Connection> connection) {
  connection->index_ = connections_.size();
  connections_.push_back(std::move(connection));
}

void Loop::remove(Connection& connection) {
  const auto index = connection.index_;
  check(index < connections_.size() && connections_[index].get() == &connection,
        "a connection is removed once, by its own loop");
  std::swap(connections_[index], connections_.back());
  connections_[index]->index_ = index;
  connections_.pop_back();
}

void Loop::wind_down_all() {
  const auto connections = connections_;  // They remove themselves.
  for (const auto& connection : connections) connection->wind_down();
}

void Loop::abort_all() {
  const auto connections = connections_;
  for (const auto& connection : connections) connection->abort();
}

std::string Loop::new_request_id() {
  if (random_used_ == random_bytes_.size()) {
    random_.fill(random_bytes_);
    random_used_ = 0;
  }
  const std::span<const std::byte, kRandomPerId> random(random_bytes_.data() + random_used_,
                                                        kRandomPerId);
  random_used_ += kRandomPerId;
  // The wall clock only makes ids sort by time; nothing is decided by it.
  const auto now =
      std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
  return Id<RequestTag>::make(now, random).text();
}

std::string_view Loop::date() {
  const auto now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  if (now != date_second_) {
    static constexpr const char* kDays[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr const char* kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                              "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    std::tm utc{};
    gmtime_r(&now, &utc);
    date_ =
        fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} GMT", kDays[utc.tm_wday], utc.tm_mday,
                    kMonths[utc.tm_mon], utc.tm_year + 1900, utc.tm_hour, utc.tm_min, utc.tm_sec);
    date_second_ = now;
  }
  return date_;
}

void Loop::tick() {
  const auto now = std::chrono::steady_clock::now();
  // By index: a connection may remove itself, which moves the last one here.
  for (std::size_t i = connections_.size(); i-- > 0;) {
    if (i >= connections_.size() || connections_[i]->deadline > now) continue;
    const auto connection = connections_[i];
    connection->deadline = Moment::max();
    connection->on_deadline();
  }
  timer_.expires_after(kTick);
  timer_.async_wait([this](const boost::system::error_code& error) {
    if (!error) tick();
  });
}

}  // namespace bascule::http
