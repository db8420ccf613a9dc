#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>

namespace bascule {

// One field of a log line. Ids, counts and codes; never names, addresses, secrets or bodies.
struct LogField {
  std::string_view key;
  std::string value;
  bool quoted = true;

  LogField(std::string_view k, std::string_view v) : key(k), value(v) {}
  LogField(std::string_view k, const std::string& v) : key(k), value(v) {}
  LogField(std::string_view k, const char* v) : key(k), value(v) {}
  template <class Number>
  requires std::is_integral_v<Number> LogField(std::string_view k, Number v)
      : key(k), value(std::to_string(v)), quoted(false) {}
};

enum class LogLevel { Debug, Info, Warning, Error };

// Writes one JSON object per line to standard error: {"at":…,"level":…,"event":…,<fields>}.
// `event` is a fixed word such as "job_parked", so that logs can be counted. Never blocks a caller:
// a full queue drops the line and counts it (reliability case E21). Any thread.
void log(LogLevel level, std::string_view event, std::initializer_list<LogField> fields = {});

inline void log_info(std::string_view event, std::initializer_list<LogField> fields = {}) {
  log(LogLevel::Info, event, fields);
}
inline void log_warning(std::string_view event, std::initializer_list<LogField> fields = {}) {
  log(LogLevel::Warning, event, fields);
}
inline void log_error(std::string_view event, std::initializer_list<LogField> fields = {}) {
  log(LogLevel::Error, event, fields);
}

// Lines that were dropped because nobody took them quickly enough.
[[nodiscard]] std::uint64_t log_lines_dropped();

// Whether a line of this level would be written: saves making the fields of a frequent one.
[[nodiscard]] bool log_wanted(LogLevel level);

// The least level that is written; Info at start.
void set_log_level(LogLevel level);

}  // namespace bascule
