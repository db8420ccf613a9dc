#pragma once

#include <optional>

#include "base/time.hpp"

namespace bascule::recovery {

// This database is a copy: taken then, made safe to serve then, allowed to speak again then.
struct Restore {
  Instant taken_at{};
  std::optional<Instant> restored_at;  // Nothing: just put in place; it must be settled first.
  std::optional<Instant> resumed_at;   // Nothing: muted.
};

// Up to when the installation that the copy was taken from may have acted without our knowing.
[[nodiscard]] inline Instant unknown_until(const Restore& restore) {
  return restore.restored_at.value_or(restore.taken_at);
}

}  // namespace bascule::recovery
