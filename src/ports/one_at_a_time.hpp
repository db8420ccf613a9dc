#pragma once

#include <functional>
#include <string_view>

#include "base/result.hpp"

namespace bascule::ports {

// What two must not do at once, whichever process they are in: looking whether something is there
// and making it when it is not.
class OneAtATime {
 public:
  virtual ~OneAtATime() = default;

  // Runs `act` while nobody else runs one of that name. Blocks while somebody does; Unavailable,
  // and `act` is not run, when that takes too long. Whoever died while at it is not waited for
  // much longer. Not from inside a transaction. Any thread.
  [[nodiscard]] virtual Result<void> run(std::string_view name,
                                         const std::function<Result<void>()>& act) = 0;
};

}  // namespace bascule::ports
