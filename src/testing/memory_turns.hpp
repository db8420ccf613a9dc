#pragma once

#include <map>
#include <string>

#include "base/guarded.hpp"
#include "ports/turns.hpp"

namespace bascule::testing {

// Turns in memory; a test may take one as another process would.
class MemoryTurns final : public ports::Turns {
 public:
  bool take(ports::Tx&, std::string_view name, Instant now, Instant until) override {
    return take_as_another(name, now, until);
  }
  void keep(ports::Tx&, std::string_view name, Instant until,
            std::optional<Instant> done_at) override {
    turns_.with([&](auto& turns) {
      auto& turn = turns[std::string(name)];
      turn.until = until;
      if (done_at) turn.done_at = done_at;
    });
  }
  std::optional<Instant> done_at(ports::Tx&, std::string_view name) override {
    return turns_.with([&](auto& turns) { return turns[std::string(name)].done_at; });
  }

  bool take_as_another(std::string_view name, Instant now, Instant until) {
    return turns_.with([&](auto& turns) {
      auto& turn = turns[std::string(name)];
      if (turn.until > now) return false;
      turn.until = until;
      return true;
    });
  }

 private:
  struct Turn {
    Instant until{};
    std::optional<Instant> done_at;
  };
  Guarded<std::map<std::string, Turn>> turns_;
};

}  // namespace bascule::testing
