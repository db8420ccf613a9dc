#pragma once

#include <filesystem>
#include <optional>

namespace bascule::app {

// Below this, people are told: what is to be written will soon be refused (case E5).
inline constexpr double kFreeRatioAlarm = 0.05;

// How much of the disk is free for us, 0 to 1; nothing when it cannot be told.
[[nodiscard]] inline std::optional<double> free_ratio(const std::filesystem::path& directory) {
  std::error_code failed;
  const auto space = std::filesystem::space(directory, failed);
  if (failed || space.capacity == 0) return std::nullopt;
  return static_cast<double>(space.available) / static_cast<double>(space.capacity);
}

}  // namespace bascule::app
