#pragma once

// The engine proper, for plain and for TLS sockets alike; included only by the two files that make
// one of each, because Beast is slow to compile.

#include <array>
#include <optional>
#include <string>

#include <boost/asio/buffer.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include "base/log.hpp"
#include "base/text.hpp"
#include "http/answer_writer.hpp"
#include "http/engine.hpp"
#include "http/head_reader.hpp"

namespace bascule::http {

namespace beast = boost::beast;
using boost::system::error_code;

// One connection, as a state machine of callbacks on its loop's thread. Requests are taken strictly
// one after the other; what a client pipelines waits in the buffer. `Transport` hides TLS:
//   stream()                         where bytes are read and written
//   socket()                         the TCP socket below
//   async_begin(done(error_code))    the handshake, if there is one
//   async_end(done(error_code))      says goodbye to the peer
//   kIsTls
template <class Transport>
class Session final : public Connection {
 public:
  Session(Engine& engine, Loop& loop, Transport transport, IpAddress peer)
      : engine_(engine), loop_(loop), transport_(std::move(transport)), peer_(peer) {}
  ~Session() override {
    release_body();
    engine_.connections.leave(peer_);
  }

  void begin() override {
    loop_.add(shared_from_this());
    if (engine_.stopping) return close();
    enter(State::Handshake, engine_.limits.header_timeout);
    transport_.async_begin([self = self()](error_code error) {
      if (self->state_ == State::Closed) return;
      if (error) return self->close();
      self->step([&] { self->next_request(); });
    });
  }

  void take_answer(std::optional<Response> response) override {
    if (state_ != State::Handling) return;
    step([&] {
      answer(response ? std::move(*response)
                      : problem(500, "An error on our side",
                                "The request was not answered; the log has its number.",
                                exchange_->request));
    });
  }

  void on_deadline() override {
    switch (state_) {
      case State::Head:
      case State::Body:
        timed_out_ = true;  // The read that waits ends with an error, and then answers 408.
        transport_.socket().cancel(ignored_);
        break;
      case State::Handling:
        break;  // Handlers keep their own time.
      default:
        close();
    }
  }

  void wind_down() override {
    if (state_ == State::Handshake || state_ == State::Idle) close();
  }

  void abort() override { close(); }

 private:
  enum class State { Handshake, Idle, Head, Body, Handling, Writing, Parting, Closed };
  using Parser = beast::http::request_parser<beast::http::string_body>;
  static constexpr std::size_t kBufferStart = 2 * 1024;   // Holds most requests whole.
  static constexpr std::size_t kBufferKeep = 8 * 1024;    // An idle connection holds no more.
  static constexpr std::size_t kReadMax = 64 * 1024;      // At once, of a body.
  static constexpr std::size_t kOneWriteMax = 16 * 1024;  // Smaller bodies join their head.
  static constexpr std::size_t kPartingBytesMax = 1024 * 1024;
  static constexpr std::chrono::seconds kPartingTime{2};

  std::shared_ptr<Session> self() { return std::static_pointer_cast<Session>(shared_from_this()); }

  void enter(State state, std::chrono::milliseconds within) {
    state_ = state;
    deadline = std::chrono::steady_clock::now() + within;
  }

  // A step that cannot be done, for want of memory say, ends its connection at once (case E7): the
  // peer asks again instead of waiting for what will never come.
  template <class Do>
  void step(Do&& work) {
    try {
      work();
    } catch (const std::exception& error) {
      close();
      log_error("http_connection_failed", {{"what", error.what()}});
    }
  }

  // Every way out comes through here, once.
  void close() {
    if (state_ == State::Closed) return;
    state_ = State::Closed;
    deadline = Moment::max();
    transport_.socket().close(ignored_);
    loop_.remove(*this);
  }

  // --- reading -------------------------------------------------------------------------------

  std::string_view buffered() const {
    return {static_cast<const char*>(buffer_.data().data()), buffer_.size()};
  }

  void next_request() {
    exchange_.reset();
    release_body();
    parser_.reset();
    head_.emplace(HeadLimits{engine_.limits.header_bytes_max, engine_.limits.target_bytes_max,
                             engine_.limits.headers_max});
    if (engine_.stopping) return part();
    // RFC 9112 section 2.2: an empty line before the request line is skipped.
    if (buffered().starts_with("\r\n")) buffer_.consume(2);
    if (buffer_.size() > 0) return begin_head();
    if (buffer_.capacity() > kBufferKeep) buffer_.shrink_to_fit();
    enter(State::Idle, engine_.limits.idle_timeout);
    read();
  }

  void begin_head() {
    started_ = std::chrono::steady_clock::now();
    state_ = State::Head;
    deadline = started_ + engine_.limits.header_timeout;
    on_head_bytes();
  }

  void read() {
    const auto room = std::max(buffer_.capacity() - buffer_.size(), kBufferStart);
    transport_.stream().async_read_some(buffer_.prepare(std::min(room, kReadMax)),
                                        [self = self()](error_code error, std::size_t bytes) {
                                          self->step([&] { self->on_read(error, bytes); });
                                        });
  }

  void on_read(error_code error, std::size_t bytes) {
    buffer_.commit(bytes);
    switch (state_) {
      case State::Idle:
        if (error) return close();
        return begin_head();
      case State::Head:
        if (timed_out_) return refuse(408);
        if (error) return close();
        return on_head_bytes();
      case State::Body:
        if (timed_out_) return refuse(408);
        if (error) return close();
        return on_body_bytes();
      case State::Parting:
        parting_bytes_ += buffer_.size();
        buffer_.consume(buffer_.size());
        if (error || parting_bytes_ > kPartingBytesMax) return close();
        return read();
      default:
        return;
    }
  }

  void on_head_bytes() {
    switch (head_->feed(buffered())) {
      case HeadReader::State::NeedMore:
        return read();
      case HeadReader::State::Refused:
        return refuse(head_->status());
      case HeadReader::State::Complete:
        break;
    }
    parser_.emplace();
    parser_->eager(false);
    parser_->header_limit(static_cast<std::uint32_t>(engine_.limits.header_bytes_max + 1));
    parser_->body_limit(boost::none);  // Judged below, once the route is known.
    error_code error;
    const auto bytes = parser_->put(asio::buffer(buffer_.data(), head_->head_bytes()), error);
    if (error || !parser_->is_header_done()) return refuse(400);
    buffer_.consume(bytes);
    route();
  }

  void route() {
    take_head();
    auto& request = exchange_->request;
    const auto question = std::string_view(request.target).find('?');
    const auto raw_path = std::string_view(request.target).substr(0, question);
    auto path = decoded_path(raw_path);
    auto query = question == std::string::npos
                     ? decoded_query({})
                     : decoded_query(std::string_view(request.target).substr(question + 1));
    if (!path || !query) return refuse(400);
    request.path = std::move(*path);
    request.query = std::move(*query);
    auto match = engine_.router.match(request.method, raw_path);
    exchange_->route = match.route;
    request.path_values = std::move(match.path_values);
    if (!match.route) {
      if (!match.allowed_methods.empty()) return refuse_method(match.allowed_methods);
      const bool is_read = request.method == "GET" || request.method == "HEAD";
      if (!engine_.router.fallback() || !is_read) return refuse_keeping(404);
      if (may_have_body()) return refuse(400);  // A page file is asked for without one.
      return handle();
    }
    if (const int status = judge_body(match.route->limits)) return refuse(status);
    if (!may_have_body()) return handle();
    begin_body(match.route->limits);
  }

  // What the parser read, as our own values.
  void take_head() {
    exchange_ = std::make_shared<Exchange>();
    auto& request = exchange_->request;
    const auto& message = parser_->get();
    const auto text = [](auto view) { return std::string(view.data(), view.size()); };
    request.method = text(message.method_string());
    request.target = origin_form({message.target().data(), message.target().size()});
    if (request.target.starts_with('?')) request.target.insert(0, 1, '/');
    constexpr std::size_t kFieldsUsual = 16;
    request.headers.reserve(kFieldsUsual);
    for (const auto& field : message)
      request.headers.add(text(field.name_string()), text(field.value()));
    request.request_id = loop_.new_request_id();
    const auto caller = engine_.proxies.caller(peer_, Transport::kIsTls, request.headers);
    request.remote_address = caller.address.text();
    request.is_https = caller.is_https;
    keep_alive_ = parser_->keep_alive();
  }

  bool may_have_body() const { return head_->is_chunked() || head_->content_length() > 0; }

  // 0, or why the body is not even read.
  int judge_body(const RouteLimits& limits) const {
    if (!may_have_body()) return 0;
    const auto& headers = exchange_->request.headers;
    if (const auto coding = headers.find("Content-Encoding"); coding && *coding != "identity")
      return 415;
    if (head_->content_length() > limits.body_bytes_max) return 413;
    if (limits.content_type.empty()) return 0;
    const auto type = headers.find("Content-Type");
    if (!type || headers.count("Content-Type") > 1) return 415;
    const auto media = trimmed(type->substr(0, type->find(';')));
    return ascii_lower(media) == limits.content_type ? 0 : 415;
  }

  // A body counts with all it may become, from here to its answer; false when there is no room.
  bool reserve_body(const RouteLimits& limits) {
    reserved_bytes_ = head_->is_chunked() ? limits.body_bytes_max
                                          : static_cast<std::size_t>(head_->content_length());
    return engine_.bodies_bytes.fetch_add(reserved_bytes_) + reserved_bytes_ <=
           engine_.limits.bodies_bytes_max;
  }
  void release_body() { engine_.bodies_bytes -= std::exchange(reserved_bytes_, 0); }

  void begin_body(const RouteLimits& limits) {
    if (!reserve_body(limits)) {
      keep_alive_ = false;
      return answer(busy());
    }
    parser_->eager(true);
    if (head_->is_chunked()) {
      parser_->body_limit(limits.body_bytes_max);
      // Nothing of ours uses chunk extensions, and parsers disagree about them (case F13).
      on_chunk_ = [](std::uint64_t, beast::string_view extensions, error_code& error) {
        if (!extensions.empty()) error = beast::http::error::bad_chunk_extension;
      };
      parser_->on_chunk_header(on_chunk_);
    }
    state_ = State::Body;
    body_started_ = std::chrono::steady_clock::now();
    body_bytes_ = 0;
    move_body_deadline();
    if (head_->expects_continue() && !head_->is_http_1_0() && buffer_.size() == 0)
      return send_continue();
    on_body_bytes();
  }

  void send_continue() {
    static constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
    asio::async_write(transport_.stream(), asio::buffer(kContinue.data(), kContinue.size()),
                      [self = self()](error_code error, std::size_t) {
                        if (self->state_ != State::Body) return;
                        if (self->timed_out_) return self->step([&] { self->refuse(408); });
                        if (error) return self->close();
                        self->step([&] { self->read(); });
                      });
  }

  // The body may take the grace time, and more only as fast as the least rate.
  void move_body_deadline() {
    deadline = body_started_ + engine_.limits.body_grace +
               std::chrono::milliseconds(body_bytes_ * 1000 / engine_.limits.body_rate_min);
  }

  void on_body_bytes() {
    while (buffer_.size() > 0 && !parser_->is_done()) {
      error_code error;
      const auto bytes = parser_->put(buffer_.data(), error);
      buffer_.consume(bytes);
      body_bytes_ += bytes;
      if (error == beast::http::error::body_limit) return refuse(413);
      if (error && error != beast::http::error::need_more) return refuse(400);
      if (error) {
        // Half a chunk header or trailer: it may be as long as a head, and no longer.
        if (buffer_.size() > engine_.limits.header_bytes_max) return refuse(400);
        break;
      }
    }
    if (!parser_->is_done()) {
      move_body_deadline();
      return read();
    }
    exchange_->request.body = std::move(parser_->get().body());
    handle();
  }

  // --- handling ------------------------------------------------------------------------------

  void handle() {
    parser_.reset();
    enter(State::Handling, std::chrono::hours(24));
    auto exchange = exchange_;
    auto ticket = std::make_shared<Ticket>(loop_.mailbox(), weak_from_this());
    if (exchange->route && exchange->route->inline_handler) {
      try {
        exchange->route->inline_handler(
            std::shared_ptr<const Request>(exchange, &exchange->request),
            [ticket](Response response) { ticket->answer(std::move(response)); });
      } catch (const std::exception& error) {
        log_error("http_handler_exception",
                  {{"request", exchange->request.request_id}, {"what", error.what()}});
      }
      return;  // An answer not given by now comes later, or the dropped ticket says 500.
    }
    const bool queued = engine_.pool.try_run([this_router = &engine_.router, exchange, ticket] {
      const auto& handler = exchange->route ? exchange->route->handler : this_router->fallback();
      ticket->answer(run_handler(handler, exchange->request));
    });
    if (queued) return;
    ticket->answer(busy());
  }

  Response busy() const {
    auto response =
        problem(503, "Too busy", "More is waiting than can be served soon.", exchange_->request);
    response.headers.add("Retry-After", "1");
    return response;
  }

  // --- answering -----------------------------------------------------------------------------

  // Answers without having read the whole request, so that nothing after it can be trusted.
  void refuse(int status) {
    keep_alive_ = false;
    refuse_keeping(status);
  }

  void refuse_method(const std::vector<std::string>& allowed) {
    auto response = problem(405, reason_of(405), {}, exchange_->request);
    std::string list;
    for (const auto& method : allowed) list += (list.empty() ? "" : ", ") + method;
    response.headers.add("Allow", std::move(list));
    keep_alive_ = keep_alive_ && !may_have_body();
    answer(std::move(response));
  }

  void refuse_keeping(int status) {
    if (!exchange_) {
      exchange_ = std::make_shared<Exchange>();
      exchange_->request.request_id = loop_.new_request_id();
      exchange_->request.remote_address = peer_.text();
    }
    keep_alive_ = keep_alive_ && !may_have_body();
    auto response = problem(status, reason_of(status), {}, exchange_->request);
    if (status == 405) response.headers.add("Allow", "DELETE, GET, HEAD, PATCH, POST, PUT");
    answer(std::move(response));
  }

  void answer(Response response) {
    const auto& request = exchange_->request;
    if (engine_.router.finish()) engine_.router.finish()(request, response);
    if (response.sent == Sent::Nothing) return close();
    if (engine_.stopping || response.sent != Sent::Whole) keep_alive_ = false;
    out_.clear();
    out_sent_ = 0;
    const AnswerFrame frame{.request_id = request.request_id,
                            .date = loop_.date(),
                            .keep_alive = keep_alive_,
                            .is_http_1_0 = head_->is_http_1_0()};
    if (response.status < 200 || response.status > 599 || !write_head(out_, response, frame)) {
      log_error("http_answer_not_writable", {{"request", request.request_id}});
      response = problem(500, "An error on our side", {}, request);
      (void)write_head(out_, response, frame);
    }
    status_ = response.status;
    if (request.method == "HEAD" || !has_body(response.status)) response.body.clear();
    out_body_ = std::move(response.body);
    if (response.sent == Sent::HalfTheBody) out_body_.resize(out_body_.size() / 2);
    if (out_body_.size() <= kOneWriteMax) {
      out_ += out_body_;
      out_body_.clear();
    }
    state_ = State::Writing;
    write_started_ = std::chrono::steady_clock::now();
    write();
  }

  // A slow reader gets the write time-out, and more only as it takes bytes at the least rate.
  void write() {
    deadline = write_started_ + engine_.limits.write_timeout +
               std::chrono::milliseconds(out_sent_ * 1000 / engine_.limits.body_rate_min);
    const auto done = [self = self()](error_code error, std::size_t bytes) {
      self->step([&] { self->on_written(error, bytes); });
    };
    if (out_sent_ >= out_.size())
      return transport_.stream().async_write_some(
          asio::buffer(out_body_) + (out_sent_ - out_.size()), done);
    const std::array<asio::const_buffer, 2> rest{asio::buffer(out_) + out_sent_,
                                                 asio::buffer(out_body_)};
    transport_.stream().async_write_some(rest, done);
  }

  void on_written(error_code error, std::size_t bytes) {
    if (state_ != State::Writing) return;
    out_sent_ += bytes;
    if (!error && out_sent_ < out_.size() + out_body_.size()) return write();
    log_access(error ? "cut" : "sent");
    if (error) return close();
    if (out_body_.size() > 0) out_body_ = {};
    if (!keep_alive_) return part();
    next_request();
  }

  // Says goodbye and reads what is still coming for a while, so that the answer is not lost to a
  // reset of the connection.
  void part() {
    enter(State::Parting, kPartingTime);
    parting_bytes_ = 0;
    buffer_.consume(buffer_.size());
    transport_.async_end([self = self()](error_code) {
      if (self->state_ == State::Parting) self->step([&] { self->read(); });
    });
  }

  // The pattern, never the path: that may hold a capability.
  void log_access(std::string_view outcome) {
    if (!log_wanted(LogLevel::Info)) return;
    const auto& request = exchange_->request;
    const std::string_view pattern = exchange_->route ? std::string_view(exchange_->route->pattern)
                                     : request.path.empty() ? "(refused)"
                                                            : "(none)";
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - started_);
    log_info("http", {{"method", request.method},
                      {"route", pattern},
                      {"status", status_},
                      {"ms", took.count()},
                      {"request", request.request_id},
                      {"outcome", outcome}});
  }

  Engine& engine_;
  Loop& loop_;
  Transport transport_;
  const IpAddress peer_;
  State state_ = State::Handshake;
  error_code ignored_;
  bool timed_out_ = false;
  bool keep_alive_ = true;
  int status_ = 0;
  Moment started_, body_started_, write_started_;
  std::size_t body_bytes_ = 0, reserved_bytes_ = 0, parting_bytes_ = 0;

  beast::flat_buffer buffer_;
  std::optional<HeadReader> head_;
  std::optional<Parser> parser_;
  std::function<void(std::uint64_t, beast::string_view, error_code&)> on_chunk_;
  std::shared_ptr<Exchange> exchange_;  // Owners: this and the handler at work.

  std::string out_, out_body_;
  std::size_t out_sent_ = 0;
};

}  // namespace bascule::http
