#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/secret.hpp"

namespace bascule::ports {

// One outgoing call. Redirects are never followed (case B13); the answer is capped (case B11).
struct HttpCall {
  std::string method = "GET";
  std::string url = {};  // Absolute, already percent-encoded.
  std::vector<std::pair<std::string, std::string>> headers = {};
  Secret basic_user = {};  // HTTP Basic with this user name and an empty password, unless empty.
  Secret bearer = {};      // Authorization: Bearer, unless empty.
  std::string body = {};
  std::chrono::milliseconds connect_timeout{5'000};
  std::chrono::milliseconds first_byte_timeout{15'000};
  std::chrono::milliseconds total_timeout{30'000};
  std::size_t answer_bytes_max = 8 * 1024 * 1024;
};

struct HttpAnswer {
  int status = 0;
  std::vector<std::pair<std::string, std::string>> headers;  // Names in lower case.
  std::string body;
};

// Certainly had no effect: refused by our own filter, no connection, no byte of the request sent.
struct HttpNotDone {
  std::string why;
};

// The request may have been received: cut while sending or waiting, timed out, answer too long or
// broken off. For a read it is the same as not done; for a write it must be read back.
struct HttpUnknown {
  std::string why;
};

using HttpOutcome = std::variant<HttpAnswer, HttpNotDone, HttpUnknown>;

// Calls other machines' HTTP servers. Blocks until an outcome is known, at most `total_timeout` and
// a little. Any thread.
class HttpClient {
 public:
  virtual ~HttpClient() = default;
  [[nodiscard]] virtual HttpOutcome send(const HttpCall& call) = 0;
};

}  // namespace bascule::ports
