#pragma once

#include <string>
#include <string_view>

#include "http/message.hpp"

namespace bascule::http {

// How one answer is framed on its connection.
struct AnswerFrame {
  std::string_view request_id;
  std::string_view date;  // RFC 9110 IMF-fixdate; the loop keeps it for a second.
  bool keep_alive = true;
  bool is_http_1_0 = false;
};

// Appends status line and header fields of `response` to `out`. Content-Length, Date, Connection
// and X-Request-Id are the engine's own; what the handler set of these is left out. False, with
// `out` as it was, when a name or value could break out of its line (case F13). Pure.
[[nodiscard]] bool write_head(std::string& out, const Response& response, const AnswerFrame& frame);

// Whether an answer with this status has a body at all (RFC 9110 section 6.4.1).
[[nodiscard]] bool has_body(int status);

// "Not Found"; a made-up phrase for statuses without one. For statuses 100 to 599.
[[nodiscard]] std::string_view reason_of(int status);

}  // namespace bascule::http
