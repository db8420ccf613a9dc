#include "net/curl_client.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <future>

#include <signal.h>

#include "base/check.hpp"
#include "base/text.hpp"
#include "net/easy.hpp"

namespace bascule::net {
namespace {

using ports::HttpAnswer;
using ports::HttpCall;
using ports::HttpNotDone;
using ports::HttpOutcome;
using ports::HttpUnknown;
using SteadyClock = std::chrono::steady_clock;

constexpr std::size_t kHeadBytesMax = 64 * 1024;  // Of an answer; far more than any API sends.
constexpr long kBytesPerSecondMin = 100;  // Slower for as long as the first byte may take: broken.
constexpr long kConnectionsKept = 32;
// How long a connection may have idled to be used again. For writes short, because a server that
// closes it at that very moment turns the write into an unknown outcome.
constexpr long kReadReuseSeconds = 30;
constexpr long kWriteReuseSeconds = 3;

bool is_token(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
  });
}

bool is_one_line(std::string_view text) {
  return text.find_first_of(std::string_view("\r\n\0", 3)) == std::string_view::npos;
}

bool is_read(const HttpCall& call) { return call.method == "GET" || call.method == "HEAD"; }

// Empty, or why the URL is not one to call.
std::string url_objection(const std::string& url) {
  const std::unique_ptr<CURLU, decltype(&curl_url_cleanup)> parsed(curl_url(), curl_url_cleanup);
  if (!is_one_line(url) || curl_url_set(parsed.get(), CURLUPART_URL, url.c_str(), 0) != CURLUE_OK)
    return "the URL cannot be read";
  const auto part = [&](CURLUPart which) {
    char* text = nullptr;
    if (curl_url_get(parsed.get(), which, &text, 0) != CURLUE_OK) return std::string();
    std::string copy = text;
    curl_free(text);
    return copy;
  };
  const auto scheme = part(CURLUPART_SCHEME);
  if (scheme != "http" && scheme != "https") return "only http and https are called";
  if (!part(CURLUPART_USER).empty() || !part(CURLUPART_PASSWORD).empty())
    return "the URL carries a user name";
  return {};
}

std::string call_objection(const HttpCall& call) {
  if (!is_token(call.method)) return "the method is no token";
  for (const auto& [name, value] : call.headers)
    if (!is_token(name) || !is_one_line(value)) return "a header field does not fit on its line";
  if (!is_one_line(call.bearer.reveal()) || !is_one_line(call.basic_user.reveal()))
    return "a credential does not fit on its line";
  return url_objection(call.url);
}

}  // namespace

// One call under way. Made by the caller, then the thread's alone until the promise is kept.
struct CurlClient::Transfer {
  const HttpCall& call;  // The caller waits, so it lives.
  AddressFilter filter;
  ListPtr headers;
  EasyPtr easy;
  std::array<char, CURL_ERROR_SIZE> error_buffer{};
  HttpAnswer answer;
  std::size_t head_bytes = 0;
  int sends_begun = 0;
  bool has_first_byte = false;
  bool has_head = false;  // All of it, with its empty line.
  SteadyClock::time_point first_byte_by = SteadyClock::time_point::max();
  std::string own_reason;  // Why we broke it off, if we did.
  std::promise<HttpOutcome> outcome;

  Transfer(const HttpCall& of, const CurlSettings& settings)
      : call(of),
        filter{.allow_private = settings.allow_private},
        easy(make_easy(filter, settings.ca_file)) {
    set_up(settings);
  }

  void set_up(const CurlSettings& settings);
  [[nodiscard]] HttpOutcome outcome_of(CURLcode code);

  static int on_before_send(void* context, char*, char*, int, int);
  static std::size_t on_head(char* bytes, std::size_t size, std::size_t count, void* context);
  static std::size_t on_body(char* bytes, std::size_t size, std::size_t count, void* context);
};

void CurlClient::Transfer::set_up(const CurlSettings& settings) {
  CURL* handle = easy.get();
  const auto set = [handle](CURLoption option, auto value) {
    check(curl_easy_setopt(handle, option, value) == CURLE_OK, "libcurl knows the option");
  };
  set(CURLOPT_URL, call.url.c_str());
  set(CURLOPT_PROTOCOLS_STR, "http,https");
  // One connection, one request at a time: a cut then concerns exactly one call.
  set(CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
  set(CURLOPT_ERRORBUFFER, error_buffer.data());
  set(CURLOPT_USERAGENT, settings.user_agent.c_str());
  set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(call.connect_timeout.count()));
  set(CURLOPT_TIMEOUT_MS, static_cast<long>(call.total_timeout.count()));
  set(CURLOPT_LOW_SPEED_LIMIT, kBytesPerSecondMin);
  const auto patience = std::chrono::ceil<std::chrono::seconds>(call.first_byte_timeout);
  set(CURLOPT_LOW_SPEED_TIME, std::max<long>(patience.count(), 1));
  set(CURLOPT_MAXAGE_CONN, is_read(call) ? kReadReuseSeconds : kWriteReuseSeconds);

  if (call.method == "HEAD") {
    set(CURLOPT_NOBODY, 1L);
  } else if (call.method == "GET" && call.body.empty()) {
    set(CURLOPT_HTTPGET, 1L);
  } else {
    set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(call.body.size()));
    set(CURLOPT_POSTFIELDS, call.body.data());
    set(CURLOPT_CUSTOMREQUEST, call.method.c_str());
  }
  if (!call.basic_user.empty()) {
    set(CURLOPT_HTTPAUTH, static_cast<long>(CURLAUTH_BASIC));
    set(CURLOPT_USERNAME, call.basic_user.reveal().c_str());
    set(CURLOPT_PASSWORD, "");
  }
  bool has_type = false;
  for (const auto& [name, value] : call.headers) {
    has_type = has_type || ascii_lower(name) == "content-type";
    append(headers, value.empty() ? name + ";" : name + ": " + value);
  }
  if (!call.bearer.empty()) append(headers, "Authorization: Bearer " + call.bearer.reveal());
  if (!has_type) append(headers, "Content-Type:");  // No made-up one.
  append(headers, "Expect:");                       // A body is sent at once.
  set(CURLOPT_HTTPHEADER, headers.get());

  set(CURLOPT_PREREQFUNCTION, &on_before_send);
  set(CURLOPT_PREREQDATA, this);
  set(CURLOPT_HEADERFUNCTION, &on_head);
  set(CURLOPT_HEADERDATA, this);
  set(CURLOPT_WRITEFUNCTION, &on_body);
  set(CURLOPT_WRITEDATA, this);
}

int CurlClient::Transfer::on_before_send(void* context, char*, char*, int, int) {
  auto& self = *static_cast<Transfer*>(context);
  if (++self.sends_begun > 1 && !is_read(self.call)) {
    self.own_reason = "the connection ended before an answer";
    return CURL_PREREQFUNC_ABORT;
  }
  self.first_byte_by = SteadyClock::now() + self.call.first_byte_timeout;
  return CURL_PREREQFUNC_OK;
}

std::size_t CurlClient::Transfer::on_head(char* bytes, std::size_t size, std::size_t count,
                                          void* context) {
  auto& self = *static_cast<Transfer*>(context);
  const std::string_view line(bytes, size * count);
  self.has_first_byte = true;
  self.head_bytes += line.size();
  if (self.head_bytes > kHeadBytesMax) {
    self.own_reason = "the answer's head is too long";
    return 0;
  }
  if (line.starts_with("HTTP/")) {
    self.answer.headers.clear();  // What stood before was a 1xx.
    self.has_head = false;
  } else if (line == "\r\n" || line == "\n") {
    self.has_head = true;
  } else if (const auto colon = line.find(':'); colon != std::string_view::npos) {
    self.answer.headers.emplace_back(ascii_lower(trimmed(line.substr(0, colon))),
                                     trimmed(line.substr(colon + 1)));
  }
  return line.size();
}

std::size_t CurlClient::Transfer::on_body(char* bytes, std::size_t size, std::size_t count,
                                          void* context) {
  auto& self = *static_cast<Transfer*>(context);
  const auto length = size * count;
  if (self.answer.body.size() + length > self.call.answer_bytes_max) {
    self.own_reason =
        "the answer is longer than " + std::to_string(self.call.answer_bytes_max) + " bytes";
    return 0;
  }
  self.answer.body.append(bytes, length);
  return length;
}

HttpOutcome CurlClient::Transfer::outcome_of(CURLcode code) {
  if (code == CURLE_OK) {
    long status = 0;
    curl_easy_getinfo(easy.get(), CURLINFO_RESPONSE_CODE, &status);
    answer.status = static_cast<int>(status);
    if (has_head && status >= 200) return std::move(answer);
    own_reason = "the answer broke off in its head";  // libcurl lets that pass.
  }
  const auto why = own_reason.empty() ? words_for(code, error_buffer.data(), filter) : own_reason;
  if (sends_begun == 0) return HttpNotDone{why};
  return HttpUnknown{why};
}

CurlClient::CurlClient(CurlSettings settings)
    : settings_(std::move(settings)), multi_([] {
        AddressFilter none;
        const auto started = make_easy(none, {});  // Starts libcurl.
        return curl_multi_init();
      }()) {
  check(multi_ != nullptr, "libcurl makes a multi handle");
  curl_multi_setopt(multi_, CURLMOPT_MAXCONNECTS, kConnectionsKept);
  curl_multi_setopt(multi_, CURLMOPT_PIPELINING, static_cast<long>(CURLPIPE_NOTHING));
  thread_ = std::thread([this] { run(); });
}

CurlClient::~CurlClient() {
  inbox_.with([](Inbox& inbox) { inbox.closing = true; });
  curl_multi_wakeup(multi_);
  thread_.join();
  curl_multi_cleanup(multi_);
}

HttpOutcome CurlClient::send(const HttpCall& call) {
  if (auto objection = call_objection(call); !objection.empty())
    return HttpNotDone{std::move(objection)};
  auto transfer = std::make_shared<Transfer>(call, settings_);
  auto outcome = transfer->outcome.get_future();
  const bool is_taken = inbox_.with([&](Inbox& inbox) {
    if (!inbox.closing) inbox.waiting.push_back(transfer);
    return !inbox.closing;
  });
  if (!is_taken) return HttpNotDone{"the program is stopping"};
  curl_multi_wakeup(multi_);
  return outcome.get();
}

void CurlClient::run() {
  constexpr int kPollMillisMax = 1'000;
  // Signals are for the main thread; a broken pipe is an outcome like any other.
  sigset_t signals;
  sigfillset(&signals);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  while (take_waiting()) {
    int running = 0;
    curl_multi_perform(multi_, &running);
    collect_finished();
    break_off_late();
    auto wait = SteadyClock::duration(std::chrono::milliseconds(kPollMillisMax));
    for (const auto& [handle, transfer] : moving_)
      if (!transfer->has_first_byte)
        wait = std::min(wait, transfer->first_byte_by - SteadyClock::now());
    const auto millis = std::chrono::ceil<std::chrono::milliseconds>(wait).count();
    curl_multi_poll(multi_, nullptr, 0, static_cast<int>(std::max<long>(millis, 0)), nullptr);
  }
  while (!moving_.empty()) {
    const auto [handle, transfer] = *moving_.begin();
    transfer->own_reason = "the program is stopping";
    finish(handle, CURLE_ABORTED_BY_CALLBACK);
  }
}

// False when it is time to end.
bool CurlClient::take_waiting() {
  auto [waiting, closing] = inbox_.with([](Inbox& inbox) {
    return Inbox{.waiting = std::exchange(inbox.waiting, {}), .closing = inbox.closing};
  });
  for (auto& transfer : waiting) {
    CURL* handle = transfer->easy.get();
    check(curl_multi_add_handle(multi_, handle) == CURLM_OK, "libcurl takes a call");
    moving_.emplace(handle, std::move(transfer));
  }
  return !closing;
}

void CurlClient::collect_finished() {
  int left = 0;
  while (const CURLMsg* message = curl_multi_info_read(multi_, &left)) {
    if (message->msg != CURLMSG_DONE) continue;
    finish(message->easy_handle, message->data.result);
  }
}

void CurlClient::break_off_late() {
  const auto now = SteadyClock::now();
  std::vector<CURL*> late;
  for (const auto& [handle, transfer] : moving_)
    if (!transfer->has_first_byte && transfer->first_byte_by <= now) late.push_back(handle);
  for (CURL* handle : late) {
    moving_.at(handle)->own_reason = "no answer began in time";
    finish(handle, CURLE_OPERATION_TIMEDOUT);
  }
}

void CurlClient::finish(CURL* handle, CURLcode code) {
  const auto found = moving_.find(handle);
  const auto transfer = std::move(found->second);
  moving_.erase(found);
  curl_multi_remove_handle(multi_, handle);
  auto outcome = transfer->outcome_of(code);
  transfer->easy.reset();  // Before the caller goes on: the handle points into its call.
  transfer->outcome.set_value(std::move(outcome));
}

}  // namespace bascule::net
