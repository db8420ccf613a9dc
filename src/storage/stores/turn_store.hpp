#pragma once

#include "ports/turns.hpp"

namespace bascule::storage {

class SqlTurns final : public ports::Turns {
 public:
  [[nodiscard]] bool take(ports::Tx& tx, std::string_view name, Instant now,
                          Instant until) override;
  void keep(ports::Tx& tx, std::string_view name, Instant until,
            std::optional<Instant> done_at) override;
  [[nodiscard]] std::optional<Instant> done_at(ports::Tx& tx, std::string_view name) override;
};

}  // namespace bascule::storage
