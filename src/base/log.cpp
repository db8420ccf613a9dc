#include "base/log.hpp"

#include <spdlog/async.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include "base/text.hpp"
#include "base/time.hpp"

namespace bascule {
namespace {

constexpr std::size_t kQueuedLines =
    8192;  // About 2 MB; beyond it lines are dropped, not waited for.

spdlog::level::level_enum spdlog_level(LogLevel level) {
  switch (level) {
    case LogLevel::Debug:
      return spdlog::level::debug;
    case LogLevel::Info:
      return spdlog::level::info;
    case LogLevel::Warning:
      return spdlog::level::warn;
    case LogLevel::Error:
      return spdlog::level::err;
  }
  return spdlog::level::info;
}

std::string_view level_word(LogLevel level) {
  switch (level) {
    case LogLevel::Debug:
      return "debug";
    case LogLevel::Info:
      return "info";
    case LogLevel::Warning:
      return "warning";
    case LogLevel::Error:
      return "error";
  }
  return "info";
}

spdlog::logger& logger() {
  // Never destroyed: its thread writes until the library joins it, after the end of main.
  static auto& instance = *[] {
    spdlog::init_thread_pool(kQueuedLines, 1);
    auto made = std::make_unique<std::shared_ptr<spdlog::async_logger>>(
        std::make_shared<spdlog::async_logger>(
            "bascule", std::make_shared<spdlog::sinks::stderr_sink_mt>(), spdlog::thread_pool(),
            spdlog::async_overflow_policy::overrun_oldest));
    (*made)->set_pattern("%v");
    (*made)->flush_on(spdlog::level::info);
    return made.release();
  }();
  return *instance;
}

}  // namespace

void log(LogLevel level, std::string_view event, std::initializer_list<LogField> fields) {
  auto& out = logger();
  if (!out.should_log(spdlog_level(level))) return;
  const auto now = std::chrono::time_point_cast<std::chrono::milliseconds>(
      std::chrono::system_clock::now());  // The log's own stamp; nothing decides by it.
  std::string line = R"({"at":")" + to_rfc3339(now) + R"(","level":")";
  line += level_word(level);
  line += R"(","event":)" + json_quoted(event);
  for (const auto& field : fields) {
    line += ",";
    line += json_quoted(field.key) + ":";
    line += field.quoted ? json_quoted(field.value) : field.value;
  }
  line += "}";
  out.log(spdlog_level(level), line);
}

std::uint64_t log_lines_dropped() {
  (void)logger();  // It makes the pool.
  return spdlog::thread_pool()->overrun_counter();
}

bool log_wanted(LogLevel level) { return logger().should_log(spdlog_level(level)); }

void set_log_level(LogLevel level) { logger().set_level(spdlog_level(level)); }

}  // namespace bascule
