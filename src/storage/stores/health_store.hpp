#pragma once

#include "health/health_store.hpp"

namespace bascule::storage {

// Table check_ups.
class SqlHealthStore final : public health::HealthStore {
 public:
  [[nodiscard]] health::CheckUp check_up_of(ports::Tx& tx,
                                            const connections::Connection& connection) override;
  void save(ports::Tx& tx, const health::CheckUp& check_up) override;
};

}  // namespace bascule::storage
