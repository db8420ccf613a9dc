#pragma once

#include <optional>
#include <string_view>

#include "base/time.hpp"
#include "ports/database.hpp"

namespace bascule::ports {

// Who does what only one process should do at a time, taken through the database that all of them
// share. A turn ends by itself: a process that died gives it up without a word. Over all
// organisations: wants OrgScope::every_org().
class Turns {
 public:
  virtual ~Turns() = default;
  // True when it was free, or had ended by `now`; then it is ours until `until`.
  [[nodiscard]] virtual bool take(Tx& tx, std::string_view name, Instant now, Instant until) = 0;
  // Whoever has it keeps it until `until`; at once over when that is the past. With `done_at`: what
  // it is for was done to its end.
  virtual void keep(Tx& tx, std::string_view name, Instant until,
                    std::optional<Instant> done_at = std::nullopt) = 0;
  [[nodiscard]] virtual std::optional<Instant> done_at(Tx& tx, std::string_view name) = 0;
};

}  // namespace bascule::ports
