#pragma once

#include "ports/idempotency.hpp"

namespace bascule::storage {

class SqlIdempotencyStore final : public ports::IdempotencyStore {
 public:
  [[nodiscard]] std::optional<ports::RememberedAnswer> find(ports::Tx& tx,
                                                            const std::string& key) override;
  void remember(ports::Tx& tx, const std::string& key,
                const ports::RememberedAnswer& answer) override;
};

}  // namespace bascule::storage
