#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bascule::http {

// What a head may be at most; see ServerLimits.
struct HeadLimits {
  std::size_t head_bytes_max = 16 * 1024;
  std::size_t target_bytes_max = 8 * 1024;
  std::size_t fields_max = 100;
};

// A strict look at a request's head while it arrives, before the parser proper sees it. Two servers
// in a row that read one message differently are how requests get smuggled, so whatever RFC 9112
// allows a server to be lenient about is refused here: bare LF, folded lines, spaces around names,
// a second Content-Length or Host, Content-Length beside Transfer-Encoding, codings other than
// exactly `chunked`, and other spellings of numbers (cases F13, F14). Pure; keeps no bytes.
class HeadReader {
 public:
  enum class State { NeedMore, Complete, Refused };

  explicit HeadReader(const HeadLimits& limits) : limits_(limits) {}

  // `buffered`: all bytes from the first of the request line; may hold more than the head. Reads on
  // from where the last call stopped.
  State feed(std::string_view buffered);

  // After Refused: the status to answer with before closing.
  [[nodiscard]] int status() const { return status_; }

  // After Complete.
  [[nodiscard]] std::size_t head_bytes() const { return line_start_; }
  [[nodiscard]] bool is_http_1_0() const { return is_http_1_0_; }
  [[nodiscard]] bool is_chunked() const { return is_chunked_; }
  [[nodiscard]] std::uint64_t content_length() const { return content_length_; }
  [[nodiscard]] bool expects_continue() const { return expects_continue_; }

 private:
  State refuse(int status);
  int judge_request_line(std::string_view line);  // 0, or the status to refuse with.
  int judge_field(std::string_view line);
  int judge_whole() const;
  int judge_target(std::string_view method, std::string_view target) const;

  HeadLimits limits_;
  std::size_t line_start_ = 0;
  std::size_t scanned_ = 0;
  std::size_t lines_ = 0;
  int status_ = 0;
  std::uint64_t content_length_ = 0;
  int content_lengths_ = 0;
  int transfer_encodings_ = 0;
  int hosts_ = 0;
  bool is_http_1_0_ = false;
  bool is_chunked_ = false;
  bool expects_continue_ = false;
};

// The origin form of a target: "http://host/a?b" becomes "/a?b". The host in it is dropped, as we
// never use one that a request names (case F12).
[[nodiscard]] std::string_view origin_form(std::string_view target);

}  // namespace bascule::http
