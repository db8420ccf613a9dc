#pragma once

#include <string>
#include <utility>
#include <vector>

#include "ports/one_at_a_time.hpp"

namespace bascule::testing {

// Nobody else is at anything, unless a test says what another process does right before it is our
// turn. One thread.
class NoRival final : public ports::OneAtATime {
 public:
  [[nodiscard]] Result<void> run(std::string_view name,
                                 const std::function<Result<void>()>& act) override {
    names.emplace_back(name);
    if (const auto rival = std::exchange(before_us, nullptr)) rival();
    return act();
  }

  std::function<void()> before_us;
  std::vector<std::string> names;  // Of what was run, in order.
};

}  // namespace bascule::testing
