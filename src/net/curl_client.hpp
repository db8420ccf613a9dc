#pragma once

#include <deque>
#include <memory>
#include <string>
#include <thread>
#include <unordered_map>

#include <curl/curl.h>

#include "base/guarded.hpp"
#include "ports/http_client.hpp"

namespace bascule::net {

struct CurlSettings {
  bool allow_private = false;  // upstream.allow_private: loopback and inside addresses too.
  std::string ca_file = {};    // One more authority to trust, for tests and inside certificates.
  std::string user_agent = "bascule";
};

// The outgoing HTTP of the program: one thread moves all calls with libcurl's multi interface;
// `send` blocks its caller only.
//
// How the outcome is decided: until libcurl says it is about to send (PREREQFUNCTION) nothing has
// left, so a failure is NotDone. After that only a whole answer is an answer; all else is Unknown.
// libcurl would quietly repeat a request whose reused connection died, a POST too; it is stopped
// from doing that for anything but GET and HEAD.
class CurlClient final : public ports::HttpClient {
 public:
  explicit CurlClient(CurlSettings settings);
  ~CurlClient() override;  // Breaks off what is under way; callers get their honest outcome.

  [[nodiscard]] ports::HttpOutcome send(const ports::HttpCall& call) override;

 private:
  struct Transfer;
  struct Inbox {
    std::deque<std::shared_ptr<Transfer>> waiting;
    bool closing = false;
  };

  void run();
  bool take_waiting();
  void collect_finished();
  void break_off_late();
  void finish(CURL* handle, CURLcode code);

  const CurlSettings settings_;
  CURLM* const multi_;
  Guarded<Inbox> inbox_;
  // Owners of a transfer: its caller, and this while it moves. The thread's own.
  std::unordered_map<CURL*, std::shared_ptr<Transfer>> moving_;
  std::thread thread_;
};

}  // namespace bascule::net
