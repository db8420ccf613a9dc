#pragma once

#include <optional>
#include <string_view>

namespace bascule {

// Which world a connection, an event or an order belongs to. They never mix; what is sandbox counts
// in no norm, statistic or quota.
enum class Environment { Production, Sandbox };

[[nodiscard]] constexpr std::string_view to_string(Environment environment) {
  return environment == Environment::Production ? "production" : "sandbox";
}

[[nodiscard]] constexpr std::optional<Environment> parse_environment(std::string_view text) {
  if (text == "production") return Environment::Production;
  if (text == "sandbox") return Environment::Sandbox;
  return std::nullopt;
}

}  // namespace bascule
