#pragma once

#include <functional>
#include <memory>

#include <gtest/gtest.h>

#include "ports/database.hpp"
#include "storage/sql.hpp"

namespace bascule::storage::contract {

struct EngineLimits {
  std::size_t queue_max = 8'192;
};

// One storage engine as the suite sees it: an empty database with the suite's one table.
//   notes (id INTEGER PRIMARY KEY, words TEXT NOT NULL UNIQUE)
class TestedEngine {
 public:
  virtual ~TestedEngine() = default;
  [[nodiscard]] virtual ports::Database& database() = 0;
  virtual void write_async(std::function<Result<void>(ports::Tx&)> body,
                           std::function<void(Result<void>)> done) = 0;
  // A second engine over what a crash at this very moment would leave behind.
  [[nodiscard]] virtual std::unique_ptr<TestedEngine> after_a_crash() = 0;
};

using MakeEngine = std::function<std::unique_ptr<TestedEngine>(const EngineLimits&)>;

// Every engine runs the same suite: INSTANTIATE_TEST_SUITE_P(<Name>, EveryDatabase, Values(make)).
class EveryDatabase : public ::testing::TestWithParam<MakeEngine> {
 protected:
  [[nodiscard]] std::unique_ptr<TestedEngine> make(const EngineLimits& limits = {}) const {
    return GetParam()(limits);
  }
};

}  // namespace bascule::storage::contract
