#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace bascule::simulation {

// What happened, step by step: the last lines for a person, and a hash over all of them, by which
// two runs of one seed are told to be the same.
class Trace {
 public:
  explicit Trace(std::size_t lines_kept) : lines_kept_(lines_kept) {}

  template <class... Args>
  void add(std::chrono::milliseconds at, fmt::format_string<Args...> format, Args&&... args) {
    line_.clear();
    fmt::format_to(std::back_inserter(line_), "{:>11} ", at.count());
    fmt::format_to(std::back_inserter(line_), format, std::forward<Args>(args)...);
    const auto now = std::hash<std::string_view>{}({line_.data(), line_.size()});
    hash_ = (hash_ ^ now) * 0x100000001b3U;  // FNV-1a, over the hashes of the lines.
    ++steps_;
    if (lines_kept_ == 0) return;
    if (lines_.size() == lines_kept_) lines_.pop_front();
    lines_.emplace_back(line_.data(), line_.size());
  }
  [[nodiscard]] std::uint64_t hash() const { return hash_; }
  [[nodiscard]] std::size_t steps() const { return steps_; }
  [[nodiscard]] const std::deque<std::string>& lines() const { return lines_; }

 private:
  std::size_t lines_kept_;
  std::size_t steps_ = 0;
  std::uint64_t hash_ = 0xcbf29ce484222325U;
  fmt::memory_buffer line_;
  std::deque<std::string> lines_;
};

}  // namespace bascule::simulation
