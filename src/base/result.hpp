#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <tl/expected.hpp>

namespace bascule {

// Why something that may be expected to fail did fail. The code alone decides the HTTP status and
// whether a job is tried again (docs/jobs.md); nothing else may be read into it.
enum class ErrorCode {
  InvalidInput,     // 422: the caller must change what it sent
  Unauthenticated,  // 401
  Forbidden,        // 403
  NotFound,         // 404
  Conflict,         // 409
  RateLimited,      // 429: the same call may work after `retry_after`
  Unavailable,      // 503: ours or a neighbour's machinery; the same call may work later
  Internal,         // 500: a bug
};

// An expected failure, in words for the person who can do something about it.
struct Error {
  ErrorCode code = ErrorCode::Internal;
  std::string message;  // One sentence, no secrets, no personal data: it is logged and shown.
  std::string pointer;  // JSON pointer (RFC 6901) of the offending field, or empty.
  std::optional<std::chrono::milliseconds> retry_after = std::nullopt;
  std::string kind = {};  // A finer word than the code for programs ("seat_elsewhere"), or empty.
  // Unauthenticated at a provider: the fingerprint of the key it refused. Never shown.
  std::string refused_key = {};
};

using Failure = tl::unexpected<Error>;

[[nodiscard]] inline Failure fail(Error error) { return Failure(std::move(error)); }

[[nodiscard]] inline Failure fail(ErrorCode code, std::string message, std::string pointer = {}) {
  return Failure(Error{code, std::move(message), std::move(pointer), std::nullopt});
}

// The outcome of everything that may fail in an expected way. Ours and not the library's, because
// only ours warns when it is dropped.
template <class T>
class [[nodiscard]] Result : public tl::expected<T, Error> {
 public:
  using tl::expected<T, Error>::expected;
  Result(tl::expected<T, Error> other) : tl::expected<T, Error>(std::move(other)) {}
};

// Returns the enclosing function's failure early; otherwise yields the value. Does not compile in a
// coroutine, by design. One TRY may stand inside another: each has a name of its own.
#define TRY(expression) BASCULE_TRY_NAMED(BASCULE_TRY_NAME(__COUNTER__), expression)
#define BASCULE_TRY_NAME(number) BASCULE_TRY_JOINED(number)
#define BASCULE_TRY_JOINED(number) try_result_##number
#define BASCULE_TRY_NAMED(name, expression)                        \
  ({                                                               \
    auto name = (expression);                                      \
    if (!name) return ::bascule::Failure(std::move(name).error()); \
    std::move(name).value();                                       \
  })

// As TRY, for a Result<void>.
#define TRY_VOID(expression)                                     \
  do {                                                           \
    if (auto try_result_ = (expression); !try_result_)           \
      return ::bascule::Failure(std::move(try_result_).error()); \
  } while (false)

[[nodiscard]] std::string_view to_string(ErrorCode code);

}  // namespace bascule
