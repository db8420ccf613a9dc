#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "emulator/record.hpp"
#include "http/message.hpp"

namespace bascule::emulator {

// One call of the Data API, as its handler sees it.
struct Call {
  const http::Request& request;
  const Record& key;                                     // Who calls.
  std::map<std::string, std::string, std::less<>> path;  // The ":name" parts of the path.

  [[nodiscard]] const std::string& at(std::string_view name) const;
  [[nodiscard]] std::optional<std::string> query(std::string_view name) const;
  [[nodiscard]] std::vector<std::string> queries(std::string_view name) const;  // Repeated ones.
  // InvalidInput unless absent or decimal digits.
  [[nodiscard]] Result<std::optional<std::int64_t>> query_millis(std::string_view name) const;
  [[nodiscard]] Result<std::optional<bool>> query_flag(std::string_view name) const;
  [[nodiscard]] bool is_multipart() const;
  // The body as a JSON object; an empty body is an empty object.
  [[nodiscard]] Result<Json> json() const;
};

// The answer to a call. What fails is a `Result` failure instead; `error_answer` gives it Lever's
// shape: InvalidInput is 400 here, all else as usual.
struct Answer {
  int status = 200;
  std::optional<Json> body;  // None: no content, or `bytes`.
  std::string bytes, content_type;
};

using Answered = Result<Answer>;

[[nodiscard]] Answer one(Json data, int status = 200);  // {"data": …}
[[nodiscard]] Answer created(Json data);                // 201
[[nodiscard]] Answer nothing();                         // 204
[[nodiscard]] Answer error_answer(const Error& error);
[[nodiscard]] Answer error_answer(int status, std::string_view code, std::string_view message);

[[nodiscard]] Failure bad_request(std::string message);
[[nodiscard]] Failure not_found(std::string_view collection, std::string_view id);
[[nodiscard]] Failure forbidden(std::string message);

// Only the fields that ?include= names, when it names any; `id` always stays.
[[nodiscard]] Record included(const Call& call, Record record);

}  // namespace bascule::emulator
